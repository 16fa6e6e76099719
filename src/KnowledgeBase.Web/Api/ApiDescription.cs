using System.Text.Json.Nodes;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Api;

/// <summary>The description of the API at <c>/openapi/v1.json</c>: OpenAPI 3.1, with what the types alone do not tell.</summary>
public static class ApiDescription
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["Search"] = "Everything that is held, by words and facets.",
        ["Documents"] = "Documents, their outlines, passages and other language versions.",
        ["Entities"] = "Recommendations, expected results, projects, tools, contacts, countries and all else the documents speak of.",
        ["Export"] = "All results at once, and what has changed.",
        ["Statistics"] = "How much of everything there is.",
        ["Writing"] = "Documents handed in and deleted, and what came of it.",
        ["Keys"] = "Who may write.",
    };

    /// <summary>Examples of what stands in paths; they name what the knowledge base comes with.</summary>
    private static readonly Dictionary<(string Path, string Name), string> PathExamples = new()
    {
        [("documents", "slug")] = "cdip-32-2.zh",
        [("passages", "document")] = "cdip-32-2.zh",
        [("passages", "locator")] = "p1",
        [("jobs", "id")] = "0123456789abcdef0123456789abcdef",
        [("keys", "id")] = "0123456789ab",
        [("{kinds}", "kinds")] = "recommendations",
        [("{kinds}.csv", "kinds")] = "projects",
        [("{kinds}.xlsx", "kinds")] = "projects",
        [("{kinds}", "slug")] = "10",
    };

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => Complete(operation, context));
        options.AddSchemaTransformer(Complete);
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info.Title = "CDIP Knowledge Base";
        document.Info.Summary = "Search over the documents of WIPO's Committee on Development and Intellectual Property, and what they speak of.";
        document.Info.Description =
            """
            Reading needs no registration, and is open to pages of any site (CORS); writing needs a key. Every answer carries an ETag; ask again with If-None-Match. Lists go on with `next` as `cursor`.
            Whatever is wrong is a problem by RFC 9457 (`application/problem+json`) in the language of `lang` or Accept-Language.
            Under /api/v1 no member, parameter or address is removed or renamed; additions may come at any time.
            """;
        document.Info.Version = "1";
        document.Info.License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" };

        // HEAD answers as GET does, without the content; described twice, its operations would have names that are not their own.
        foreach (var path in document.Paths.Values)
            path.Operations?.Remove(HttpMethod.Head);

        // The address it is read from is the server's.
        document.Servers = [new OpenApiServer { Url = "/", Description = "The site this description is from." }];
        document.Tags = new HashSet<OpenApiTag>(Tags.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value }));
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = WriteDescription.Schemes();
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var path = context.Description.RelativePath ?? "";
        var first = path.Split('/').ElementAtOrDefault(2)?.Replace(":kinds", "", StringComparison.Ordinal) ?? "";
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
        {
            if (PathExamples.TryGetValue((first, parameter.Name ?? ""), out var example))
                parameter.Example = example;
            if (parameter.Name == "kinds" && parameter.Schema is OpenApiSchema schema)
                schema.Enum = [.. EntityKinds.All.Select(kind => (JsonNode)EntityKinds.Plural(kind))];
            parameter.Description ??= parameter.Name switch
            {
                "kinds" => "A kind of entity, in the plural.",
                "locator" => "The place of a passage in its document, such as p22.iv.",
                "document" => "A document's identifier, without document/.",
                "id" => "The identifier, as it was given.",
                _ => "The identifier inside its kind.",
            };
        }

        operation.Responses ??= [];
        if (!WriteDescription.Complete(operation, context))
            operation.Responses.TryAdd("304", new OpenApiResponse { Description = "What is held under the ETag sent with If-None-Match is still so." });
        if (operation.Responses.TryGetValue("200", out var good) && string.IsNullOrEmpty(good.Description))
            good.Description = "OK";
        return Task.CompletedTask;
    }

    private static async Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(EntityWhole))
        {
            // Its links stand in members named after kinds.
            schema.AdditionalPropertiesAllowed = true;
            schema.AdditionalProperties = await context.GetOrCreateSchemaAsync(typeof(List<EntityLink>), cancellationToken: cancellationToken);
        }
        else if (type == typeof(EntityId))
        {
            Become(schema, JsonSchemaType.String);
            schema.Pattern = "^[a-z-]+/.+$";
            schema.Description = "An identifier of the form kind/slug.";
            schema.Examples = ["recommendation/10"];
        }
        else if (type == typeof(LocalizedText))
        {
            Become(schema, JsonSchemaType.Object);
            schema.Description = "A text in Chinese and English; either is null where it is not known.";
            schema.Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["zh"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
                ["en"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
            };
            schema.Required = new HashSet<string> { "zh", "en" };
        }
        else if (type == typeof(Microsoft.AspNetCore.Mvc.ProblemDetails))
        {
            DescribeProblem(schema);
        }
    }

    private static void Become(OpenApiSchema schema, JsonSchemaType type)
    {
        schema.Type = (schema.Type & JsonSchemaType.Null) | type;
        schema.Properties = null;
        schema.Required = null;
        schema.Format = null;
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Description = "What is wrong, by RFC 9457.";
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["type"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "What sort of problem it is.",
            Enum = [.. ProblemTypes.All.Select(kind => (JsonNode)kind)],
        };
        schema.Properties["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The parameter at fault." };
        schema.Properties["position"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Where in q, counted from 0." };
        schema.Properties["hint"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What to do about it." };
        schema.Required = new HashSet<string> { "type", "title", "status", "detail" };
        schema.Examples =
        [
            new JsonObject
            {
                ["type"] = ProblemTypes.BadParameter,
                ["title"] = "The request cannot be understood",
                ["status"] = 400,
                ["detail"] = "The parameter size must be a whole number from 1 to 100.",
                ["parameter"] = "size",
            },
        ];
    }
}
