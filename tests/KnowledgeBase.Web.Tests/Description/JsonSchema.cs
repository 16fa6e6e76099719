using System.Globalization;
using System.Text.Json;

namespace KnowledgeBase.Web.Tests.Description;

/// <summary>
/// Holds values against schemas of an OpenAPI 3.1 description (JSON Schema 2020-12, the part that descriptions use). Stricter than a schema in one thing:
/// a member that an object's schema does not name is wrong, unless the schema says what further members are; so nothing is answered that is not described.
/// </summary>
internal sealed class JsonSchema(JsonElement description)
{
    /// <summary>What is wrong with a value, a line for each finding.</summary>
    public IEnumerable<string> Check(JsonElement value, JsonElement schema, string path = "$")
    {
        schema = Resolve(schema);
        foreach (var problem in (IEnumerable<string>)[.. CheckType(value, schema, path), .. CheckValue(value, schema, path), .. CheckChoices(value, schema, path)])
            yield return problem;
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var problem in CheckMembers(value, schema, path))
                yield return problem;
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var problem in value.EnumerateArray().SelectMany((item, i) => Check(item, items, $"{path}[{i}]")))
                yield return problem;
        }
    }

    /// <summary>The schema a reference leads to.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.TrimStart('#', '/').Split('/')
                .Aggregate(description, (element, step) => element.GetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
        }

        return schema;
    }

    private static IEnumerable<string> CheckType(JsonElement value, JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("type", out var type))
            yield break;
        string[] allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];
        var actual = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };
        if (!allowed.Contains(actual) && !(actual == "integer" && allowed.Contains("number")))
            yield return $"{path} is {actual}, not {string.Join(" or ", allowed)}";
    }

    private static IEnumerable<string> CheckValue(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("enum", out var choices) && value.ValueKind != JsonValueKind.Null
            && !choices.EnumerateArray().Any(choice => choice.ToString() == value.ToString()))
            yield return $"{path} is '{value}', which is not among {choices}";
        if (value.ValueKind != JsonValueKind.String)
            yield break;
        var text = value.GetString()!;
        if (schema.TryGetProperty("pattern", out var pattern) && !System.Text.RegularExpressions.Regex.IsMatch(text, pattern.GetString()!, default, TimeSpan.FromSeconds(1)))
            yield return $"{path} is '{text}', which does not fit {pattern}";
        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        if (format == "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
            yield return $"{path} is no time: '{text}'";
        if (format == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _))
            yield return $"{path} is no date: '{text}'";
    }

    private IEnumerable<string> CheckChoices(JsonElement value, JsonElement schema, string path)
    {
        foreach (var keyword in (string[])["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(keyword, out var choices) && !choices.EnumerateArray().Any(choice => !Check(value, choice, path).Any()))
                yield return $"{path} fits none of {keyword}: {choices.EnumerateArray().SelectMany(choice => Check(value, choice, path)).LastOrDefault()}";
        }
    }

    private IEnumerable<string> CheckMembers(JsonElement value, JsonElement schema, string path)
    {
        foreach (var required in schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [])
        {
            if (!value.TryGetProperty(required, out _))
                yield return $"{path} lacks {required}";
        }

        var described = schema.TryGetProperty("properties", out var properties);
        var further = schema.TryGetProperty("additionalProperties", out var additional);
        if (!described && !further)
            yield break;
        foreach (var member in value.EnumerateObject())
        {
            var problems = described && properties.TryGetProperty(member.Name, out var known) ? Check(member.Value, known, $"{path}.{member.Name}")
                : !further || additional.ValueKind == JsonValueKind.False ? [$"{path}.{member.Name} is not described"]
                : additional.ValueKind == JsonValueKind.Object ? Check(member.Value, additional, $"{path}.{member.Name}")
                : [];
            foreach (var problem in problems)
                yield return problem;
        }
    }
}
