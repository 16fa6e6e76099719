using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Makes one entity of all contributions to it, field by field.</summary>
internal static class EntityMerge
{
    /// <summary>Kinds whose descriptions are short statements by which documents name them, so that variants are names too.</summary>
    private static readonly string[] KindsKnownByStatement = [EntityKinds.ExpectedResult];

    public static Entity Of(EntityId id, IReadOnlyList<EntityContribution> contributions, List<CatalogueIssue> issues)
    {
        contributions = Overriding.Apply(contributions);
        var texts = contributions.SelectMany(contribution => contribution.Texts).ToList();
        var kept = new List<StatedText>();
        var variants = new List<EntityAlias>();
        foreach (var group in texts.GroupBy(text => text.FieldName).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var merge = TextMerge.Of(group)!;
            kept.Add(merge.Kept);
            issues.AddRange(merge.Others.Where(other => Contradicts(id, other, merge.Kept)).Select(other => Conflict(id, merge.Kept, other)));
            variants.AddRange(merge.Others
                .Where(other => other.Field == TextField.Name || (KindsKnownByStatement.Contains(id.Kind) && IsVariant(other, merge.Kept)))
                .Select(other => new EntityAlias(other.Text, other.Language, Search: false)));
        }
        var name = Localized(kept, TextField.Name);
        if (name.IsEmpty)
            issues.Add(new CatalogueIssue(CatalogueIssues.NoName, id, "no source gives a name; the slug stands in"));
        var origins = kept.ConvertAll(text => new TextOrigin(text.FieldName, text.Source));
        return new Entity
        {
            Id = id,
            Name = name.IsEmpty ? new LocalizedText(id.Slug, id.Slug) : name,
            Description = Localized(kept, TextField.Description),
            Aliases = Aliases(name, contributions.SelectMany(contribution => contribution.Aliases).Concat(variants)),
            Facts = FactMerge.Facts(id, contributions.SelectMany(contribution => contribution.Facts), issues),
            Relations = FactMerge.Relations(contributions.SelectMany(contribution => contribution.Relations)),
            Sources = [.. texts.Select(text => text.Source).Distinct()],
            TextOrigins = origins,
        };
    }

    /// <summary>
    /// Another wording of a recommendation or an expected result is worth a look. A thing may be described in several ways, and may have several names,
    /// all of which are kept; two documents that name it differently do not contradict each other, nor does one that names it twice.
    /// </summary>
    private static bool Contradicts(EntityId id, StatedText other, StatedText kept) =>
        id.Kind is EntityKinds.Recommendation or EntityKinds.ExpectedResult
        || (other.Field == TextField.Name && SourceRank.Of(other.Source) > SourceRank.Of(kept.Source) && other.Source.Kind != SourceKind.Translated && id.Kind is EntityKinds.Country or EntityKinds.Sector or EntityKinds.Region);

    /// <summary>A statement so unlike the one kept is more likely a mistake of the document, or of its reading, than another wording.</summary>
    private static bool IsVariant(StatedText other, StatedText kept) => TextLikeness.Of(other.Text, kept.Text) >= 0.3;

    private static LocalizedText Localized(List<StatedText> kept, TextField field) => new(
        kept.Find(text => text.Field == field && text.Language == "zh")?.Text,
        kept.Find(text => text.Field == field && text.Language == "en")?.Text);

    /// <summary>Aliases without repetitions and without the names themselves.</summary>
    private static IReadOnlyList<EntityAlias> Aliases(LocalizedText name, IEnumerable<EntityAlias> aliases)
    {
        var seen = new HashSet<(string, string?)>();
        foreach (var known in new[] { name.Zh, name.En })
        {
            if (known is not null)
                seen.Add((known, null));
        }
        return [.. aliases.Where(alias => seen.Add((alias.Text, alias.Context)))];
    }

    private static CatalogueIssue Conflict(EntityId id, StatedText kept, StatedText other) => new(
        CatalogueIssues.Conflict,
        id,
        $"{kept.FieldName}: kept '{kept.Text}' ({SourceRank.Describe(kept.Source)}), "
            + $"also stated '{other.Text}' ({SourceRank.Describe(other.Source)})");
}
