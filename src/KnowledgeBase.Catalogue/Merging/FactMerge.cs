namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Facts and links of one entity from several sources: equal ones are kept once, with the best source.</summary>
internal static class FactMerge
{
    /// <summary>Facts that an entity has once; two values are a conflict.</summary>
    private static readonly HashSet<string> SingleValued =
        ["starred", "cluster", "code", "iso2", "iso3", "ldc", "lldc", "sids", "duration", "budget"];

    /// <summary>How far a project has come, so that its latest status is its first.</summary>
    private static readonly string[] StatusOrder = ["completed", "ongoing", "approved", "proposed"];

    /// <summary>Every distinct fact, names in the order in which they came, values of one name with the best source first.</summary>
    public static IReadOnlyList<Fact> Facts(EntityId id, IEnumerable<Fact> facts, List<CatalogueIssue> issues)
    {
        var merged = new List<Fact>();
        foreach (var named in facts.GroupBy(fact => fact.Name))
        {
            var values = named.GroupBy(fact => fact.Value)
                .Select(group => group.MinBy(fact => SourceRank.Of(fact.Source))!)
                .OrderBy(fact => named.Key == "status" ? StatusRank(fact) : 0)
                .ThenBy(fact => SourceRank.Of(fact.Source))
                .ToList();
            if (SingleValued.Contains(named.Key))
                issues.AddRange(values.Skip(1).Select(other => Conflict(id, values[0], other)));
            merged.AddRange(values);
        }
        return merged;
    }

    /// <summary>Every distinct link, each with the best source.</summary>
    public static IReadOnlyList<Relation> Relations(IEnumerable<Relation> relations) =>
        [.. relations.GroupBy(relation => (relation.Type, relation.Target)).Select(group => group.MinBy(relation => SourceRank.Of(relation.Source))!)];

    private static int StatusRank(Fact fact) =>
        Array.IndexOf(StatusOrder, fact.Value.In("en")) is var rank and >= 0 ? rank : StatusOrder.Length;

    private static CatalogueIssue Conflict(EntityId id, Fact kept, Fact other) => new(
        CatalogueIssues.Conflict,
        id,
        $"{kept.Name}: kept '{kept.Value.In("en")}' ({SourceRank.Describe(kept.Source)}), "
            + $"also stated '{other.Value.In("en")}' ({SourceRank.Describe(other.Source)})");
}
