using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>A catalogue and what a person should look at in it.</summary>
public sealed record BuiltCatalogue(EntityCatalogue Catalogue, IReadOnlyList<CatalogueIssue> Issues);

/// <summary>
/// Collects contributions and merges them. Field by field the best source wins: a document's own words, then what was published, then
/// what was set here, then what was translated here; among equals the commonest wording. What loses is reported and, where it is
/// a name, stays an alias. Not safe for use from several threads.
/// </summary>
public sealed class CatalogueBuilder
{
    private readonly List<EntityContribution> contributions = [];

    public CatalogueBuilder Add(IEnumerable<EntityContribution> added)
    {
        contributions.AddRange(added);
        return this;
    }

    /// <summary>Merges everything added so far. The order of contributions decides only between equals.</summary>
    public BuiltCatalogue Build()
    {
        var issues = new List<CatalogueIssue>();
        var names = new NameDirectory(contributions);
        var identified = contributions.ConvertAll(contribution => Identify(contribution, names, issues));
        var entities = identified.GroupBy(pair => pair.Id)
            .Select(group => EntityMerge.Of(
                group.Key,
                [.. group.Select(pair => ResolveRelations(pair.Id, pair.Contribution, names, issues))],
                issues))
            .ToList();
        return new BuiltCatalogue(new EntityCatalogue(entities), issues);
    }

    private static (EntityId Id, EntityContribution Contribution) Identify(
        EntityContribution contribution, NameDirectory names, List<CatalogueIssue> issues)
    {
        if (contribution.Slug is not null)
            return (new EntityId(contribution.Kind, contribution.Slug), contribution);
        var titles = contribution.Texts.Where(text => text.Field == TextField.Name).Select(text => text.Text).ToList();
        if (titles.Select(title => names.Find(contribution.Kind, title)).FirstOrDefault(found => found is not null) is { } slug)
            return (new EntityId(contribution.Kind, slug), contribution);

        var provisional = new EntityId(contribution.Kind, ProvisionalSlug(contribution.Kind, titles));
        foreach (var title in titles)
            names.Add(contribution.Kind, title, provisional.Slug);
        issues.Add(new CatalogueIssue(
            CatalogueIssues.ProvisionalIdentifier,
            provisional,
            $"'{titles.FirstOrDefault()}' is in no catalogue file; give it an entry there to choose its identifier"));
        return (provisional, contribution);
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
            if (names.Find(named.TargetKind, named.Name) is { } slug)
            {
                relations.Add(new Relation(named.Type, new EntityId(named.TargetKind, slug), named.Source));
                continue;
            }
            facts.Add(new Fact(named.Type, new LocalizedText(named.Name, null), named.Source));
            issues.Add(new CatalogueIssue(
                CatalogueIssues.UnresolvedName, id, $"{named.Type}: no {named.TargetKind} is called '{named.Name}'; kept as a fact"));
        }
        return contribution with { Relations = relations, Facts = facts };
    }
}
