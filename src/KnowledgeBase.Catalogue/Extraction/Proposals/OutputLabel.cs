namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>Texts that begin as one output does: 产出1——…, 产出二：…, Output 1: ….</summary>
internal static class OutputLabel
{
    private static readonly string[] Words = ["项目产出", "产出", "output"];
    private static readonly char[] Separators = ['—', '–', '-', '：', ':', '.', '．', '、', ' '];

    /// <summary>The words behind the label; null where the text has no such label or nothing behind it.</summary>
    public static string? Read(string text)
    {
        var word = Array.Find(Words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (word is null)
            return null;
        var at = word.Length;
        while (at < text.Length && (text[at] == ' ' || char.IsAsciiDigit(text[at]) || "一二三四五六七八九十".Contains(text[at], StringComparison.Ordinal)))
            at++;
        var behind = text[at..].TrimStart(Separators);
        return at > word.Length && behind.Length > 0 && behind.Length < text.Length - at ? behind : null;
    }
}
