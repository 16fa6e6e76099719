using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Writing;

/// <summary>Gives facet values their ordinals within a batch: those of the generation before, then new ones.</summary>
internal sealed class FacetValueNumbers(Generation before)
{
    private readonly Dictionary<(int Facet, string Value), int> _new = [];
    private readonly List<(int Facet, string Value)> _added = [];
    private readonly int[] _next = [.. before.Values.Facets.Select(f => f.ValueCount)];

    /// <summary>The values that are new in this batch, in the order of their ordinals by facet.</summary>
    public IReadOnlyList<(int Facet, string Value)> Added => _added;

    public int OrdinalOf(int facet, string value)
    {
        if (before.Values.Facets[facet].Ordinal(value) is { } known)
            return known;
        if (_new.TryGetValue((facet, value), out var ordinal))
            return ordinal;
        ordinal = _next[facet]++;
        _new.Add((facet, value), ordinal);
        _added.Add((facet, value));
        return ordinal;
    }

    public IEnumerable<(int Facet, int Ordinal, string Value)> AddedWithOrdinals() =>
        _added.Select(added => (added.Facet, _new[added], added.Value));
}
