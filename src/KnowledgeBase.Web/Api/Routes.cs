using KnowledgeBase.Search;
using KnowledgeBase.Web.Languages;
using Microsoft.OpenApi;

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
        api.MapSearch();
        api.MapSuggestions();
        api.MapDocuments();
        api.MapEntities();
        api.MapStatistics();
    }

    /// <summary>A route that is read, with GET or HEAD.</summary>
    public static RouteHandlerBuilder MapRead(this RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);

    /// <summary>Describes the parameters of a search, which are read from the address as they stand there.</summary>
    public static RouteHandlerBuilder WithSearchParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters = [.. Described()];
        return Task.CompletedTask;
    });

    private static IEnumerable<IOpenApiParameter> Described()
    {
        yield return Parameter("q", "The query, in classic Lucene syntax; empty: everything. At most 512 characters.", JsonSchemaType.String);
        foreach (var facet in Facets.All)
            yield return Parameter(facet, $"Keeps what has one of the values of the facet {facet}; may repeat.", JsonSchemaType.Array);
        yield return Parameter("expand", "on or off: whether names and terms are also searched in the other language.", JsonSchemaType.String);
        yield return Parameter("correct", "on or off: whether a spelling near by is searched where the one typed finds nothing or almost nothing.", JsonSchemaType.String);
        yield return Parameter("without", "An expansion not to be searched; may repeat.", JsonSchemaType.Array);
        yield return Parameter("sort", "relevance, newest, oldest or title.", JsonSchemaType.String);
        yield return Parameter("size", "1 to 100; 20 unless given.", JsonSchemaType.Integer);
        yield return Parameter("cursor", "The value of next of the page before.", JsonSchemaType.String);
        yield return Parameter("page", "1 and up, while page times size is at most 10,000.", JsonSchemaType.Integer);
        yield return Parameter("facets", "Which facets to count: names divided by commas, all or none.", JsonSchemaType.String);
        yield return Parameter("lang", $"The language of messages: {string.Join(" or ", ReaderLanguages.All.Select(language => language.Code()))}.", JsonSchemaType.String);
        yield return Parameter("explain", "true or false: why each hit scored as it did.", JsonSchemaType.Boolean);
    }

    private static OpenApiParameter Parameter(string name, string description, JsonSchemaType type) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = type, Items = type == JsonSchemaType.Array ? new OpenApiSchema { Type = JsonSchemaType.String } : null },
    };
}
