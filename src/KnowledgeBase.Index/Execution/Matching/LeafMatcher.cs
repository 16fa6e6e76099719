using System.Numerics;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Execution.Matching;

/// <summary>The documents of a posting list, scored by BM25.</summary>
internal sealed class LeafMatcher : Matcher
{
    private readonly PostingList _list;
    private readonly Bm25 _bm25;
    private readonly double[] _frequencies;

    // Sparse lists: the postings of the matched window.
    private int _first;
    private int _end;

    public LeafMatcher(LeafList leaf, Bm25 bm25)
    {
        _list = leaf.Postings;
        _bm25 = bm25;
        _frequencies = new double[_list.Frequencies.Count];
        for (var code = 0; code < _frequencies.Length; code++)
            _frequencies[code] = bm25.Frequency(_list.Frequencies[code]);
    }

    public override long Cost => _list.Count;

    public override int NextFrom(int document)
    {
        if (document >= _list.Limit)
            return int.MaxValue;
        if (_list.IsDense)
            return NextBit(_list.Bits, document);
        Seek(document);
        return _first < _list.Count ? _list.Documents[_first] : int.MaxValue;
    }

    public override bool Match(int window)
    {
        if (window >= Windows.CountFor(_list.Limit))
            return false;
        if (_list.IsDense)
        {
            _list.Bits.Slice(window * Windows.Words, Windows.Words).CopyTo(Room);
            return WindowBits.Any(Bits);
        }

        var documents = _list.Documents;
        var start = window * Windows.Size;
        Seek(start);
        var bits = Room;
        bits.Clear();
        for (_end = _first; _end < documents.Length && documents[_end] - start < Windows.Size; _end++)
            bits[(documents[_end] - start) >> 6] |= 1UL << documents[_end];
        return _end > _first;
    }

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor)
    {
        if (_list.HasWideCodes)
            AddScores(_list.WideCodes, window, wanted, sums, factor);
        else
            AddScores(_list.Codes, window, wanted, sums, factor);
    }

    private static int NextBit(ReadOnlySpan<ulong> bits, int document)
    {
        var word = document >> 6;
        var rest = bits[word] & (ulong.MaxValue << document);
        while (rest == 0)
        {
            if (++word == bits.Length)
                return int.MaxValue;
            rest = bits[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(rest);
    }

    private void AddScores<TCode>(ReadOnlySpan<TCode> codes, int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor)
        where TCode : IBinaryInteger<TCode>
    {
        if (_list.IsDense)
            AddDense(codes, window, wanted, sums, factor * _bm25.Idf);
        else
            AddSparse(codes, window, wanted, sums, factor * _bm25.Idf);
    }

    private void AddDense<TCode>(ReadOnlySpan<TCode> codes, int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor)
        where TCode : IBinaryInteger<TCode>
    {
        var frequencies = _frequencies;
        var lengths = _bm25.LengthsFrom(window * Windows.Size);
        var place = _list.Rank(window);
        var bits = Bits;
        for (var word = 0; word < wanted.Length; word++)
        {
            var present = bits[word];
            for (var rest = wanted[word]; rest != 0; rest &= rest - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rest);
                var posting = place + BitOperations.PopCount(present & ((1UL << bit) - 1));
                var document = (word << 6) + bit;
                sums[document] += factor * _bm25.Saturation(frequencies[int.CreateTruncating(codes[posting])], lengths[document]);
            }

            place += BitOperations.PopCount(present);
        }
    }

    private void AddSparse<TCode>(ReadOnlySpan<TCode> codes, int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor)
        where TCode : IBinaryInteger<TCode>
    {
        var start = window * Windows.Size;
        var lengths = _bm25.LengthsFrom(start);
        var documents = _list.Documents;
        for (var posting = _first; posting < _end; posting++)
        {
            var document = documents[posting] - start;
            if ((wanted[document >> 6] & (1UL << document)) != 0)
                sums[document] += factor * _bm25.Saturation(_frequencies[int.CreateTruncating(codes[posting])], lengths[document]);
        }
    }

    // Sparse lists: moves to the first posting from a document on, by doubling leaps from where it stands.
    private void Seek(int document)
    {
        var documents = _list.Documents;
        if (_first > 0 && documents[_first - 1] >= document)
            _first = 0;
        var step = 1;
        var high = _first;
        while (high < documents.Length && documents[high] < document)
        {
            _first = high + 1;
            high += step;
            step *= 2;
        }

        high = Math.Min(high, documents.Length);
        while (_first < high)
        {
            var middle = _first + ((high - _first) / 2);
            if (documents[middle] < document)
                _first = middle + 1;
            else
                high = middle;
        }
    }
}
