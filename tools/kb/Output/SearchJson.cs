using System.Text.Json;
using KnowledgeBase.Export.Json;
using KnowledgeBase.Search;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>An answer as the HTTP API gives it.</summary>
internal static class SearchJson
{
    public static string Write(SearchAnswer answer) => JsonSerializer.Serialize(answer, AnswerJson.Indented);
}
