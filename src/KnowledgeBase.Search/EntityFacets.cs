using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Search;

/// <summary>Which facet a kind of entity is counted in.</summary>
public static class EntityFacets
{
    /// <summary>The facet in which entities of a kind are values; null for kinds that are none.</summary>
    public static string? FacetOf(string kind) => kind switch
    {
        EntityKinds.Recommendation => Facets.Recommendation,
        EntityKinds.ExpectedResult => Facets.ExpectedResult,
        EntityKinds.Pillar => Facets.Pillar,
        EntityKinds.Sector => Facets.Sector,
        EntityKinds.Region => Facets.Region,
        EntityKinds.Country => Facets.Country,
        _ => null,
    };

    /// <summary>The kind whose entities are values of a facet; null for facets of other values.</summary>
    public static string? KindOf(string facet) => facet is Facets.Nationality or Facets.Beneficiary
        ? EntityKinds.Country
        : EntityKinds.All.FirstOrDefault(kind => FacetOf(kind) == facet);

    /// <summary>Whether a record that speaks of the narrower also counts for the broader.</summary>
    internal static bool BringsAlong(string narrower, string broader) =>
        (narrower, broader) is (EntityKinds.ExpectedResult, EntityKinds.Pillar) or (EntityKinds.Country, EntityKinds.Region);
}
