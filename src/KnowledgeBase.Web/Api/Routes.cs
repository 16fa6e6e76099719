namespace KnowledgeBase.Web.Api;

/// <summary>What the API's routes have in common.</summary>
public static class Routes
{
    /// <summary>Where the description of the API is.</summary>
    public const string DescriptionPattern = "/openapi/v1.json";

    /// <summary>All routes of the API.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        app.MapFeed();
        app.MapHarvesting();
        app.MapSiteFiles();
        api.MapSearch();
        api.MapSuggestions();
        api.MapDocuments();
        api.MapEntities();
        api.MapStatistics();
        api.MapExports();
        api.MapChanges();
        api.MapUploads();
        api.MapKeys();
    }

    /// <summary>Makes routes that others map ones that take GET and HEAD alone, so that other methods are told so (405).</summary>
    public static void ReadOnly(this IEndpointConventionBuilder routes) => routes.Add(route =>
    {
        foreach (var methods in route.Metadata.OfType<IHttpMethodMetadata>().ToList())
            route.Metadata.Remove(methods);
        route.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    });

    /// <summary>A route that is read, with GET or HEAD.</summary>
    public static RouteHandlerBuilder MapRead(this RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
