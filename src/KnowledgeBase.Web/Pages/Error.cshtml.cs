using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Hosting;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>
/// The page shown in place of one that is not there or has failed. Asked for by its own address, it is not there either. Where nothing is found at
/// an address, what the address says is searched for.
/// </summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(SearchService search, Readiness readiness, Localizer localizer) : PageModel
{
    private const int Shown = 5;

    public int Status { get; private set; }

    public Phrase Heading { get; private set; } = ProblemTexts.NotFound;

    public Phrase Detail { get; private set; } = ProblemTexts.NotFoundDetail;

    /// <summary>The search for what the address says; null where it says nothing, or something else is wrong.</summary>
    public SearchQuery? Query { get; private set; }

    /// <summary>What it finds; null where it was not made.</summary>
    public SearchAnswer? Found { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var isReached = original is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Status = isReached && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        (Heading, Detail) = ProblemTexts.OfStatus(Status);
        Response.StatusCode = Status;
        if (Status == StatusCodes.Status404NotFound && original is not null && readiness.IsReady)
            SearchFor(original.OriginalPath);
    }

    private void SearchFor(string path)
    {
        var asked = AddressWords.Of(path, localizer.Code);
        if (asked is null)
            return;
        // Of the kind that the address names first: with all its words, then with any; otherwise of all kinds.
        var any = asked with { Text = string.Join(" OR ", asked.Text.Split(' ')) };
        foreach (var query in asked.Filters.Count == 0 ? [asked, any] : new[] { asked, any, asked.WithoutFilters() })
        {
            Query = query;
            Found = Answer(query);
            if (Found is { Total: > 0 })
                return;
        }
    }

    private SearchAnswer? Answer(SearchQuery query)
    {
        try
        {
            return search.Search(query with { Size = Shown, Facets = [] }, HttpContext.RequestAborted) as SearchAnswer;
        }
        catch (SearchIndexException)
        {
            // The index is being mended: the page says what it was to say, without suggestions.
            return null;
        }
    }
}
