using KnowledgeBase.Search;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Overviews;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>Recommendations by expected results.</summary>
public sealed class MatrixModel(SearchService search, CurrentEntityGraph graphs) : PageModel
{
    public RecommendationsByResult Table { get; private set; } = null!;

    public void OnGet() => Table = RecommendationsByResult.Read(search, graphs.Get(), HttpContext.RequestAborted);
}
