using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Comparing;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>Up to four projects side by side; which, the address says.</summary>
public sealed class CompareModel(CurrentEntityGraph graphs, SearchService search, KnowledgeStore store, Localizer localizer) : PageModel
{
    public EntityGraph Graph { get; private set; } = null!;

    public FacetLabels Labels { get; private set; } = null!;

    public ProjectComparison Comparison { get; private set; } = null!;

    /// <summary>What was asked for and is no project.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Whether more were asked for than are shown.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The projects that can still be added, by status.</summary>
    public IReadOnlyList<EntityGroup> Others { get; private set; } = [];

    /// <summary>How many passages speak of each project compared.</summary>
    public IReadOnlyList<int> Mentions { get; private set; } = [];

    public void OnGet()
    {
        Graph = graphs.Get();
        Labels = search.Labels;
        string[] slugs = [.. Request.Query["project"].OfType<string>().Where(slug => slug.Length > 0).Distinct()];
        var found = slugs.Select(slug => (Slug: slug, Project: Graph.Find(new EntityId(EntityKinds.Project, slug)))).ToList();
        Unknown = [.. found.Where(one => one.Project is null).Select(one => one.Slug).Take(ProjectComparison.Most)];
        var projects = found.Select(one => one.Project).OfType<Entity>().ToList();
        IsCut = projects.Count > ProjectComparison.Most;
        Comparison = ProjectComparison.Of([.. projects.Take(ProjectComparison.Most)]);
        Mentions = [.. Comparison.Projects.Select(project => store.CountLinks(project.Id))];
        Others =
        [
            .. EntityListing.Of(EntityKinds.Project, Graph, Labels, localizer.Code)
                .Select(group => group with { Entities = [.. group.Entities.Except(Comparison.Projects)] })
                .Where(group => group.Entities.Count > 0),
        ];
    }

    /// <summary>The page without one of the projects.</summary>
    public string Without(Entity project) => Comparison.Projects
        .Where(other => other != project)
        .Aggregate("/compare", (address, other) => Address.With(address, "project", other.Id.Slug));
}
