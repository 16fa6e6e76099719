using KnowledgeBase.Search;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Overviews;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>What is missing in the knowledge base.</summary>
public sealed class CoverageModel(KnowledgeStore store, SearchService search, CurrentEntityGraph graphs) : PageModel
{
    public Coverage Coverage { get; private set; } = null!;

    public void OnGet() => Coverage = Coverage.Read(store, search, graphs.Get(), HttpContext.RequestAborted);
}
