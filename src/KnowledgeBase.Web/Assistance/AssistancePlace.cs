using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Assistance;

/// <summary>Who asks for assistance: a country, or a region as a whole.</summary>
/// <param name="Entity">The country or the region.</param>
/// <param name="Regions">The regions and groups of countries it belongs to, a region to itself; groups first, since what is made for them fits closer.</param>
public sealed record AssistancePlace(Entity Entity, IReadOnlyList<EntityId> Regions)
{
    private const string Group = "group";

    /// <summary>The place of a slug (<c>la</c>, <c>africa</c>), of an ISO 3166-1 code, or of a name in either language; null where there is none.</summary>
    public static AssistancePlace? Find(string text, EntityGraph graph)
    {
        var sought = text.Trim();
        if (sought.Length == 0)
            return null;
        var slug = sought.ToLowerInvariant();
        var found = graph.Find(new EntityId(EntityKinds.Country, slug))
            ?? graph.Find(new EntityId(EntityKinds.Region, slug))
            ?? graph.OfKind(EntityKinds.Country).Concat(graph.OfKind(EntityKinds.Region)).FirstOrDefault(entity => IsCalled(entity, sought));
        return found is null ? null : new AssistancePlace(found, RegionsOf(found));
    }

    /// <summary>Whether it belongs to a region or group.</summary>
    public bool IsIn(EntityId region) => Regions.Contains(region);

    private static List<EntityId> RegionsOf(Entity entity) => entity.Id.Kind == EntityKinds.Region
        ? [entity.Id]
        :
        [
            .. entity.Relations
                .Where(relation => relation.Target.Kind == EntityKinds.Region)
                .OrderByDescending(relation => relation.Type == Group)
                .Select(relation => relation.Target)
                .Distinct(),
        ];

    private static bool IsCalled(Entity entity, string name) =>
        Same(entity.Name.Zh, name) || Same(entity.Name.En, name) || Same(entity.FactValue("iso3"), name)
        || entity.Aliases.Any(alias => alias.Context is null && Same(alias.Text, name));

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
