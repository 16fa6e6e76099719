using System.Buffers;
using System.Numerics;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Execution.Matching;

/// <summary>What any clause matches, scored by the best of them plus a part of the others.</summary>
internal sealed class DisjunctionMaxMatcher(Matcher[] clauses, double tieBreaker) : Matcher
{
    private readonly bool[] _matched = new bool[clauses.Length];
    private readonly ulong[] _wanted = new ulong[Windows.Words];

    public override long Cost { get; } = clauses.Sum(m => m.Cost);

    public override int NextFrom(int document)
    {
        var nearest = int.MaxValue;
        foreach (var clause in clauses)
            nearest = Math.Min(nearest, clause.NextFrom(document));
        return nearest;
    }

    public override bool Match(int window)
    {
        var bits = Room;
        bits.Clear();
        var any = false;
        for (var i = 0; i < clauses.Length; i++)
        {
            _matched[i] = clauses[i].Match(window);
            if (_matched[i])
                WindowBits.Or(bits, clauses[i].Bits);
            any |= _matched[i];
        }

        return any;
    }

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor)
    {
        var best = ArrayPool<double>.Shared.Rent(Windows.Size);
        var total = ArrayPool<double>.Shared.Rent(Windows.Size);
        var own = ArrayPool<double>.Shared.Rent(Windows.Size);
        WindowBits.Set(wanted, best, double.NegativeInfinity);
        WindowBits.Set(wanted, total, 0);
        WindowBits.Set(wanted, own, 0);
        for (var i = 0; i < clauses.Length; i++)
        {
            wanted.CopyTo(_wanted);
            if (!_matched[i] || !WindowBits.And(_wanted, clauses[i].Bits))
                continue;
            clauses[i].AddScores(window, _wanted, own, 1);
            Gather(own, best, total);
        }

        for (var word = 0; word < wanted.Length; word++)
        {
            for (var rest = wanted[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                sums[document] += factor * (best[document] + (tieBreaker * (total[document] - best[document])));
            }
        }

        ArrayPool<double>.Shared.Return(best);
        ArrayPool<double>.Shared.Return(total);
        ArrayPool<double>.Shared.Return(own);
    }

    /// <summary>Takes over a clause's scores of the wanted documents, and leaves zeros behind.</summary>
    private void Gather(double[] own, double[] best, double[] total)
    {
        for (var word = 0; word < _wanted.Length; word++)
        {
            for (var rest = _wanted[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                best[document] = Math.Max(best[document], own[document]);
                total[document] += own[document];
                own[document] = 0;
            }
        }
    }
}
