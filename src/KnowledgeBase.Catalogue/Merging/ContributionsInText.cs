using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Completes contributions that need the names of other entities: those found in running text, and facts that take in a name.</summary>
internal sealed class ContributionsInText(EntityCatalogue catalogue)
{
    private readonly Lazy<NameMentions> names = new(() => new NameMentions(catalogue));
    private readonly Lazy<NameDirectory> directory = new(() => NameDirectory.Of(catalogue.All));

    /// <summary>What a contribution comes to, besides what it says without any name.</summary>
    public IEnumerable<EntityContribution> Resolve(EntityContribution contribution)
    {
        if (contribution.FoundIn is { } passage)
        {
            if (Named(passage, contribution.Kind) is { } entity)
                yield return contribution with { FoundIn = null, Slug = entity.Slug, Facts = [.. contribution.Facts, .. Facts(contribution)] };
        }
        else if (contribution.NamedFacts.Count > 0)
        {
            yield return new EntityContribution { Kind = contribution.Kind, Slug = contribution.Slug, KnownAs = contribution.KnownAs, Facts = [.. Facts(contribution)] };
        }
    }

    /// <summary>The first entity of the kind that the passage's first sentence names.</summary>
    private EntityId? Named(Passage passage, string kind)
    {
        var end = passage.Text.AsSpan().IndexOfAny(['。', ';', '；']);
        return names.Value.In(passage)
            .Where(mention => mention.Entity.Kind == kind && (end < 0 || mention.Start < end))
            .OrderBy(mention => mention.Start)
            .Select(mention => (EntityId?)mention.Entity)
            .FirstOrDefault();
    }

    private IEnumerable<Fact> Facts(EntityContribution contribution) => contribution.NamedFacts.Select(fact =>
    {
        var target = directory.Value.Find(fact.TargetKind, fact.TargetName) is { } slug ? catalogue.Find(new EntityId(fact.TargetKind, slug)) : null;
        return new Fact(fact.Name, new LocalizedText(Filled(fact.Template.Zh, "zh"), Filled(fact.Template.En, "en")), fact.Source);

        string? Filled(string? template, string language) =>
            template?.Replace(NamedFact.Placeholder, target?.Name.In(language) ?? fact.TargetName, StringComparison.Ordinal);
    });
}
