using KnowledgeBase.Catalogue;

namespace KnowledgeBase.CommandLine.Assistants;

/// <summary>Sources as an assistant can follow them.</summary>
internal static class SourceText
{
    /// <summary>The id of the passage or document, the public address, or how else it is known.</summary>
    public static string Of(Source source) => source switch
    {
        { DocumentId: { } document, Locator: { } locator } => $"passage/{document}/{locator}",
        { DocumentId: { } document } => $"document/{document}",
        { Reference: { } reference } => reference,
        _ => source.Kind.ToString().ToLowerInvariant(),
    };
}
