using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Benchmarks.Queries;

namespace KnowledgeBase.Benchmarks.Plain;

/// <summary>Times FTS5 used plainly, and compares its answers with the index's.</summary>
internal static class PlainRuns
{
    /// <summary>The medians by query, in milliseconds of processor time; null for a query that cannot be said in FTS5's language.</summary>
    public static IReadOnlyList<List<Run>?> Of(
        IReadOnlyList<BenchQuery> queries, PlainIndex plain, Dictionary<BenchQuery, FirstRun> answers, List<string> differences, TimeSpan time)
    {
        var runs = new List<Run>?[queries.Count];
        var share = time / queries.Count;
        for (var i = 0; i < queries.Count; i++)
        {
            var query = queries[i];
            if (PlainMatch.Of(query.Request.Query) is not { } match)
                continue;
            runs[i] = QueryTimer.Warm([query], _ => plain.Search(match, query.Request), share)[0];
            if (match.IsExact && plain.Search(match, query.Request).DifferenceFrom(answers[query].Result) is { } difference)
                differences.Add($"{query.Class}: {query.Label}: {difference}");
        }

        return runs;
    }
}
