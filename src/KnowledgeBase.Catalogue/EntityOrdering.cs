using System.Globalization;

namespace KnowledgeBase.Catalogue;

/// <summary>The order in which people expect the entities of one kind: numbered ones by number, all others by name.</summary>
internal sealed class EntityOrdering : IComparer<Entity>
{
    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    public static EntityOrdering Instance { get; } = new();

    public int Compare(Entity? x, Entity? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (left, right) = (NumberOf(x.Id), NumberOf(y.Id));
        if (left != right)
            return left.CompareTo(right);
        var byName = Names.Compare(x.Name.In("en"), y.Name.In("en"), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
        return byName != 0 ? byName : x.Id.CompareTo(y.Id);
    }

    /// <summary>The number in the slug, for kinds that are numbered; the same for all others, and behind every number.</summary>
    private static decimal NumberOf(EntityId id) =>
        id.Kind is EntityKinds.Recommendation or EntityKinds.ExpectedResult or EntityKinds.Pillar
        && decimal.TryParse(id.Slug, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : decimal.MaxValue;
}
