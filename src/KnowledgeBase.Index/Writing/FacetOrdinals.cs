using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Writing;

/// <summary>Gives facet values their ordinals within a batch: those of the generation before, then new ones.</summary>
internal sealed class FacetOrdinals(Generation before)
{
    private readonly Dictionary<(int Facet, string Value), int> _new = [];
    private readonly List<(int Facet, string Value)> _added = [];

    /// <summary>The values that are new in this batch, in the order of their ordinals.</summary>
    public IReadOnlyList<(int Facet, string Value)> Added => _added;

    /// <summary>The ordinal of the first of them.</summary>
    public int First { get; } = before.Values.Facets.OrdinalCount;

    public int OrdinalOf(int facet, string value)
    {
        if (before.Values.Facets.Ordinal(facet, value) is { } known)
            return known;
        if (_new.TryGetValue((facet, value), out var ordinal))
            return ordinal;
        ordinal = First + _added.Count;
        _new.Add((facet, value), ordinal);
        _added.Add((facet, value));
        return ordinal;
    }
}
