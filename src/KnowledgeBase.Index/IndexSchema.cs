namespace KnowledgeBase.Index;

/// <summary>What an index holds: text fields with postings, facet fields with values to count and filter by, sort fields.</summary>
/// <param name="Version">Names the analysis and the format of what is put in; an index made with another version is rebuilt.</param>
/// <param name="TextFields">At least one, at most 16; names are ASCII identifiers.</param>
/// <param name="FacetFields">Names of the facets; a document has any number of values in each.</param>
/// <param name="SortFields">Fields to sort by besides the score.</param>
public sealed record IndexSchema(
    string Version,
    IReadOnlyList<TextField> TextFields,
    IReadOnlyList<string> FacetFields,
    IReadOnlyList<SortField> SortFields)
{
    /// <summary>Parts the levels of a value of a hierarchical facet: <c>africa/kenya</c>.</summary>
    public const char LevelSeparator = '/';

    /// <summary>
    /// The facets whose values have levels. A document with a value there also has, and is counted once for, every value above it: <c>africa/kenya</c>
    /// counts for <c>africa</c> too.
    /// </summary>
    public IReadOnlySet<string> HierarchicalFacets { get; init; } = new HashSet<string>();

    /// <summary>
    /// The form by which a term is found besides itself, as a word by its stem, or null where it has none. A term or phrase query that asks for the form finds
    /// every term that has it, as if the form stood at the same position in every document; but the form takes no postings, since it is
    /// noted once for each term and not for each occurrence. Prefixes, patterns, fuzzy terms and the lists of terms know terms only. The function
    /// must always say the same of a term, and be safe for many threads; change the version when it changes.
    /// </summary>
    public Func<string, string?>? FormOf { get; init; }

    /// <summary>Does what can be done of putting a document on any thread, so that the writer's has less to do. Safe for many threads.</summary>
    /// <exception cref="ArgumentException">A field that the schema lacks, a token that cannot be a term, a reserved facet value.</exception>
    public PreparedDocument Prepare(IndexDocument document) => new(document, this);
}

/// <summary>A text field.</summary>
/// <param name="Name">An ASCII identifier.</param>
/// <param name="Weight">How much one occurrence counts against one in a field of weight 1; greater than 0. It may change without making the index anew.</param>
public sealed record TextField(string Name, double Weight = 1);

/// <summary>A field to sort by: a 64-bit number, or a text compared ordinally (give a collation key for a human order).</summary>
public sealed record SortField(string Name, SortFieldType Type);

/// <summary>The type of a sort field.</summary>
public enum SortFieldType
{
    Number,
    Text,
}

/// <summary>A document to index. It replaces the document with the same key.</summary>
public sealed record IndexDocument
{
    /// <summary>The document's name; unique in the index.</summary>
    public required string Key { get; init; }

    /// <summary>Ready tokens by text field; a field that is absent is empty.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IndexToken>> Text { get; init; }

    /// <summary>Values by facet field; a field that is absent or empty counts as not stated. The value <see cref="FacetFilter.NotStated"/> is reserved.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Sort values: numbers by field; an absent one sorts last.</summary>
    public IReadOnlyDictionary<string, long> Numbers { get; init; } = new Dictionary<string, long>();

    /// <summary>Sort values: texts by field; an absent one sorts last.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
}

/// <summary>A token ready for the index.</summary>
/// <param name="Term">Not empty; no white space, no control character; at most 32,000 bytes of UTF-8. Half a surrogate pair counts as U+FFFD.</param>
/// <param name="SamePosition">
/// True when it stands at the position of the token before it (another form of the same word; a term given twice at one position counts once), false when
/// it opens the next position. A field's first token opens the first position in any case.
/// </param>
public readonly record struct IndexToken(string Term, bool SamePosition = false);
