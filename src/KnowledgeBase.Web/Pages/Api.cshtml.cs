using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KnowledgeBase.Web.Pages;

/// <summary>The API explained to people, out of its own description, with requests to try. Without scripts a request opens as a page of its own.</summary>
public sealed class ApiModel(ApiOperations operations) : PageModel
{
    public IReadOnlyList<ApiOperation> Operations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Operations = await operations.ReadAsync(cancellationToken);
}

/// <summary>The operations that read, out of the API's description: the same as long as the program runs, and slow to put together. Thread-safe.</summary>
public sealed class ApiOperations([FromKeyedServices("v1")] IOpenApiDocumentProvider descriptions)
{
    private volatile IReadOnlyList<ApiOperation>? _known;

    /// <summary>Reads them, the first time from the description.</summary>
    public async Task<IReadOnlyList<ApiOperation>> ReadAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
            return known;
        var description = await descriptions.GetOpenApiDocumentAsync(cancellationToken);
        return _known =
        [
            .. from path in description.Paths
               from operation in path.Value.Operations ?? []
               where operation.Key == HttpMethod.Get
               select ApiOperation.Of(path.Key, operation.Key.Method, operation.Value),
        ];
    }
}

/// <summary>An operation of the API.</summary>
public sealed record ApiOperation(
    string Id, string Tag, string Method, string Path, string ExamplePath, string? Summary, string? Description, IReadOnlyList<ApiParameter> Parameters)
{
    public static ApiOperation Of(string path, string method, OpenApiOperation operation)
    {
        List<ApiParameter> parameters = [.. (operation.Parameters ?? []).Select(ApiParameter.Of)];
        var example = parameters.Where(parameter => parameter.IsInPath)
            .Aggregate(path, (filled, parameter) => filled.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Example), StringComparison.Ordinal));
        return new ApiOperation(
            operation.OperationId ?? path, operation.Tags?.FirstOrDefault()?.Name ?? "API", method, path, example, operation.Summary, operation.Description, parameters);
    }
}

/// <summary>A parameter of an operation.</summary>
public sealed record ApiParameter(string Name, bool IsInPath, bool IsRequired, string? Description, string Example, IReadOnlyList<string> Choices)
{
    public static ApiParameter Of(IOpenApiParameter parameter) => new(
        parameter.Name ?? "",
        parameter.In == ParameterLocation.Path,
        parameter.Required,
        parameter.Description,
        parameter.Required || parameter.Name == "q" ? TextOf(parameter.Example) : "",
        [.. (parameter.Schema?.Enum ?? []).Select(TextOf)]);

    private static string TextOf(JsonNode? value) => value?.ToString() ?? "";
}
