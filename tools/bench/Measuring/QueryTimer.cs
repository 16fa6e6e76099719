using System.Diagnostics;
using KnowledgeBase.Benchmarks.Queries;

namespace KnowledgeBase.Benchmarks.Measuring;

/// <summary>What one run of a query took.</summary>
/// <param name="Wall">Milliseconds by the clock.</param>
/// <param name="Cpu">Milliseconds of processor time of the calling thread.</param>
/// <param name="Allocated">Bytes of managed memory allocated by the calling thread.</param>
internal readonly record struct Run(double Wall, double Cpu, long Allocated);

/// <summary>Runs queries and times them, one thread.</summary>
internal static class QueryTimer
{
    private const int UntimedRounds = 2;
    private const int MostRounds = 200;

    public static Run Time(Action query)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var wall = Stopwatch.GetTimestamp();
        var cpu = ThreadTime.Nanoseconds;
        query();
        cpu = ThreadTime.Nanoseconds - cpu;
        return new Run(Stopwatch.GetElapsedTime(wall).TotalMilliseconds, cpu / 1e6, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>Runs each query in turn, round by round, until the time is used up; the first rounds only warm.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="search">Runs one.</param>
    /// <param name="time">How long; a round is finished, and there is at least one after the warm ones.</param>
    /// <returns>The runs by query.</returns>
    public static IReadOnlyList<List<Run>> Warm(IReadOnlyList<BenchQuery> queries, Action<BenchQuery> search, TimeSpan time)
    {
        var runs = queries.Select(_ => new List<Run>()).ToList();
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < UntimedRounds + MostRounds; round++)
        {
            if (round > UntimedRounds && Stopwatch.GetElapsedTime(started) > time)
                break;
            for (var i = 0; i < queries.Count; i++)
            {
                var query = queries[i];
                var run = Time(() => search(query));
                if (round >= UntimedRounds)
                    runs[i].Add(run);
            }
        }

        return runs;
    }
}
