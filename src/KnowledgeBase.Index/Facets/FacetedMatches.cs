using System.Buffers;
using KnowledgeBase.Index.Execution.Matching;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Facets;

/// <summary>
/// Applies the facet filters to the matches of a query, window by window, and counts facets. A facet's own filter does not bear on its counts ("drill
/// sideways"): a document that fails exactly one filter counts for that filter's facet only, one that passes all for all. For one search.
/// </summary>
internal sealed class FacetedMatches : IDisposable
{
    private readonly IndexSchema _schema;
    private readonly Generation _generation;
    private readonly IReadOnlyList<string> _facets;
    private readonly (int Facet, ulong[] Bits)[] _filters;
    private readonly FacetCounter? _counter;
    private readonly ulong[]? _passed;

    public FacetedMatches(SearchRequest request, IndexSchema schema, Generation generation)
    {
        _schema = schema;
        _generation = generation;
        _facets = request.Facets;
        _filters = [.. request.Filters.Select(f => (schema.FacetNumber(f.Facet), generation.Choices.Of(schema.FacetNumber(f.Facet), f.Values, generation)))];
        if (_facets.Count == 0)
            return;
        _counter = new FacetCounter(generation);
        _passed = ArrayPool<ulong>.Shared.Rent(Windows.WordsFor(generation.Limit));
        _passed.AsSpan(0, Windows.WordsFor(generation.Limit)).Clear();
    }

    /// <summary>How many documents passed all filters so far.</summary>
    public int Total { get; private set; }

    /// <summary>Leaves the matches of a window that pass all filters; false when there are none.</summary>
    public bool Filter(int window, Span<ulong> matches)
    {
        var from = window * Windows.Words;
        if (_filters.Length > 0)
        {
            if (_counter is not null)
                CountSideways(window, matches);
            foreach (var (_, bits) in _filters)
                WindowBits.And(matches, bits.AsSpan(from, Windows.Words));
        }

        var count = WindowBits.Count(matches);
        Total += count;
        if (_passed is not null)
            matches.CopyTo(_passed.AsSpan(from));
        return count > 0;
    }

    /// <summary>The counts by facet asked for. To be called once, at the end.</summary>
    public Dictionary<string, IReadOnlyList<FacetCount>> Counts()
    {
        var counts = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        if (_counter is null)
            return counts;
        _counter.CountAll(_passed.AsSpan(0, Windows.WordsFor(_generation.Limit)), Total, _generation);
        foreach (var facet in _facets)
            counts[facet] = _counter.Result(_schema.FacetNumber(facet));
        return counts;
    }

    public void Dispose()
    {
        _counter?.Dispose();
        if (_passed is not null)
            ArrayPool<ulong>.Shared.Return(_passed);
    }

    /// <summary>Counts, for each filter's facet, the matches that fail this filter alone.</summary>
    private void CountSideways(int window, ReadOnlySpan<ulong> matches)
    {
        Span<ulong> failing = stackalloc ulong[Windows.Words];
        for (var own = 0; own < _filters.Length; own++)
        {
            matches.CopyTo(failing);
            WindowBits.AndNot(failing, _filters[own].Bits.AsSpan(window * Windows.Words, Windows.Words));
            for (var other = 0; other < _filters.Length; other++)
            {
                if (other != own)
                    WindowBits.And(failing, _filters[other].Bits.AsSpan(window * Windows.Words, Windows.Words));
            }

            _counter!.CountOne(_filters[own].Facet, failing, window * Windows.Size);
        }
    }
}
