using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Overviews;

/// <summary>Projects by the recommendation they address and the sector in charge; those of which neither is stated stand in a row and a column of their own.</summary>
public sealed class ProjectsByRecommendation
{
    /// <summary>The facet value of records of which a facet is not stated.</summary>
    public const string NotStated = FacetFilter.NotStated;

    private ProjectsByRecommendation(EntityGraph graph, CrossTable counts)
    {
        Sectors = [.. graph.OfKind(EntityKinds.Sector).Where(sector => graph.OfKind(EntityKinds.Recommendation).Select(known => known.Id.Slug).Append(NotStated).Any(row => counts[row, sector.Id.Slug] > 0))];
        Recommendations = [.. graph.OfKind(EntityKinds.Recommendation).Where(known => Sectors.Select(sector => sector.Id.Slug).Append(NotStated).Any(column => counts[known.Id.Slug, column] > 0))];
        Counts = counts;
    }

    /// <summary>The recommendations some project addresses.</summary>
    public IReadOnlyList<Entity> Recommendations { get; }

    /// <summary>The sectors in charge of some project.</summary>
    public IReadOnlyList<Entity> Sectors { get; }

    public CrossTable Counts { get; }

    public static ProjectsByRecommendation Read(SearchService search, EntityGraph graph, CancellationToken cancellationToken) => new(graph, CrossTable.Count(
        search,
        new SearchQuery().With(Facets.Kind, [EntityKinds.Project]),
        Facets.Recommendation,
        Facets.Sector,
        graph.OfKind(EntityKinds.Sector).Select(sector => sector.Id.Slug).Append(NotStated),
        cancellationToken));

    /// <summary>The table as rows of text, the header first.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        yield return ["recommendation", .. Sectors.Select(sector => sector.Id.Slug), NotStated];
        foreach (var row in Recommendations.Select(known => known.Id.Slug).Append(NotStated))
            yield return [row, .. Sectors.Select(sector => sector.Id.Slug).Append(NotStated).Select(column => OverviewCsv.Number(Counts[row, column]))];
    }
}
