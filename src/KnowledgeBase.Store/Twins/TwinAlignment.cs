namespace KnowledgeBase.Store;

/// <summary>How it is known that two documents are one in two languages.</summary>
public enum TwinRelation
{
    /// <summary>Both bear the same symbol.</summary>
    Symbol,

    /// <summary>The manifest says so.</summary>
    Manifest,

    /// <summary>One is an unofficial rendering of the other, made for this product.</summary>
    Rendering,
}

/// <summary>What two passages have to do with each other.</summary>
public enum TwinMatch
{
    /// <summary>They bear the same number, and nothing in them contradicts it.</summary>
    Number,

    /// <summary>They bear other numbers, or stand elsewhere, but the figures, dates and symbols in them are the same.</summary>
    Content,

    /// <summary>Neither bears a number; they stand at the same place between others that found each other.</summary>
    Order,

    /// <summary>They bear the same number, but what stands in them is not the same. Shown, never counted, and no counterpart of each other.</summary>
    Contradiction,

    /// <summary>The passage of the one document found none in the other.</summary>
    Unmatched,
}

/// <summary>Something that stands in one passage of a pair and not in the other.</summary>
/// <param name="Kind"><c>number</c>, <c>date</c>, <c>symbol</c> or <c>address</c>.</param>
/// <param name="Value">The thing in one spelling for all languages, such as <c>205000</c>, <c>10-31</c> or <c>CDIP/16/4 Rev.</c></param>
/// <param name="InFirst">It stands in the first document's passage; otherwise in the second's.</param>
public sealed record TwinDifference(string Kind, string Value, bool InFirst);

/// <summary>One step of an alignment: two passages, or one that is alone.</summary>
/// <param name="First">The locator in the first document; null where the second's passage is alone.</param>
/// <param name="Second">The locator in the second document; null where the first's passage is alone.</param>
/// <param name="Match">What they have to do with each other.</param>
/// <param name="Score">How much speaks for the pair, 0 (nothing) to 1 (all there is to compare); 0 where there is no pair.</param>
/// <param name="Differences">What stands in one of them only; empty where nothing does or there is no pair.</param>
public sealed record TwinPair(string? First, string? Second, TwinMatch Match, double Score, IReadOnlyList<TwinDifference> Differences)
{
    /// <summary>The two are each other's counterpart.</summary>
    public bool IsMatched => Match is TwinMatch.Number or TwinMatch.Content or TwinMatch.Order;
}

/// <summary>How much of a document found its counterpart.</summary>
/// <param name="Numbered">How many numbered paragraphs and items it has.</param>
/// <param name="NumberedMatched">How many of them have a counterpart.</param>
/// <param name="Passages">How many passages of any kind it has.</param>
/// <param name="PassagesMatched">How many of them have a counterpart.</param>
public sealed record TwinShare(int Numbered, int NumberedMatched, int Passages, int PassagesMatched)
{
    /// <summary>The share of numbered paragraphs that have a counterpart, 0 to 1; of all passages where none is numbered.</summary>
    public double Share => Numbered > 0 ? (double)NumberedMatched / Numbered : Passages > 0 ? (double)PassagesMatched / Passages : 0;
}

/// <summary>How well two documents align.</summary>
/// <param name="First">What of the first found its counterpart.</param>
/// <param name="Second">What of the second did.</param>
/// <param name="Differing">Pairs in which a figure, date or symbol stands on one side only.</param>
/// <param name="Contradictions">Pairs of the same number that say other things.</param>
public sealed record TwinMeasure(TwinShare First, TwinShare Second, int Differing, int Contradictions);

/// <summary>Two documents that are one in two languages, and how well they align.</summary>
public record TwinSummary
{
    /// <summary>The one document; of a rendering, the original.</summary>
    public required string FirstId { get; init; }

    /// <summary>The other.</summary>
    public required string SecondId { get; init; }

    /// <summary>How it is known.</summary>
    public required TwinRelation Relation { get; init; }

    /// <summary>How well they align.</summary>
    public required TwinMeasure Measure { get; init; }
}

/// <summary>Two documents that are one in two languages, passage by passage.</summary>
public sealed record TwinAlignment : TwinSummary
{
    /// <summary>Every passage of both once, in the first document's order; what only the second has stands where it stands there.</summary>
    public required IReadOnlyList<TwinPair> Pairs { get; init; }

    /// <summary>The same alignment seen from a document: that one is the first.</summary>
    /// <exception cref="ArgumentException">The document is neither of the two.</exception>
    public TwinAlignment From(string documentId)
    {
        if (documentId == FirstId)
            return this;
        if (documentId != SecondId)
            throw new ArgumentException($"'{documentId}' is neither {FirstId} nor {SecondId}.", nameof(documentId));
        return this with
        {
            FirstId = SecondId,
            SecondId = FirstId,
            Measure = Measure with { First = Measure.Second, Second = Measure.First },
            Pairs = [.. Pairs.Select(Turned)],
        };
    }

    private static TwinPair Turned(TwinPair pair) => pair with
    {
        First = pair.Second,
        Second = pair.First,
        Differences = [.. pair.Differences.Select(difference => difference with { InFirst = !difference.InFirst })],
    };
}
