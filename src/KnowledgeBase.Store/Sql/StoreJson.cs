using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Store;

/// <summary>How lists and whole entities are written into a column: JSON with Chinese as it is, and without nulls.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(EntityIdConverter)])]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(EntityContribution))]
[JsonSerializable(typeof(LockHolder))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<TableCell>))]
[JsonSerializable(typeof(IReadOnlyList<NoteReference>))]
[JsonSerializable(typeof(IReadOnlyList<ReadWarning>))]
[JsonSerializable(typeof(TwinMeasure))]
[JsonSerializable(typeof(IReadOnlyList<TwinDifference>))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>The same for columns, which no browser ever sees as they are: a Chinese character takes three bytes and not six.</summary>
internal static class ColumnJson
{
    public static StoreJson Types { get; } = new(new JsonSerializerOptions(StoreJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}

/// <summary>Writes an identifier as <c>kind/slug</c>.</summary>
internal sealed class EntityIdConverter : JsonConverter<EntityId>
{
    public override EntityId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EntityId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not an identifier of the form kind/slug.");

    public override void Write(Utf8JsonWriter writer, EntityId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
