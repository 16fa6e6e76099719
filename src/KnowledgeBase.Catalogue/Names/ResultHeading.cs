namespace KnowledgeBase.Catalogue.Names;

/// <summary>Recognises headings and column headers under which expected results are listed.</summary>
internal static class ResultHeading
{
    private static readonly string[] Words = ["预期成果", "预期结果", "expected result"];

    public static bool Matches(string? heading) =>
        heading is not null && Array.Exists(Words, word => heading.Contains(word, StringComparison.OrdinalIgnoreCase));
}
