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
            var values = Joined([.. named.GroupBy(fact => fact.Value).Select(group => group.MinBy(fact => SourceRank.Of(fact.Source))!)])
                .OrderBy(fact => named.Key == "status" ? StatusRank(fact) : 0)
                .ThenBy(fact => SourceRank.OfValue(fact.Source))
                .ToList();
            if (SingleValued.Contains(named.Key))
                issues.AddRange(values.Skip(1).Where(other => Differs(values[0].Value, other.Value)).Select(other => Conflict(id, values[0], other)));
            merged.AddRange(values);
        }
        return merged;
    }

    /// <summary>Every distinct link, each with the best source.</summary>
    public static IReadOnlyList<Relation> Relations(IEnumerable<Relation> relations) =>
        [.. relations.GroupBy(relation => (relation.Type, relation.Target)).Select(group => group.MinBy(relation => SourceRank.Of(relation.Source))!)];

    /// <summary>
    /// The statements of a document and of its twin in the other language made one: what is said as often in Chinese by one as in English by the
    /// other is the same, in the same order. The Chinese or English of the better source comes first.
    /// </summary>
    private static IEnumerable<Fact> Joined(List<Fact> values)
    {
        var chinese = values.FindAll(fact => fact.Value is { Zh: not null, En: null } && fact.Source.DocumentId is not null);
        var english = values.FindAll(fact => fact.Value is { Zh: null, En: not null } && fact.Source.DocumentId is not null);
        if (chinese.Count == 0 || chinese.Count != english.Count || chinese.Exists(fact => english.Exists(other => other.Source.DocumentId == fact.Source.DocumentId)))
            return values;
        return values.Except(english).Select(fact => chinese.IndexOf(fact) is var at and >= 0 ? Join(fact, english[at]) : fact);
    }

    private static Fact Join(Fact chinese, Fact english) => new(
        chinese.Name,
        new LocalizedText(chinese.Value.Zh, english.Value.En),
        SourceRank.Of(english.Source) < SourceRank.Of(chinese.Source) ? english.Source : chinese.Source);

    /// <summary>Whether two values say different things in one language; what each says in another language cannot be told apart here.</summary>
    private static bool Differs(LocalizedText left, LocalizedText right) =>
        (left.Zh is not null && right.Zh is not null && left.Zh != right.Zh) || (left.En is not null && right.En is not null && left.En != right.En);

    private static int StatusRank(Fact fact) => fact.Source.Kind == SourceKind.Imported
        ? -1
        : Array.IndexOf(StatusOrder, fact.Value.In("en")) is var rank and >= 0 ? rank : StatusOrder.Length;

    private static CatalogueIssue Conflict(EntityId id, Fact kept, Fact other) => new(
        CatalogueIssues.Conflict,
        id,
        $"{kept.Name}: kept '{kept.Value.In("en")}' ({SourceRank.Describe(kept.Source)}), "
            + $"also stated '{other.Value.In("en")}' ({SourceRank.Describe(other.Source)})");
}
