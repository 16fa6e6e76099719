using KnowledgeBase.Documents.Manifest;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>What sort of document a title says it is.</summary>
internal static class TitleType
{
    private static readonly (DocumentType Type, string Zh, string En)[] Words =
    [
        (DocumentType.Report, "报告", "report"),
        (DocumentType.Proposal, "提案", "proposal"),
        (DocumentType.Manual, "手册", "manual"),
        (DocumentType.Budget, "预算", "budget"),
    ];

    /// <summary>
    /// The sort by the word that names it; of several the last in a Chinese title and the first in an English one, where the head of the
    /// phrase stands (提案执行情况报告 is a report, "Report on the proposal" too).
    /// </summary>
    public static DocumentType Of(string? title)
    {
        if (title is null)
            return DocumentType.Other;
        var (byChinese, zh, _) = Words.MaxBy(word => title.LastIndexOf(word.Zh, StringComparison.Ordinal));
        if (title.Contains(zh, StringComparison.Ordinal))
            return byChinese;
        return Words
            .Select(word => (word.Type, At: title.IndexOf(word.En, StringComparison.OrdinalIgnoreCase)))
            .Where(word => word.At >= 0)
            .OrderBy(word => word.At)
            .Select(word => word.Type)
            .FirstOrDefault(DocumentType.Other);
    }

    /// <summary>The type's name in the store.</summary>
    public static string NameOf(DocumentType type) => type.ToString().ToLowerInvariant();
}
