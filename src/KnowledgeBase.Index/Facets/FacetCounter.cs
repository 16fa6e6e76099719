using System.Buffers;
using System.Numerics;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Facets;

/// <summary>Counts facet values over documents. For one search.</summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly FacetValues _values;
    private readonly int[] _counts;

    public FacetCounter(Generation generation)
    {
        _values = generation.Values.Facets;
        _counts = ArrayPool<int>.Shared.Rent(_values.OrdinalCount);
        _counts.AsSpan(0, _values.OrdinalCount).Clear();
    }

    /// <summary>Counts all facets over the documents whose bits are set.</summary>
    /// <param name="bits">Living documents, from document 0 on.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="generation">The generation.</param>
    public void CountAll(ReadOnlySpan<ulong> bits, int count, Generation generation)
    {
        if (count * 2L <= generation.Row.Documents)
        {
            Count(bits, default, 1);
            return;
        }

        // What is not among the documents is less than what is: all, but not those.
        for (var ordinal = 0; ordinal < _values.OrdinalCount; ordinal++)
            _counts[ordinal] += generation.FacetTotals[ordinal];
        if (count < generation.Row.Documents)
            Count(generation.Alive, bits, -1);
    }

    /// <summary>Counts one facet over documents of a window.</summary>
    public void CountOne(int facet, ReadOnlySpan<ulong> bits, int start)
    {
        var facetOf = _values.FacetOf;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                foreach (var ordinal in _values.Of(start + (word << 6) + BitOperations.TrailingZeroCount(rest)))
                {
                    if (facetOf[ordinal] == facet)
                        _counts[ordinal]++;
                }
            }
        }
    }

    /// <summary>The values of a facet that occurred, the most frequent first, equal counts by value.</summary>
    public IReadOnlyList<FacetCount> Result(int facet)
    {
        var result = new List<FacetCount>();
        foreach (var ordinal in _values.OrdinalsOf[facet])
        {
            if (_counts[ordinal] > 0)
                result.Add(new FacetCount(_values.Values[ordinal], _counts[ordinal]));
        }

        result.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return result;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_counts);

    /// <summary>Adds to the counts for each document of the bits that is not among others.</summary>
    private void Count(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> others, int change)
    {
        // In locals, the arrays need not be fetched again for every document: every facet search comes through here for every match.
        var (offsets, ordinals, counts) = (_values.Offsets, _values.Ordinals, _counts);
        for (var word = 0; word < bits.Length; word++)
        {
            var rest = others.IsEmpty ? bits[word] : bits[word] & ~others[word];
            for (; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                foreach (var ordinal in ordinals.AsSpan(offsets[document]..offsets[document + 1]))
                    counts[ordinal] += change;
            }
        }
    }
}
