namespace KnowledgeBase.Index;

/// <summary>What to search for, what to count, which page to return.</summary>
public sealed record SearchRequest
{
    public required Query Query { get; init; }

    /// <summary>Facet choices: OR inside one filter, AND across filters; at most one filter a facet. They do not score, and a facet's own counts ignore its own filter.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>The facets to count.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Null: by score, best first. Ties, in every order, are broken by key, ordinally.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>How many hits to return, 0 or more.</summary>
    public int Size { get; init; } = 20;

    /// <summary>How many hits to pass over first; not together with <see cref="After"/>.</summary>
    public int Skip { get; init; }

    /// <summary>Return what comes after this position of an earlier answer in the same order.</summary>
    public SearchPosition? After { get; init; }

    /// <summary>Whether hits carry an <see cref="Explanation"/>.</summary>
    public bool Explain { get; init; }
}

/// <summary>Choices in one facet.</summary>
/// <param name="Facet">A facet field of the schema.</param>
/// <param name="Values">Documents with any of them pass; <see cref="NotStated"/> passes documents without a value.</param>
public sealed record FacetFilter(string Facet, IReadOnlyList<string> Values)
{
    /// <summary>The value that stands for having none.</summary>
    public const string NotStated = "not-stated";
}

/// <summary>An order by a sort field.</summary>
public sealed record SortOrder(string Field, bool Descending = false);

/// <summary>A place in an ordered result: the sort value of a hit, and its key to break ties. Only the one that fits the order is read.</summary>
public sealed record SearchPosition(double Score, long? Number, string? Text, string Key);

/// <summary>The answer to a search, whole from one generation of the index.</summary>
/// <param name="Generation">The generation searched.</param>
/// <param name="Total">Exactly how many documents match query and filters.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">The counts by facet asked for; values with count 0 are absent; sorted by count, then value.</param>
public sealed record SearchResult(
    IndexGeneration Generation,
    int Total,
    IReadOnlyList<Hit> Hits,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);

/// <summary>A hit.</summary>
/// <param name="Key">The document's key.</param>
/// <param name="Score">The score of the query; also when sorted by a field.</param>
/// <param name="Position">To continue behind this hit.</param>
/// <param name="Explanation">Why it scored so, where asked for.</param>
public sealed record Hit(string Key, double Score, SearchPosition Position, Explanation? Explanation = null);

/// <summary>How often a facet value occurs among the documents that match the query and all filters but this facet's own.</summary>
public readonly record struct FacetCount(string Value, int Count);

/// <summary>A part of a score. The parts' values add up to the whole's, or the description says how they combine.</summary>
public sealed record Explanation(string Description, double Value, IReadOnlyList<Explanation> Parts);

/// <summary>A committed state of the index.</summary>
/// <param name="Number">Grows by one with each commit.</param>
/// <param name="Sequence">The writer's own mark of how far it had followed its source.</param>
/// <param name="Documents">How many documents it holds.</param>
public sealed record IndexGeneration(long Number, long Sequence, int Documents);
