using KnowledgeBase.Export.Paging;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>Documents, their passages and outlines.</summary>
public static class DocumentApi
{
    public static void MapDocuments(this RouteGroupBuilder api)
    {
        api.MapRead("/documents", List)
            .WithName("listDocuments").WithTags("Documents").WithSummary("The documents held, by identifier.").WithPagingParameters();
        api.MapRead("/documents/{slug}", Get)
            .WithName("getDocument").WithTags("Documents").WithSummary("A document's particulars.").WithLanguageParameter().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapRead("/documents/{slug}/passages", Passages)
            .WithName("listPassages").WithTags("Documents").WithSummary("A document's passages in reading order, with the entities they speak of.")
            .WithPagingParameters().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapRead("/documents/{slug}/outline", Outline)
            .WithName("getOutline").WithTags("Documents").WithSummary("A document's headings in reading order.").WithLanguageParameter().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapRead("/documents/{slug}/twin", Twin)
            .WithName("getTwin").WithTags("Documents").WithSummary("The same document in other languages, aligned passage by passage.").WithLanguageParameter().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapRead("/passages/{document}/{locator}", Passage)
            .WithName("getPassage").WithTags("Documents").WithSummary("A passage, with the entities it speaks of.").WithLanguageParameter().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<DocumentList>, ProblemHttpResult> List(HttpRequest request, KnowledgeStore store, TokenSigner signer, Localizer localizer)
    {
        if (PageOfList.Read(request, "documents", signer, localizer.Language, out var window) is { } problem)
            return Problems.Of(problem, localizer.Language);
        var counts = store.Statistics().PassagesByDocument;
        var page = window.Of(store.Documents(), document => document.Id, out var next);
        var items = page.Select(document => DocumentWhole.Of(document, counts.GetValueOrDefault(document.Id))).ToList();
        return TypedResults.Ok(new DocumentList(counts.Count, next, items));
    }

    private static Results<Ok<DocumentWhole>, ProblemHttpResult> Get(string slug, KnowledgeStore store, Localizer localizer) =>
        store.FindDocument(slug) is { } document
            ? TypedResults.Ok(DocumentWhole.Of(document, store.Passages(slug).Count))
            : NotFound(slug, localizer);

    private static Results<Ok<PassageList>, ProblemHttpResult> Passages(
        string slug, HttpRequest request, KnowledgeStore store, TokenSigner signer, Localizer localizer)
    {
        if (store.FindDocument(slug) is not { } document)
            return NotFound(slug, localizer);
        if (PageOfList.Read(request, "passages of " + slug, signer, localizer.Language, out var window) is { } problem)
            return Problems.Of(problem, localizer.Language);
        var passages = store.Passages(slug);
        var page = window.Of(passages, passage => passage.Locator, out var next);
        var links = store.FindLinks([.. page.Select(passage => (slug, passage.Locator))]);
        List<PassageWhole> items = [.. page.Select(passage => PassageWhole.Of(document, passage, links[(slug, passage.Locator)], localizer.Code))];
        return TypedResults.Ok(new PassageList($"document/{slug}", passages.Count, next, items));
    }

    private static Results<Ok<DocumentOutline>, ProblemHttpResult> Outline(string slug, KnowledgeStore store, Localizer localizer) =>
        store.FindDocument(slug) is { } document
            ? TypedResults.Ok(DocumentOutline.Of(document, store.Passages(slug)))
            : NotFound(slug, localizer);

    private static Results<Ok<DocumentTwins>, ProblemHttpResult> Twin(string slug, KnowledgeStore store, Localizer localizer) =>
        store.FindDocument(slug) is { } document
            ? TypedResults.Ok(DocumentTwins.Of(document, store))
            : NotFound(slug, localizer);

    private static Results<Ok<PassageWhole>, ProblemHttpResult> Passage(string document, string locator, KnowledgeStore store, Localizer localizer)
    {
        if (store.FindDocument(document) is not { } found || store.FindPassage(document, locator) is not { } passage)
            return Problems.NotFound($"passage/{document}/{locator}", localizer.Language);
        var links = store.LinksIn(document).Where(link => link.Locator == locator);
        return TypedResults.Ok(PassageWhole.Of(found, passage, links, localizer.Code));
    }

    private static ProblemHttpResult NotFound(string slug, Localizer localizer) => Problems.NotFound($"document/{slug}", localizer.Language);
}
