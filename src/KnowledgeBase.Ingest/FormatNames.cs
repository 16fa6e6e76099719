using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest;

/// <summary>Stable names of formats, for reports.</summary>
public static class FormatNames
{
    /// <summary>The name of a format, such as <c>word</c> or <c>plain-text</c>.</summary>
    public static string Of(DocumentFormat format) => format switch
    {
        DocumentFormat.PlainText => "plain-text",
        DocumentFormat.Word => "word",
        DocumentFormat.OldWord => "old-word",
        DocumentFormat.OpenDocument => "open-document",
        DocumentFormat.Pdf => "pdf",
        DocumentFormat.Html => "html",
        DocumentFormat.Markdown => "markdown",
        DocumentFormat.Csv => "csv",
        DocumentFormat.Excel => "excel",
        DocumentFormat.Archive => "archive",
        _ => "unknown",
    };
}
