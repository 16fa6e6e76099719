using KnowledgeBase.Search;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Overviews;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>Projects by status and year.</summary>
public sealed class ProjectsByYearModel(SearchService search, CurrentEntityGraph graphs, Localizer localizer) : PageModel
{
    public ProjectsByYear Line { get; private set; } = null!;

    public void OnGet() => Line = ProjectsByYear.Read(search, graphs.Get(), localizer, HttpContext.RequestAborted);
}
