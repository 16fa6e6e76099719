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

    public void OnGet(string kinds)
    {
        Kind = EntityKinds.FromPlural(kinds)!;
        Groups = EntityListing.Of(Kind, graphs.Get(), search.Labels);
    }
}
