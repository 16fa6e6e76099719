using System.Numerics;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Execution.Matching;

/// <summary>Boolean logic over the matches of clauses.</summary>
internal sealed class BooleanMatcher : Matcher
{
    private readonly Matcher[] _required;
    private readonly Matcher[] _optional;
    private readonly Matcher[] _excluded;
    private readonly Matcher[] _scoring;
    private readonly int _minimum;
    private readonly int _limit;

    // The matched optional clauses of the window; the others' bits are stale.
    private readonly bool[] _matched;
    private readonly ulong[] _wanted = new ulong[Windows.Words];

    /// <param name="must">All match, and score.</param>
    /// <param name="filter">All match.</param>
    /// <param name="should">At least <paramref name="minimum"/> match, and score.</param>
    /// <param name="mustNot">None matches.</param>
    /// <param name="minimum">How many of the should clauses match; 0 where there is nothing else to go by lets every document match.</param>
    /// <param name="limit">Documents are below.</param>
    public BooleanMatcher(Matcher[] must, Matcher[] filter, Matcher[] should, Matcher[] mustNot, int minimum, int limit)
    {
        _required = [.. must.Concat(filter).OrderBy(m => m.Cost)];
        _optional = should;
        _excluded = mustNot;
        _scoring = must;
        _minimum = minimum;
        _limit = limit;
        _matched = new bool[should.Length];
        Cost = Math.Min(
            _required.Length > 0 ? _required[0].Cost : limit,
            minimum > 0 ? should.Sum(m => m.Cost) : limit);
    }

    public override long Cost { get; }

    public override int NextFrom(int document)
    {
        if (document >= _limit)
            return int.MaxValue;
        var next = document;
        foreach (var clause in _required)
            next = Math.Max(next, clause.NextFrom(next));
        if (_minimum == 0 || next == int.MaxValue)
            return next;
        var nearest = int.MaxValue;
        foreach (var clause in _optional)
            nearest = Math.Min(nearest, clause.NextFrom(next));
        return nearest;
    }

    public override bool Match(int window)
    {
        var bits = Room;
        bits.Fill(ulong.MaxValue);
        foreach (var clause in _required)
        {
            if (!clause.Match(window) || !WindowBits.And(bits, clause.Bits))
                return false;
        }

        var matched = 0;
        for (var i = 0; i < _optional.Length; i++)
            matched += (_matched[i] = _optional[i].Match(window)) ? 1 : 0;
        if (matched < _minimum || (_minimum > 0 && !KeepCommon(bits)))
            return false;
        foreach (var clause in _excluded)
        {
            if (clause.Match(window) && !WindowBits.AndNot(bits, clause.Bits))
                return false;
        }

        return true;
    }

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor)
    {
        foreach (var clause in _scoring)
            clause.AddScores(window, wanted, sums, factor);
        for (var i = 0; i < _optional.Length; i++)
        {
            if (!_matched[i])
                continue;
            wanted.CopyTo(_wanted);
            if (WindowBits.And(_wanted, _optional[i].Bits))
                _optional[i].AddScores(window, _wanted, sums, factor);
        }
    }

    /// <summary>Keeps the documents that enough of the optional clauses match; false when none is left.</summary>
    private bool KeepCommon(Span<ulong> bits)
    {
        if (_minimum == 1)
        {
            Array.Clear(_wanted);
            for (var i = 0; i < _optional.Length; i++)
            {
                if (_matched[i])
                    WindowBits.Or(_wanted, _optional[i].Bits);
            }

            return WindowBits.And(bits, _wanted);
        }

        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
        {
            if (bits[word] != 0)
                any |= bits[word] &= EnoughOf(word);
        }

        return any != 0;
    }

    // Counts the clauses of 64 documents at once: the bits of the counters stand in words, lowest first, and adding a clause is adding one bit with carry.
    private ulong EnoughOf(int word)
    {
        Span<ulong> counters = stackalloc ulong[7];
        counters.Clear();
        for (var i = 0; i < _optional.Length; i++)
        {
            if (!_matched[i])
                continue;
            var carry = _optional[i].Bits[word];
            for (var place = 0; carry != 0; place++)
            {
                var sum = counters[place] ^ carry;
                carry &= counters[place];
                counters[place] = sum;
            }
        }

        return AtLeast(counters, _minimum);
    }

    // From the highest bit down: greater where the counter has a bit that the bound lacks, and all higher bits are equal.
    private static ulong AtLeast(ReadOnlySpan<ulong> counters, int bound)
    {
        if (BitOperations.Log2((uint)bound) >= counters.Length)
            return 0;
        var greater = 0UL;
        var equal = ulong.MaxValue;
        for (var place = counters.Length - 1; place >= 0; place--)
        {
            if ((bound >> place & 1) != 0)
            {
                equal &= counters[place];
            }
            else
            {
                greater |= equal & counters[place];
                equal &= ~counters[place];
            }
        }

        return greater | equal;
    }
}
