using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Execution.Matching;

/// <summary>
/// A node of a query, evaluated window by window, mostly in growing order: first which documents of the window match, as bits, then the scores of those
/// of them that are wanted. For one search on one thread.
/// </summary>
internal abstract class Matcher
{
    private readonly ulong[] _bits = new ulong[Windows.Words];

    /// <summary>The matches in the window that <see cref="Match"/> was called for last; removed documents may be among them.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>About how many documents match: clauses that match few are asked first.</summary>
    public abstract long Cost { get; }

    protected Span<ulong> Room => _bits;

    /// <summary>A document before which, from the given one on, none matches: the given one, or the next match, or anything between. <see cref="int.MaxValue"/> where none is left.</summary>
    public abstract int NextFrom(int document);

    /// <summary>Finds the matches of a window. False when there are none; <see cref="Bits"/> then mean nothing.</summary>
    public abstract bool Match(int window);

    /// <summary>Adds the scores of wanted documents of the matched window, times a factor, to sums by place in the window.</summary>
    /// <param name="window">The window that was matched last.</param>
    /// <param name="wanted">Some of <see cref="Bits"/>, none of them removed.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="factor">The factor.</param>
    public abstract void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor);
}
