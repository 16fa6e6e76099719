using System.Buffers;
using System.Numerics;

namespace KnowledgeBase.Index.Execution;

/// <summary>Set operations on lists of matches. Results are new lists whose scores are 0.</summary>
internal static class Combination
{
    /// <summary>The documents in all of the lists, of which there is at least one.</summary>
    public static ScoredDocuments Intersection(IReadOnlyList<ScoredDocuments> lists)
    {
        var bySize = lists.OrderBy(l => l.Count).ToArray();
        var result = new ScoredDocuments(bySize[0].Count);
        bySize[0].Documents.CopyTo(result.Room);
        result.Count = bySize[0].Count;
        result.Scores.Clear();
        foreach (var list in bySize.Skip(1))
            KeepWhere(result, list, wanted: true);
        return result;
    }

    /// <summary>The documents in any of the lists.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="limit">Document numbers are below.</param>
    public static ScoredDocuments Union(IReadOnlyList<ScoredDocuments> lists, int limit)
    {
        var words = ArrayPool<ulong>.Shared.Rent((limit + 63) / 64);
        var bits = words.AsSpan(0, (limit + 63) / 64);
        bits.Clear();
        foreach (var list in lists)
        {
            foreach (var document in list.Documents)
                bits[document >> 6] |= 1UL << document;
        }

        var result = FromBits(bits);
        ArrayPool<ulong>.Shared.Return(words);
        return result;
    }

    /// <summary>The documents whose bits are set.</summary>
    public static ScoredDocuments FromBits(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        var result = new ScoredDocuments(count);
        var room = result.Room;
        var next = 0;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var word = bits[i]; word != 0; word &= word - 1)
                room[next++] = (i << 6) + BitOperations.TrailingZeroCount(word);
        }

        result.Count = count;
        result.Scores.Clear();
        return result;
    }

    /// <summary>Removes the other list's documents.</summary>
    public static void Except(ScoredDocuments from, ScoredDocuments other) => KeepWhere(from, other, wanted: false);

    /// <summary>Keeps the documents that are in at least so many of the lists.</summary>
    public static void KeepCommon(ScoredDocuments from, IReadOnlyList<ScoredDocuments> lists, int minimum)
    {
        var counts = ArrayPool<int>.Shared.Rent(from.Count);
        counts.AsSpan(0, from.Count).Clear();
        foreach (var list in lists)
        {
            var counter = new Counter(counts);
            CommonDocuments.Visit(from.Documents, list.Documents, ref counter);
        }

        var marks = ArrayPool<bool>.Shared.Rent(from.Count);
        for (var i = 0; i < from.Count; i++)
            marks[i] = counts[i] >= minimum;
        from.Keep(marks);
        ArrayPool<bool>.Shared.Return(marks);
        ArrayPool<int>.Shared.Return(counts);
    }

    /// <summary>Adds the scores of the list's documents to theirs in the result.</summary>
    public static void AddScores(ScoredDocuments result, ScoredDocuments list)
    {
        var adder = new Adder(result.Scores, list.Scores);
        CommonDocuments.Visit(result.Documents, list.Documents, ref adder);
    }

    /// <summary>Raises <paramref name="best"/>, which is aligned with the result, to the list's scores.</summary>
    public static void RaiseTo(ScoredDocuments result, Span<double> best, ScoredDocuments list)
    {
        var raiser = new Raiser(best, list.Scores);
        CommonDocuments.Visit(result.Documents, list.Documents, ref raiser);
    }

    private static void KeepWhere(ScoredDocuments from, ScoredDocuments other, bool wanted)
    {
        var marks = ArrayPool<bool>.Shared.Rent(from.Count);
        marks.AsSpan(0, from.Count).Fill(!wanted);
        var marker = new Marker(marks, wanted);
        CommonDocuments.Visit(from.Documents, other.Documents, ref marker);
        from.Keep(marks);
        ArrayPool<bool>.Shared.Return(marks);
    }

    private readonly struct Counter(int[] counts) : ICommonVisitor
    {
        public void Visit(int first, int second) => counts[first]++;
    }

    private readonly struct Marker(bool[] marks, bool mark) : ICommonVisitor
    {
        public void Visit(int first, int second) => marks[first] = mark;
    }

    private readonly ref struct Adder(Span<double> sums, ReadOnlySpan<double> scores) : ICommonVisitor
    {
        private readonly Span<double> _sums = sums;
        private readonly ReadOnlySpan<double> _scores = scores;

        public void Visit(int first, int second) => _sums[first] += _scores[second];
    }

    private readonly ref struct Raiser(Span<double> best, ReadOnlySpan<double> scores) : ICommonVisitor
    {
        private readonly Span<double> _best = best;
        private readonly ReadOnlySpan<double> _scores = scores;

        public void Visit(int first, int second) => _best[first] = Math.Max(_best[first], _scores[second]);
    }
}
