using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Web.Assistance;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>From a country and a need to the tools, the address, the conditions and the letter.</summary>
public sealed class AssistanceModel(
    CurrentEntityGraph graphs, CurrentRequestGuide guides, ToolFinder finder, SearchService search, Localizer localizer) : PageModel
{
    /// <summary>What was asked for.</summary>
    public AssistanceRequest Asked { get; private set; } = new();

    public EntityGraph Graph { get; private set; } = null!;

    public FacetLabels Labels { get; private set; } = null!;

    public ToolsFound Found { get; private set; } = ToolsFound.None;

    /// <summary>What was wrong with the words of the need; null where nothing was.</summary>
    public SearchProblem? Problem { get; private set; }

    public Addressees Addressees { get; private set; } = null!;

    /// <summary>What the manual says; null where there is none.</summary>
    public RequestGuide? Guide { get; private set; }

    /// <summary>What can be asked.</summary>
    public AssistanceForm Form { get; private set; } = null!;

    public IActionResult OnGet(CancellationToken cancellationToken)
    {
        Graph = graphs.Get();
        Labels = search.Labels;
        Asked = AssistanceRequest.Read(Request.Query, Graph);
        Form = AssistanceForm.Of(Asked, Graph, localizer.Code, hasTopics: true);
        Guide = guides.In(localizer.Code);
        Addressees = Addressees.Of(Asked.Place, Graph);
        (Found, Problem) = finder.Find(Asked, Graph, localizer.Code, cancellationToken);
        if (Problem is not null || Asked.IsPlaceUnknown)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
