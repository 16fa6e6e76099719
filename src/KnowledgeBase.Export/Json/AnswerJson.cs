using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Export.Json;

/// <summary>
/// How answers are written as JSON, whoever gives them: camel case, Chinese as it is, enumerations by name, identifiers as <c>kind/slug</c>.
/// </summary>
public static class AnswerJson
{
    /// <summary>For lines: no white space.</summary>
    public static JsonSerializerOptions Lines { get; } = Made(indented: false);

    /// <summary>For people who look at it.</summary>
    public static JsonSerializerOptions Indented { get; } = Made(indented: true);

    /// <summary>Makes options write as all answers are written.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        // Safe for JSON: it is never part of a page as it stands, and nosniff keeps browsers from taking it for one.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new EntityIdConverter());
        options.Converters.Add(new LocalizedTextConverter());
    }

    private static JsonSerializerOptions Made(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = indented };
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class EntityIdConverter : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EntityId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An identifier of the form kind/slug is expected.");

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("No texts are read.");

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", value.Zh);
            writer.WriteString("en", value.En);
            writer.WriteEndObject();
        }
    }
}
