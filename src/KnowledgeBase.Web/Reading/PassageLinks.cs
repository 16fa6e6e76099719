using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Reading;

/// <summary>The permanent address of a passage leads to its place in the reader.</summary>
public static class PassageLinks
{
    public static void MapPassageLinks(this WebApplication app) =>
        app.MapMethods("/passages/{document}/{locator}", [HttpMethods.Get, HttpMethods.Head], Redirect).ExcludeFromDescription();

    private static Results<RedirectHttpResult, NotFound> Redirect(string document, string locator, KnowledgeStore store, Localizer localizer) =>
        store.FindPassage(document, locator) is null
            ? TypedResults.NotFound()
            : TypedResults.Redirect(localizer.Link(Address.OfPassage(document, locator)));
}
