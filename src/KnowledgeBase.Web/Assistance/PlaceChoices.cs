using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Assistance;

/// <summary>The countries and regions one can choose from, as the reader's language orders them: Chinese by pinyin.</summary>
public static class PlaceChoices
{
    /// <summary>The regions and groups themselves.</summary>
    public static IReadOnlyList<Entity> Regions(EntityGraph graph, string language) => InOrder(graph.OfKind(EntityKinds.Region), language);

    /// <summary>The countries under their regions; those of none come last.</summary>
    public static IReadOnlyList<(LocalizedText? Region, IReadOnlyList<Entity> Countries)> Countries(EntityGraph graph, string language) =>
    [
        .. graph.OfKind(EntityKinds.Country)
            .GroupBy(RegionOf)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key is { } region ? graph.NameOf(region).In(language) : "", Collation.For(language))
            .Select(group => (group.Key is { } region ? graph.NameOf(region) : null, InOrder(group, language))),
    ];

    private static EntityId? RegionOf(Entity country) =>
        country.Relations.FirstOrDefault(relation => relation is { Type: EntityKinds.Region, Target.Kind: EntityKinds.Region })?.Target;

    private static IReadOnlyList<Entity> InOrder(IEnumerable<Entity> entities, string language) =>
        [.. entities.OrderBy(entity => entity.Name.In(language), Collation.For(language))];
}
