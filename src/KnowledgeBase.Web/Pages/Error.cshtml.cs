using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The page shown in place of one that is not there or has failed. Asked for by its own address, it is not there either.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }

    public Phrase Heading { get; private set; } = ProblemTexts.NotFound;

    public Phrase Detail { get; private set; } = ProblemTexts.NotFoundDetail;

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var isReached = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Status = isReached && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        (Heading, Detail) = ProblemTexts.OfStatus(Status);
        Response.StatusCode = Status;
    }
}
