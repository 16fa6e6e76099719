using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>The entities of a kind in the groups in which people look for them.</summary>
public static class EntityListing
{
    private static readonly string[] StatusOrder = ["proposed", "approved", "ongoing", "completed"];

    /// <summary>Kinds that people know by number: these stand in the order of their numbers, all others by name.</summary>
    private static readonly string[] Numbered = [EntityKinds.Recommendation, EntityKinds.ExpectedResult, EntityKinds.Pillar, EntityKinds.Indicator];

    /// <summary>The groups in order; entities that belong to none come last, under no title.</summary>
    public static IReadOnlyList<EntityGroup> Of(string kind, EntityGraph graph, FacetLabels labels, string language)
    {
        var groups = InOrder(kind, graph.OfKind(kind), language)
            .GroupBy(entity => GroupOf(kind, entity))
            .Select(group => new EntityGroup(group.Key, group.Key is null ? null : TitleOf(kind, group.Key, graph, labels), [.. group]));
        return [.. InOrder(kind, groups, language)];
    }

    /// <summary>Entities of a kind as a reader of the language looks for them: what is known by number by that, all else by name.</summary>
    public static IEnumerable<Entity> InOrder(string kind, IEnumerable<Entity> entities, string language) =>
        IsNumbered(kind) ? entities : entities.OrderBy(entity => entity.Name.In(language), Collation.For(language));

    /// <summary>Whether people know the entities of a kind by number.</summary>
    public static bool IsNumbered(string kind) => Numbered.Contains(kind);

    private static string? GroupOf(string kind, Entity entity) => kind switch
    {
        EntityKinds.Recommendation => entity.FactValue("cluster"),
        EntityKinds.Project => entity.FactValue("status"),
        EntityKinds.Tool => entity.FactValue("topic") ?? entity.FactValue("chapter"),
        EntityKinds.ExpectedResult => RelatedTo(entity, EntityKinds.Pillar),
        EntityKinds.Indicator => RelatedTo(entity, EntityKinds.ExpectedResult),
        EntityKinds.Country => RelatedTo(entity, EntityKinds.Region),
        _ => null,
    };

    private static string? RelatedTo(Entity entity, string kind) =>
        entity.Relations.FirstOrDefault(relation => relation.Type == kind && relation.Target.Kind == kind)?.Target.Slug;

    private static LocalizedText TitleOf(string kind, string group, EntityGraph graph, FacetLabels labels) => kind switch
    {
        EntityKinds.Recommendation => labels.OfValue(Facets.Cluster, group.ToLowerInvariant()),
        EntityKinds.Project => labels.OfValue(Facets.Status, group),
        EntityKinds.Tool => labels.OfValue(Facets.Topic, group),
        EntityKinds.ExpectedResult => graph.NameOf(new EntityId(EntityKinds.Pillar, group)),
        EntityKinds.Indicator => graph.NameOf(new EntityId(EntityKinds.ExpectedResult, group)),
        _ => graph.NameOf(new EntityId(EntityKinds.Region, group)),
    };

    private static IEnumerable<EntityGroup> InOrder(string kind, IEnumerable<EntityGroup> groups, string language) => kind switch
    {
        EntityKinds.Project => groups.OrderBy(group => StatusRank(group.Key)),
        EntityKinds.Country => groups.OrderBy(group => group.Key is null).ThenBy(group => group.Title?.In(language), Collation.For(language)),
        _ => groups.OrderBy(group => group.Key is null).ThenBy(group => group.Key, Collation.For("en")),
    };

    /// <summary>What is still to come first; what has no known status last.</summary>
    private static int StatusRank(string? status) => Array.IndexOf(StatusOrder, status) is var rank and >= 0 ? rank : StatusOrder.Length;
}

/// <summary>Some entities under a title.</summary>
/// <param name="Key">The value they share; null for those that have none.</param>
/// <param name="Title">Its name; null where there is none.</param>
/// <param name="Entities">The entities in order.</param>
public sealed record EntityGroup(string? Key, LocalizedText? Title, IReadOnlyList<Entity> Entities);
