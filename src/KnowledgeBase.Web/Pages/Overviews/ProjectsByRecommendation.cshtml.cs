using KnowledgeBase.Search;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Overviews;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>Projects by recommendation and sector.</summary>
public sealed class ProjectsByRecommendationModel(SearchService search, CurrentEntityGraph graphs) : PageModel
{
    public ProjectsByRecommendation Table { get; private set; } = null!;

    public void OnGet() => Table = ProjectsByRecommendation.Read(search, graphs.Get(), HttpContext.RequestAborted);
}
