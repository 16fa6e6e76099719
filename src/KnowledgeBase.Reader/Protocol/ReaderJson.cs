using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Reader.Protocol;

/// <summary>
/// Documents and failures as JSON. It takes in every property the records have, so that one which is added to them is not lost on the way.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(RequestHead))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(ReadResult.Failure))]
[JsonSerializable(typeof(Guid))]
internal sealed partial class ReaderJson : JsonSerializerContext;

/// <summary>The same with Chinese as it is: between two processes nothing need be escaped for a browser.</summary>
internal static class WireJson
{
    public static ReaderJson Types { get; } = new(new JsonSerializerOptions(ReaderJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}
