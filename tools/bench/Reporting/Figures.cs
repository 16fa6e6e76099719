using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Benchmarks.Queries;

namespace KnowledgeBase.Benchmarks.Reporting;

/// <summary>Sums up the runs of a class.</summary>
internal static class Figures
{
    public static ClassFigures Of(
        string name, IReadOnlyList<BenchQuery> queries, Dictionary<BenchQuery, FirstRun> first, IReadOnlyList<List<Run>> runs, IReadOnlyList<List<Run>?>? plain)
    {
        var all = runs.SelectMany(of => of).ToList();
        return new ClassFigures(
            name,
            queries.Count,
            all.Count,
            Distribution.Of([.. queries.Select(query => (double)first[query].Result.Total)]),
            Distribution.Of([.. all.Select(run => run.Cpu)]),
            Distribution.Of([.. all.Select(run => run.Wall)]),
            Distribution.Of([.. queries.Select(query => first[query].Run.Cpu)]),
            Distribution.Of([.. all.Select(run => (double)run.Allocated)]),
            plain is null ? null : Of(runs, plain),
            [.. queries.Select((query, i) => new QueryFigures(
                query.Label,
                first[query].Result.Total,
                MedianCpu(runs[i]),
                first[query].Run.Cpu,
                plain?[i] is { } plainly ? MedianCpu(plainly) : null))]);
    }

    private static PlainFigures? Of(IReadOnlyList<List<Run>> runs, IReadOnlyList<List<Run>?> plain)
    {
        var both = Enumerable.Range(0, runs.Count).Where(i => plain[i] is not null).ToList();
        if (both.Count == 0)
            return null;
        var ours = Distribution.Of([.. both.SelectMany(i => runs[i]).Select(run => run.Cpu)]);
        var theirs = Distribution.Of([.. both.SelectMany(i => plain[i]!).Select(run => run.Cpu)]);
        return new PlainFigures(both.Count, theirs, theirs.Median / ours.Median);
    }

    private static double MedianCpu(List<Run> runs) => Distribution.Of([.. runs.Select(run => run.Cpu)]).Median;
}
