namespace KnowledgeBase.Ingest.Storing;

/// <summary>Orders formats by how much of a document's structure their files tell.</summary>
internal static class FormatRank
{
    private static readonly string[] Best = [".docx", ".docm", ".odt", ".html", ".htm", ".md", ".xlsx", ".pdf", ".csv", ".doc"];

    /// <summary>0 for the best; plain text and names without a known ending come last.</summary>
    public static int Of(string fileName)
    {
        var rank = Array.FindIndex(Best, ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? Best.Length : rank;
    }
}
