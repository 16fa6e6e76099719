using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Overviews;

/// <summary>Recommendations by expected results: how much is held that speaks of both, and which pairs the documents state.</summary>
public sealed class RecommendationsByResult
{
    private readonly HashSet<(EntityId Recommendation, EntityId Result)> _stated;

    private RecommendationsByResult(EntityGraph graph, CrossTable counts)
    {
        Recommendations = [.. graph.OfKind(EntityKinds.Recommendation)];
        Results = [.. graph.OfKind(EntityKinds.ExpectedResult)];
        Counts = counts;
        _stated =
        [
            .. Recommendations.SelectMany(
                recommendation => recommendation.Relations.Where(relation => relation.Target.Kind == EntityKinds.ExpectedResult),
                (recommendation, relation) => (recommendation.Id, relation.Target)),
        ];
    }

    public IReadOnlyList<Entity> Recommendations { get; }

    public IReadOnlyList<Entity> Results { get; }

    public CrossTable Counts { get; }

    public static RecommendationsByResult Read(SearchService search, EntityGraph graph, CancellationToken cancellationToken) => new(graph, CrossTable.Count(
        search,
        new SearchQuery(),
        Facets.Recommendation,
        Facets.ExpectedResult,
        graph.OfKind(EntityKinds.ExpectedResult).Select(result => result.Id.Slug),
        cancellationToken));

    /// <summary>Whether a document states that the recommendation contributes to the result.</summary>
    public bool IsStated(Entity recommendation, Entity result) => _stated.Contains((recommendation.Id, result.Id));

    /// <summary>The table as rows of text, the header first: a row for each pair, with how many records speak of both and whether it is stated.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(string language)
    {
        yield return ["recommendation", "name", "expectedResult", "records", "stated"];
        foreach (var recommendation in Recommendations)
        {
            foreach (var result in Results)
            {
                yield return
                [
                    recommendation.Id.Slug, recommendation.Name.In(language), result.Id.Slug,
                    OverviewCsv.Number(Counts[recommendation.Id.Slug, result.Id.Slug]), IsStated(recommendation, result) ? "true" : "false",
                ];
            }
        }
    }
}
