using KnowledgeBase.Store;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading.Parts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Reading;

/// <summary>The permanent address of a passage leads to its place in the reader, in a long document to the part that holds it.</summary>
public static class PassageLinks
{
    public static void MapPassageLinks(this WebApplication app) =>
        app.MapMethods("/passages/{document}/{locator}", [HttpMethods.Get, HttpMethods.Head], Redirect).ExcludeFromDescription();

    private static Results<RedirectHttpResult, NotFound> Redirect(string document, string locator, KnowledgeStore store, PassageAddresses addresses, Localizer localizer) =>
        store.FindPassage(document, locator) is null
            ? TypedResults.NotFound()
            : TypedResults.Redirect(localizer.Link(addresses.To(document, locator)));
}
