using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using KnowledgeBase.Index.Execution.Matching;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Facets;

/// <summary>Counts facet values over documents. For one search.</summary>
internal sealed class FacetCounter : IDisposable
{
    private const int OffsetsAhead = 16;
    private const int RunsAhead = 8;

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
        Span<int> room = stackalloc int[Windows.Size];
        var documents = room[..WindowBits.Documents(bits, start, room)];
        if (_values.Ordinals.Narrow is { } narrow)
            CountOne(facet, documents, narrow);
        else
            CountOne(facet, documents, _values.Ordinals.Wide!);
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
        Span<ulong> left = stackalloc ulong[Windows.Words];
        Span<int> room = stackalloc int[Windows.Size];
        for (var word = 0; word < bits.Length; word += Windows.Words)
        {
            bits.Slice(word, Windows.Words).CopyTo(left);
            if (!others.IsEmpty)
                WindowBits.AndNot(left, others.Slice(word, Windows.Words));
            Count(room[..WindowBits.Documents(left, word * 64, room)], change);
        }
    }

    private void CountOne<TOrdinal>(int facet, ReadOnlySpan<int> documents, TOrdinal[] ordinals)
        where TOrdinal : unmanaged, IBinaryInteger<TOrdinal>
    {
        var (offsets, facetOf, counts) = (_values.Offsets, _values.FacetOf, _counts);
        for (var i = 0; i < documents.Length; i++)
        {
            Fetch(documents, i, offsets, ordinals);
            var document = documents[i];
            foreach (var ordinal in ordinals.AsSpan(offsets[document]..offsets[document + 1]))
            {
                var value = int.CreateTruncating(ordinal);
                if (facetOf[value] == facet)
                    counts[value]++;
            }
        }
    }

    private void Count(ReadOnlySpan<int> documents, int change)
    {
        if (_values.Ordinals.Narrow is { } narrow)
            Count(documents, narrow, change);
        else
            Count(documents, _values.Ordinals.Wide!, change);
    }

    private void Count<TOrdinal>(ReadOnlySpan<int> documents, TOrdinal[] ordinals, int change)
        where TOrdinal : unmanaged, IBinaryInteger<TOrdinal>
    {
        // In locals, the arrays need not be fetched again for every document: every facet search comes through here for every match.
        var (offsets, counts) = (_values.Offsets, _counts);
        for (var i = 0; i < documents.Length; i++)
        {
            Fetch(documents, i, offsets, ordinals);
            var document = documents[i];
            foreach (var ordinal in ordinals.AsSpan(offsets[document]..offsets[document + 1]))
                counts[int.CreateTruncating(ordinal)] += change;
        }
    }

    /// <summary>
    /// Asks the processor for what will be needed some documents from now. Matches far apart lie in memory far apart, and waiting for it would take most of the time.
    /// </summary>
    private static unsafe void Fetch<TOrdinal>(ReadOnlySpan<int> documents, int at, int[] offsets, TOrdinal[] ordinals)
        where TOrdinal : unmanaged
    {
        if (!Sse.IsSupported || at + OffsetsAhead >= documents.Length)
            return;

        // Only hints: an address that is out of date does no harm.
        Sse.Prefetch0(Unsafe.AsPointer(ref offsets[documents[at + OffsetsAhead]]));
        Sse.Prefetch0(Unsafe.AsPointer(ref ordinals[offsets[documents[at + RunsAhead]]]));
    }
}
