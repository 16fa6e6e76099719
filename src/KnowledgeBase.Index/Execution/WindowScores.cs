using KnowledgeBase.Index.Execution.Matching;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Execution;

/// <summary>The scores of a query's matches, a window at a time. For one search.</summary>
internal sealed class WindowScores(Matcher matcher)
{
    [ThreadStatic]
    private static double[]? _room;

    /// <summary>The scores by place in the window, which has been matched last; of documents that are not wanted they mean nothing. Valid until the next call.</summary>
    public ReadOnlySpan<double> Of(int window, ReadOnlySpan<ulong> wanted)
    {
        var room = _room ??= new double[Windows.Size];
        WindowBits.Set(wanted, room, 0);
        matcher.AddScores(window, wanted, room, 1);
        return room;
    }

    /// <summary>The score of one match.</summary>
    public double OfOne(int document)
    {
        var window = document / Windows.Size;
        var place = document % Windows.Size;
        Span<ulong> wanted = stackalloc ulong[Windows.Words];
        wanted.Clear();
        wanted[place >> 6] = 1UL << place;
        return matcher.Match(window) ? Of(window, wanted)[place] : 0;
    }
}
