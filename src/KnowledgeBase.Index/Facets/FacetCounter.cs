using System.Buffers;

namespace KnowledgeBase.Index.Facets;

/// <summary>Counts the values of one facet over documents.</summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly FacetValues _values;
    private readonly int[] _counts;
    private int _notStated;

    public FacetCounter(FacetValues values)
    {
        _values = values;
        _counts = ArrayPool<int>.Shared.Rent(values.ValueCount);
        _counts.AsSpan(0, values.ValueCount).Clear();
    }

    public void Count(ReadOnlySpan<int> documents) => _notStated += _values.CountInto(_counts, documents);

    /// <summary>The values that occurred, the most frequent first, equal counts by value.</summary>
    public IReadOnlyList<FacetCount> Result()
    {
        var result = new List<FacetCount>();
        for (var ordinal = 0; ordinal < _values.ValueCount; ordinal++)
        {
            if (_counts[ordinal] > 0)
                result.Add(new FacetCount(_values.Value(ordinal), _counts[ordinal]));
        }

        if (_notStated > 0)
            result.Add(new FacetCount(FacetFilter.NotStated, _notStated));
        result.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return result;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_counts);
}
