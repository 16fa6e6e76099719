using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;

namespace KnowledgeBase.Search;

/// <summary>What came of a search: an answer, or a problem with what was asked.</summary>
public abstract record SearchOutcome
{
    private protected SearchOutcome()
    {
    }
}

/// <summary>Something wrong with the query or a parameter.</summary>
/// <param name="Parameter">The parameter at fault, such as <c>q</c> or <c>size</c>.</param>
/// <param name="Detail">What is wrong, in the reader's language.</param>
/// <param name="Hint">What to do, in the reader's language; null where the detail says it.</param>
/// <param name="Position">The 0-based offset in the query, where that is known.</param>
public sealed record SearchProblem(string Parameter, string Detail, string? Hint = null, int? Position = null) : SearchOutcome;

/// <summary>The answer to a search.</summary>
public sealed record SearchAnswer : SearchOutcome
{
    /// <summary>The query as understood.</summary>
    public required QueryReading Query { get; init; }

    /// <summary>Exactly how many records match.</summary>
    public required int Total { get; init; }

    /// <summary>The time the search took, in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public required string? Next { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>By facet name, in the order of <see cref="Search.Facets.All"/>; only the facets asked for.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; }

    /// <summary>The generation of the index the answer is from.</summary>
    public required IndexGeneration Generation { get; init; }
}

/// <summary>How a query was understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Parsed">The tree, written out for people who want to know.</param>
/// <param name="Expansions">What was searched besides.</param>
/// <param name="Corrected">The spelling that was searched instead, if any.</param>
/// <param name="Relaxed">True where not all words were wanted any more, because all together found nothing.</param>
public sealed record QueryReading(
    string Text,
    string Parsed,
    IReadOnlyList<Expansion> Expansions,
    Correction? Corrected = null,
    bool Relaxed = false)
{
    /// <summary>What was passed over in the query, or read in another way than it might have been meant.</summary>
    public IReadOnlyList<QueryHint> Hints { get; init; } = [];

    /// <summary>Where nothing was found, or not all words together: each word or name, as understood, with what it finds alone. Otherwise empty.</summary>
    public IReadOnlyList<UnderstoodWord> Words { get; init; } = [];

    /// <summary>Where filters left nothing: how many records match without them. Otherwise null.</summary>
    public int? WithoutFilters { get; init; }
}

/// <summary>Something to say of a query that was answered nevertheless.</summary>
/// <param name="Position">The 0-based offset in the query.</param>
/// <param name="Text">What, in the reader's language.</param>
public sealed record QueryHint(int Position, string Text);

/// <summary>A word or name of a query.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Found">How many records match it alone, under the same filters.</param>
/// <param name="Near">Words of the documents that are written nearly so; only where <paramref name="Found"/> is 0.</param>
public sealed record UnderstoodWord(string Text, int Found, IReadOnlyList<string> Near);

/// <summary>A text that was searched besides one the reader typed.</summary>
/// <param name="Term">What was typed.</param>
/// <param name="Added">What was searched besides.</param>
/// <param name="Source">Where the pair is from: <c>term-base</c>, or the id of the entity whose names they are.</param>
public sealed record Expansion(string Term, string Added, string Source);

/// <summary>A correction of spelling.</summary>
public sealed record Correction(string From, string To);

/// <summary>A record found: a passage or an entity.</summary>
public sealed record SearchHit
{
    /// <summary><c>kind/slug</c>; for passages <c>passage/{document}/{locator}</c>.</summary>
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required double Score { get; init; }

    /// <summary>Entities: the name; passages: the document's title and the section's heading.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The language of <see cref="Text"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The full text of the passage, or the entity's description.</summary>
    public required string Text { get; init; }

    /// <summary>Where the query's words stand; HTML-encoded fragments with <c>&lt;mark&gt;</c>.</summary>
    public required IReadOnlyList<Highlight> Highlights { get; init; }

    /// <summary>Passages: the document; otherwise null.</summary>
    public DocumentReference? Document { get; init; }

    /// <summary>Passages: the locator; otherwise null.</summary>
    public string? Locator { get; init; }

    /// <summary>Passages: headings above, outermost first.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>Passages: the citation in the reader's language.</summary>
    public string? Citation { get; init; }

    /// <summary>The page of the record, relative to the root of the site.</summary>
    public required string Url { get; init; }

    /// <summary>The entities linked to, for display below the hit.</summary>
    public IReadOnlyList<EntityId> Entities { get; init; } = [];

    public Explanation? Explanation { get; init; }

    /// <summary>Whether the query names this record outright, which is why it stands above the others.</summary>
    public bool IsBest { get; init; }

    /// <summary>The id of a hit further up on this page whose text is nearly the same; else null. Pages fold such hits, programs have them all.</summary>
    public string? SimilarTo { get; init; }
}

/// <summary>Marked fragments of one field of a hit.</summary>
/// <param name="Field"><c>title</c> or <c>text</c>.</param>
/// <param name="Fragments">HTML-encoded but for <c>&lt;mark&gt;</c>; in reading order.</param>
public sealed record Highlight(string Field, IReadOnlyList<string> Fragments);

/// <summary>A document a passage belongs to.</summary>
public sealed record DocumentReference(string Id, string? Symbol, LocalizedText Title);

/// <summary>A value of a facet.</summary>
/// <param name="Value">The slug, as it stands in addresses.</param>
/// <param name="Label">Its name.</param>
/// <param name="Count">How many records have it among those that match the query and the other facets' choices.</param>
/// <param name="Selected">Whether it is chosen.</param>
/// <param name="Group">The value of the facet it is grouped under: the cluster of a recommendation, the pillar of a result, the region of a country; else null.</param>
public sealed record FacetValue(string Value, LocalizedText Label, int Count, bool Selected, string? Group = null);
