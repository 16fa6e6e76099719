using System.Text.Json.Nodes;
using KnowledgeBase.Export;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Searching;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Api;

/// <summary>Describes the parameters of searches, which are read from the address as they stand there.</summary>
public static class SearchParameterDescriptions
{
    /// <summary>A search, a page at a time.</summary>
    public static RouteHandlerBuilder WithSearchParameters(this RouteHandlerBuilder route) =>
        route.WithParameters([Query(), .. Filters(), Expand(), Correct(), Without(), Sort(), Size(), Cursor(), Page(), CountedFacets(), Language(), Explain()]);

    /// <summary>A search, all of it, as a file.</summary>
    public static RouteHandlerBuilder WithExportParameters(this RouteHandlerBuilder route) =>
        route.WithParameters([Format(), Columns(), Since(), Query(), .. Filters(), Expand(), Correct(), Without(), Sort(), Language()]);

    /// <summary>A search, and since when.</summary>
    public static RouteHandlerBuilder WithChangesParameters(this RouteHandlerBuilder route) =>
        route.WithParameters([Since(), Query(), .. Filters(), Expand(), Correct(), Without(), Size(), Language()]);

    /// <summary>What is being typed.</summary>
    public static RouteHandlerBuilder WithSuggestParameters(this RouteHandlerBuilder route) => route.WithParameters(
    [
        Parameter("q", "What has been typed, at most 512 characters; nothing is suggested for nothing.", new() { Type = JsonSchemaType.String, MaxLength = 512 }, "zhishi"),
        Parameter("size", "How many at most.", Whole("1", "20", 10), 5),
        Language(),
    ]);

    /// <summary>The entities of a kind, a page at a time.</summary>
    public static RouteHandlerBuilder WithListParameters(this RouteHandlerBuilder route) =>
        route.WithParameters([Query(), .. Filters().Where(filter => filter.Name != Facets.Kind), Sort(), Size(), Cursor(), Page(), Language()]);

    /// <summary>Parts of a whole, a page at a time.</summary>
    public static RouteHandlerBuilder WithPagingParameters(this RouteHandlerBuilder route) =>
        route.WithParameters([Size(), Cursor(), Language()]);

    /// <summary>The language of labels and messages, and nothing else.</summary>
    public static RouteHandlerBuilder WithLanguageParameter(this RouteHandlerBuilder route) => route.WithParameters([Language()]);

    /// <summary>A parameter of an address.</summary>
    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema, JsonNode? example = null, bool required = false) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema, Example = example, Required = required };

    private static RouteHandlerBuilder WithParameters(this RouteHandlerBuilder route, IEnumerable<OpenApiParameter> parameters)
    {
        List<OpenApiParameter> described = [.. parameters];
        return route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var inPath = operation.Parameters?.Where(parameter => parameter.In == ParameterLocation.Path) ?? [];
            operation.Parameters = [.. inPath, .. described];
            return Task.CompletedTask;
        });
    }

    private static OpenApiParameter Query() => Parameter(
        "q", "The query, in classic Lucene syntax; empty: everything. At most 512 characters.", new() { Type = JsonSchemaType.String, MaxLength = 512 }, "知识产权");

    private static IEnumerable<OpenApiParameter> Filters() => Facets.All.Select(facet => Parameter(
        facet, $"Keeps what has one of the values of the facet {facet}; may repeat.", new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }));

    private static OpenApiParameter Expand() => Parameter("expand", "Whether names and terms are also searched in the other language.", OneOf("on", "on", "off"));

    private static OpenApiParameter Correct() => Parameter(
        "correct", "Whether a spelling near by is searched where the one typed finds nothing or almost nothing.", OneOf("on", "on", "off"));

    private static OpenApiParameter Without() => Parameter(
        "without", "An expansion not to be searched; may repeat.", new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } });

    private static OpenApiParameter Sort() => Parameter("sort", "The order: relevance unless q is empty, then title.", OneOf(null, [.. SearchParameters.SortNames]));

    private static OpenApiParameter Size() => Parameter("size", "How many at once.", Whole("1", "100", 20), 2);

    private static OpenApiParameter Cursor() => Parameter("cursor", "The value of next of the page before, unchanged.", new() { Type = JsonSchemaType.String });

    private static OpenApiParameter Page() => Parameter("page", "For people; page times size is at most 10,000. Programs use the cursor.", Whole("1", "10000", 1));

    private static OpenApiParameter CountedFacets() => Parameter(
        "facets", "Which facets to count: names divided by commas, all or none.", new() { Type = JsonSchemaType.String, Default = "all" }, "kind,year");

    private static OpenApiParameter Language() => Parameter(
        "lang", "The language of labels and messages; else that of Accept-Language, else zh.", OneOf(null, [.. ReaderLanguages.All.Select(language => language.Code())]), "en");

    private static OpenApiParameter Explain() => Parameter("explain", "Whether each hit says why it scored as it did.", OneOf("false", "true", "false"));

    /// <summary>Only what changed after a change of the store.</summary>
    private static OpenApiParameter Since() => Parameter(
        "since", "Only what is new or changed after this change of the store; the sequence of a manifest or of an earlier answer.", new() { Type = JsonSchemaType.Integer, Minimum = "0" });

    private static OpenApiParameter Format() => Parameter("format", "The format of the file.", OneOf(null, [.. ExportFormat.All.Select(format => format.Name)]), "csv", required: true);

    private static OpenApiParameter Columns() => Parameter(
        "columns",
        $"For csv and xlsx: columns and groups of columns ({string.Join(", ", ExportColumns.GroupNames)}) divided by commas. Columns: {string.Join(", ", ExportColumns.All.Select(column => column.Name))}.",
        new() { Type = JsonSchemaType.String, Default = "default" },
        "citation,text,url");

    private static OpenApiSchema OneOf(string? otherwise, params ReadOnlySpan<string> values)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [] };
        foreach (var value in values)
            schema.Enum.Add(value);
        if (otherwise is not null)
            schema.Default = otherwise;
        return schema;
    }

    private static OpenApiSchema Whole(string least, string most, int otherwise) =>
        new() { Type = JsonSchemaType.Integer, Minimum = least, Maximum = most, Default = otherwise };
}
