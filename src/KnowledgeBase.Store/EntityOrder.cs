using System.Globalization;
using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Store;

/// <summary>Kinds in their order, then slugs with numbers by value: <c>recommendation/2</c> before <c>recommendation/10</c>.</summary>
internal sealed class EntityOrder : IComparer<EntityId>
{
    private static readonly StringComparer Slugs = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public static EntityOrder Instance { get; } = new();

    public int Compare(EntityId x, EntityId y)
    {
        if (x.Kind != y.Kind)
            return (Rank(x.Kind), x.Kind).CompareTo((Rank(y.Kind), y.Kind));
        var bySlug = Slugs.Compare(x.Slug, y.Slug);
        return bySlug != 0 ? bySlug : string.CompareOrdinal(x.Slug, y.Slug);
    }

    /// <summary>The place in <see cref="EntityKinds.All"/>; kinds that are not there come last.</summary>
    private static int Rank(string kind)
    {
        for (var i = 0; i < EntityKinds.All.Count; i++)
        {
            if (EntityKinds.All[i] == kind)
                return i;
        }
        return int.MaxValue;
    }
}
