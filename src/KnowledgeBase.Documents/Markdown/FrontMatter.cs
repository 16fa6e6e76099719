namespace KnowledgeBase.Documents.Markdown;

/// <summary>Reads the front matter of a text, of which only the title counts.</summary>
internal static class FrontMatter
{
    /// <summary>The value of <c>title:</c> at the beginning of a line, without its quotation marks; null where there is none.</summary>
    public static string? Title(string yaml)
    {
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
                continue;
            var value = line["title:".Length..].Trim();
            if (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0])
                value = value[1..^1].Trim();
            return value.IsEmpty ? null : value.ToString();
        }

        return null;
    }
}
