using KnowledgeBase.Benchmarks.Corpus;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>The queries of a run: drawn from the corpus by the seed, or read from a file.</summary>
internal static class QuerySet
{
    /// <summary>All names a run may be narrowed to, when its queries are drawn.</summary>
    public static IReadOnlyList<string> ClassNames { get; } = [.. QueryClass.All.Select(one => one.Name), PlannedQuestions.Class];

    public static IReadOnlyList<BenchQuery> Of(BenchSettings settings, ICorpus corpus, ISearchIndex index, SeedFolder? seeds)
    {
        var draw = new QueryDraw(corpus, index, new Draws(settings.Seed));
        if (settings.QueryFile is { } file)
            return [.. QueryFile.Read(file, draw.Filters(1)?[0]).Where(query => IsWanted(query.Class)).Select(WithFacets)];
        var queries = QueryClass.All.Where(one => IsWanted(one.Name)).SelectMany(one => Draw(one, draw, settings.QueriesPerClass)).ToList();
        if (seeds is not null && IsWanted(PlannedQuestions.Class))
            queries.AddRange(Planned(draw, seeds, index, settings.QueriesPerClass));
        return [.. queries.Select(WithFacets)];

        bool IsWanted(string name) => settings.Classes.Count == 0 || settings.Classes.Contains(name, StringComparer.OrdinalIgnoreCase);

        BenchQuery WithFacets(BenchQuery query) => query with { Request = query.Request with { Facets = index.Schema.FacetFields } };
    }

    private static IEnumerable<BenchQuery> Draw(QueryClass one, QueryDraw draw, int count)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 0; attempt < 10 * count && labels.Count < count; attempt++)
        {
            if (one.Draw(draw) is { } request && QueryLabel.Of(request) is var label && labels.Add(label))
                yield return new BenchQuery(one.Name, label, request);
        }
    }

    private static List<BenchQuery> Planned(QueryDraw draw, SeedFolder seeds, ISearchIndex index, int count)
    {
        using var planner = new PlannedQuestions(seeds, index);
        var queries = new List<BenchQuery>();
        for (var attempt = 0; attempt < 10 * count && queries.Count < count; attempt++)
        {
            var text = draw.QuestionText();
            if (planner.Plan(text) is { } request)
                queries.Add(new BenchQuery(PlannedQuestions.Class, text, request));
        }

        return queries;
    }
}
