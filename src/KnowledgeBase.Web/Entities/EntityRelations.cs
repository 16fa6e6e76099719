using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>An entity's relations as they are shown: its own by type, and those that point at it by the kind they come from.</summary>
public static class EntityRelations
{
    /// <summary>The relations an entity states, by type, in the order in which it states them; what they lead to in the reader's order.</summary>
    public static IReadOnlyList<RelationGroup> Outgoing(Entity entity, EntityGraph graph, string language) =>
    [
        .. entity.Relations
            .GroupBy(relation => relation.Type)
            .Select(group => new RelationGroup(
                group.Key,
                InOrder(group.Select(relation => new RelatedEntity(relation.Target, graph.NameOf(relation.Target), relation.Source)), language))),
    ];

    /// <summary>The relations that point at it, by the kind of what they come from; each such entity once, and none that it points at itself.</summary>
    public static IReadOnlyList<RelationGroup> Incoming(Entity entity, EntityGraph graph, string language)
    {
        var own = entity.Relations.Select(relation => relation.Target).ToHashSet();
        return
        [
            .. graph.PointingAt(entity.Id)
                .Where(incoming => !own.Contains(incoming.From.Id))
                .DistinctBy(incoming => incoming.From.Id)
                .GroupBy(incoming => incoming.From.Id.Kind)
                .OrderBy(group => EntityKinds.All.ToList().IndexOf(group.Key))
                .Select(group => new RelationGroup(
                    group.Key,
                    InOrder(group.Select(incoming => new RelatedEntity(incoming.From.Id, incoming.From.Name, incoming.Relation.Source)), language))),
        ];
    }

    private static IReadOnlyList<RelatedEntity> InOrder(IEnumerable<RelatedEntity> related, string language) =>
        [.. related.OrderBy(one => EntityListing.IsNumbered(one.Id.Kind) ? one.Id.Slug : one.Name.In(language), Collation.For(language))];
}

/// <summary>Related entities under what relates them: a relation's type, or the kind they are of.</summary>
public sealed record RelationGroup(string Name, IReadOnlyList<RelatedEntity> Entities);

/// <summary>An entity at the other end of a relation.</summary>
public sealed record RelatedEntity(EntityId Id, LocalizedText Name, Source Source);
