using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Uploads;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Api;

/// <summary>What the description of the API says of keys, of what is handed in, and of answers that change without the store.</summary>
internal static class WriteDescription
{
    private const string Bearer = "bearer";
    private const string ApiKey = "apiKey";

    public static Dictionary<string, IOpenApiSecurityScheme> Schemes() => new()
    {
        [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key made with kb key create." },
        [ApiKey] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = KeyGate.Header, Description = "The same key, for programs that cannot set Authorization." },
    };

    /// <summary>Completes an operation that writes, or tells of writing.</summary>
    /// <returns>False where it is one that reads what has a tag.</returns>
    public static bool Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var required = metadata.OfType<RequiredRole>().FirstOrDefault();
        operation.Security = [new OpenApiSecurityRequirement()];
        if (required is not null)
        {
            operation.Security = [.. new[] { Bearer, ApiKey }.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] })];
            operation.Description = $"{operation.Description} Needs a key of role {RequiredRole.NameOf(required.Role)}.".Trim();
        }
        if (operation.OperationId == "uploadDocuments")
            operation.RequestBody = Body();
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status == "202" && response is OpenApiResponse accepted)
                accepted.Headers = new Dictionary<string, IOpenApiHeader> { ["Location"] = new OpenApiHeader { Description = "The job.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } } };
        }
        return required is not null || metadata.OfType<Unconditional>().Any() || context.Description.HttpMethod is not ("GET" or "HEAD");
    }

    private static OpenApiRequestBody Body() => new()
    {
        Required = true,
        Description = "The files, each as a part of the form with its name.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { UploadReader.Field },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        [UploadReader.Field] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Array,
                            MinItems = 1,
                            Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                        },
                    },
                },
            },
        },
    };
}
