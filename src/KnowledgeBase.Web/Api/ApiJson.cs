using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Api;

/// <summary>How the API writes JSON: camel case, Chinese as it is, enumerations by name, identifiers as <c>kind/slug</c>.</summary>
public static class ApiJson
{
    public static IServiceCollection AddApiJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(options =>
        {
            var json = options.SerializerOptions;
            // Safe for JSON: it is never part of a page, and nosniff keeps browsers from taking it for one.
            json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            json.Converters.Add(new EntityIdConverter());
            json.Converters.Add(new LocalizedTextConverter());
        });

    private sealed class EntityIdConverter : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EntityId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An identifier of the form kind/slug is expected.");

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("The API reads no texts.");

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", value.Zh);
            writer.WriteString("en", value.En);
            writer.WriteEndObject();
        }
    }
}
