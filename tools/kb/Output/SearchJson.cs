using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>An answer as the HTTP API gives it.</summary>
internal static class SearchJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        // For a terminal or a program, not for a page: Chinese stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new EntityIdAsText() },
    };

    public static string Write(SearchAnswer answer) => JsonSerializer.Serialize(answer, Options);

    private sealed class EntityIdAsText : JsonConverter<EntityId>
    {
        public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EntityId.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
