using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeBase.CommandLine.Assistants;

/// <summary>
/// A tool whose arguments are held against its schema before it is asked: what is missing, unknown or of the wrong type or range is told by name, so that an
/// assistant can ask again. The protocol has such faults be results, not errors of the protocol (revision 2025-06-18, Tools, Error Handling).
/// </summary>
internal sealed class CheckedTool(McpServerTool tool) : DelegatingMcpServerTool(tool)
{
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        FaultOf(ProtocolTool.InputSchema, request.Params?.Arguments ?? new Dictionary<string, JsonElement>()) is { } fault
            ? ValueTask.FromResult(new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = fault }] })
            : base.InvokeAsync(request, cancellationToken);

    /// <summary>What is wrong with arguments; null where nothing is.</summary>
    internal static string? FaultOf(JsonElement schema, IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        var given = arguments.ToDictionary(StringComparer.Ordinal);
        var known = schema.GetProperty("properties");
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        if (required.FirstOrDefault(name => !given.ContainsKey(name)) is { } missing)
            return $"The argument '{missing}' is missing. {DescriptionOf(known.GetProperty(missing))}";
        foreach (var (name, value) in given)
        {
            if (!known.TryGetProperty(name, out var described))
                return $"There is no argument '{name}'. The arguments are: {string.Join(", ", known.EnumerateObject().Select(one => one.Name))}.";
            if (!IsOfType(value, described) || !IsAllowed(value, described) || !IsInRange(value, described))
                return $"The argument '{name}' cannot be {Shown(value)}. {DescriptionOf(described)}";
        }

        return null;
    }

    private static bool IsOfType(JsonElement value, JsonElement described)
    {
        if (!described.TryGetProperty("type", out var type))
            return true;
        IEnumerable<string?> types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];
        return types.Any(one => one switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => NumberOf(value) is not null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => true,
        });
    }

    private static bool IsAllowed(JsonElement value, JsonElement described) =>
        !described.TryGetProperty("enum", out var allowed) || allowed.EnumerateArray().Any(one => one.ToString() == value.ToString());

    private static bool IsInRange(JsonElement value, JsonElement described) =>
        NumberOf(value) is not { } number
        || ((!described.TryGetProperty("minimum", out var least) || number >= least.GetDouble()) && (!described.TryGetProperty("maximum", out var most) || number <= most.GetDouble()));

    /// <summary>A whole number, also where it is written as a string, as some assistants do.</summary>
    private static int? NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static string DescriptionOf(JsonElement described) => described.TryGetProperty("description", out var description) ? description.GetString() ?? "" : "";

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: <= 80 } text ? text : "this";
}
