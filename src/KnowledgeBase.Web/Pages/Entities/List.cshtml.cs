using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Entities;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>All entities of a kind, grouped.</summary>
public sealed class EntityListModel(SearchService search, CurrentEntityGraph graphs) : PageModel
{
    public string Kind { get; private set; } = "";

    public IReadOnlyList<EntityGroup> Groups { get; private set; } = [];

    public int Count => Groups.Sum(group => group.Entities.Count);

    /// <summary>Registers: the facets by which their records can be narrowed; empty for other kinds.</summary>
    public IReadOnlyList<RegisterFilter> Filters { get; private set; } = [];

    public void OnGet(string kinds, CancellationToken cancellationToken)
    {
        Kind = EntityKinds.FromPlural(kinds)!;
        Groups = EntityListing.Of(Kind, graphs.Get(), search.Labels);
        Filters = RegisterFilter.Of(Kind, search, cancellationToken);
    }
}
