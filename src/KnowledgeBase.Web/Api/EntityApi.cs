using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>Entities: lists of a kind, and one whole.</summary>
public static class EntityApi
{
    /// <summary>How many passages are given with an entity; the rest is a search.</summary>
    public const int PassagesGiven = 100;

    public static void MapEntities(this RouteGroupBuilder api)
    {
        api.MapRead("/{kinds:kinds}", List)
            .WithName("listEntities").WithTags("Entities")
            .WithSummary("The entities of a kind, such as projects; takes the filters, sort, size and cursor of a search.")
            .WithListParameters()
            .Limited(ClientLimit.Search);
        api.MapRead("/{kinds:kinds}/{slug}", Get)
            .WithName("getEntity").WithTags("Entities")
            .WithSummary("An entity whole: its facts with their sources, its links both ways, and passages that speak of it.")
            .WithLanguageParameter().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<EntityPage>, ProblemHttpResult> List(
        string kinds, HttpRequest request, PagedSearch search, CurrentEntityGraph graphs, Localizer localizer, CancellationToken cancellationToken)
    {
        var kind = EntityKinds.FromPlural(kinds)!;
        if (SearchParameters.Read(request.Query, localizer.Language, out var query) is { } bad)
            return Problems.Of(bad, localizer.Language);
        var page = query.Page;
        query = query.With(Facets.Kind, [kind]) with { Page = page, Cursor = query.Cursor, Facets = [] };
        var outcome = search.Search(query, cancellationToken);
        if (outcome is not SearchAnswer answer)
            return Problems.Of((SearchProblem)outcome, localizer.Language);
        var graph = graphs.Get();
        return TypedResults.Ok(new EntityPage(
            kind,
            answer.Total,
            answer.Next,
            [.. from hit in answer.Hits let id = EntityId.Parse(hit.Id) let entity = graph.Find(id) where entity is not null select EntitySummary.Of(entity)]));
    }

    private static Results<Ok<EntityWhole>, ProblemHttpResult> Get(
        string kinds, string slug, KnowledgeStore store, CurrentEntityGraph graphs, Localizer localizer)
    {
        var id = new EntityId(EntityKinds.FromPlural(kinds)!, slug);
        var graph = graphs.Get();
        return graph.Find(id) is { } entity
            ? TypedResults.Ok(EntityWhole.Of(entity, graph, store, localizer.Code))
            : Problems.NotFound(id.ToString(), localizer.Language);
    }
}
