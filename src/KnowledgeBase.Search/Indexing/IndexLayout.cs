using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Indexing;

/// <summary>What the index holds here: its fields, and how much they weigh.</summary>
public static class IndexLayout
{
    /// <summary>Names: of an entity in both languages with its aliases, of a document its title and symbol.</summary>
    public const string Name = "name";

    /// <summary>The headings above a passage; an entity's facts and related names.</summary>
    public const string Heading = "heading";

    /// <summary>The text of a passage, the description of an entity.</summary>
    public const string Body = "body";

    /// <summary>
    /// The web addresses in a text. What stands in one is found, but says little of what the text speaks of: a note that holds nothing else is short and would
    /// stand above every paragraph.
    /// </summary>
    public const string Address = "address";

    /// <summary>Sort field: the year times 10,000 plus month and day of the document.</summary>
    public const string Date = "date";

    /// <summary>Sort field: the collation key of the title.</summary>
    public const string Title = "title";

    /// <summary>
    /// Stands between texts of one field that do not belong together, so that no phrase runs from one into the next. No analyser makes it.
    /// </summary>
    public const string Break = "¶";

    // The field with the most text stands first: FTS5 says of every posting in another one which it is, which takes two bytes.
    /// <summary>The schema. Change the version whenever the analysis or the mapping changes what is indexed.</summary>
    public static IndexSchema Schema { get; } = new(
        "kb-6",
        [new TextField(Body), new TextField(Heading, 1.5), new TextField(Name, 4), new TextField(Address, 0.1)],
        Facets.All,
        [new SortField(Date, SortFieldType.Number), new SortField(Title, SortFieldType.Text)])
    {
        FormOf = Stems.Of,
    };
}
