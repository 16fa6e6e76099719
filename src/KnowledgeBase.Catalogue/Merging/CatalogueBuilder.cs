using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Matching;
using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>A catalogue and what a person should look at in it.</summary>
public sealed record BuiltCatalogue(EntityCatalogue Catalogue, IReadOnlyList<CatalogueIssue> Issues);

/// <summary>
/// Collects contributions and merges them. Field by field the best source wins: a document's own words, then what was published, then
/// what was set here, then what was translated here; among equals what a person chose, then the commonest wording. What loses is
/// reported and, where it is a name, stays an alias. What was imported (<see cref="EntityContribution.Overrides"/>) stands in place of all
/// else that is said of the same field. Not safe for use from several threads.
/// </summary>
public sealed class CatalogueBuilder
{
    private readonly List<EntityContribution> contributions = [];
    private readonly FactTranslations translations = new();

    public CatalogueBuilder Add(IEnumerable<EntityContribution> added)
    {
        contributions.AddRange(added);
        return this;
    }

    /// <summary>Adds what catalogue files say, and their translations of facts.</summary>
    public CatalogueBuilder Add(LoadedCatalogueFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        translations.Add(files.Translations);
        return Add(files.Contributions);
    }

    /// <summary>
    /// Merges everything added so far. The order of contributions decides only between equals. What is said of entities by way of running
    /// text is added once all names are known.
    /// </summary>
    public BuiltCatalogue Build()
    {
        var named = contributions.FindAll(contribution => contribution.FoundIn is null);
        var first = Merge(named);
        var found = new ContributionsInText(first.Catalogue);
        List<EntityContribution> derived = [.. contributions.SelectMany(found.Resolve), .. ProjectPhases.Of(first.Catalogue), .. MatchSuggestions.Of(first.Catalogue)];
        return derived.Count == 0 ? first : Merge([.. named, .. derived]);
    }

    private BuiltCatalogue Merge(List<EntityContribution> contributions)
    {
        var issues = new List<CatalogueIssue>();
        var names = new NameDirectory(contributions);
        var entities = contributions
            .Select(contribution => (Id: Identify(contribution, names, issues), Contribution: contribution))
            .Where(pair => pair.Id is not null)
            .GroupBy(pair => pair.Id!.Value)
            .Select(group => EntityMerge.Of(
                group.Key,
                [.. group.Select(pair => ResolveRelations(group.Key, pair.Contribution, names, issues))],
                issues))
            .Select(entity => entity with { Facts = [.. entity.Facts.Select(translations.Complete)] })
            .ToList();
        return new BuiltCatalogue(new EntityCatalogue(entities), issues);
    }

    /// <summary>Which entity a contribution is about; null where it may only add to one that is known, and none is.</summary>
    private static EntityId? Identify(EntityContribution contribution, NameDirectory names, List<CatalogueIssue> issues)
    {
        if (contribution.Slug is not null)
            return new EntityId(contribution.Kind, contribution.Slug);
        if (contribution.KnownAs is { } known)
            return names.Find(contribution.Kind, known) is { } there ? new EntityId(contribution.Kind, there) : null;
        var titles = contribution.Texts.Where(text => text.Field == TextField.Name).Select(text => text.Text).ToList();
        if (titles.Select(title => names.Find(contribution.Kind, title)).FirstOrDefault(found => found is not null) is { } slug)
            return new EntityId(contribution.Kind, slug);

        var provisional = new EntityId(contribution.Kind, ProvisionalSlug(contribution.Kind, titles));
        foreach (var title in titles)
            names.Add(contribution.Kind, title, provisional.Slug);
        issues.Add(new CatalogueIssue(
            CatalogueIssues.ProvisionalIdentifier,
            provisional,
            $"'{titles.FirstOrDefault()}' is in no catalogue file; give it an entry there to choose its identifier"));
        return provisional;
    }

    /// <summary>A slug that the same title always gets.</summary>
    private static string ProvisionalSlug(string kind, List<string> titles)
    {
        var key = NameKey.For(kind, titles.FirstOrDefault() ?? "");
        return "title-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..10];
    }

    private static EntityContribution ResolveRelations(
        EntityId id, EntityContribution contribution, NameDirectory names, List<CatalogueIssue> issues)
    {
        if (contribution.NamedRelations.Count == 0)
            return contribution;
        var relations = contribution.Relations.ToList();
        var facts = contribution.Facts.ToList();
        foreach (var named in contribution.NamedRelations)
        {
            if (names.Find(named.TargetKind, named.Name, named.Context) is { } slug)
            {
                relations.Add(new Relation(named.Type, new EntityId(named.TargetKind, slug), named.Source));
                continue;
            }
            if (named.IsOptional)
                continue;
            facts.Add(new Fact(named.Type, HanText.Occurs(named.Name) ? new LocalizedText(named.Name, null) : new LocalizedText(null, named.Name), named.Source));
            issues.Add(new CatalogueIssue(
                CatalogueIssues.UnresolvedName, id, $"{named.Type}: no {named.TargetKind} is called '{named.Name}'; kept as a fact"));
        }
        return contribution with { Relations = relations, Facts = facts };
    }
}
