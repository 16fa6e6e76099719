namespace KnowledgeBase.Catalogue.Names;

/// <summary>A range of characters of a text.</summary>
internal readonly record struct LineRange(int Start, int End);

/// <summary>Cuts texts at a character without copying them.</summary>
internal static class LineRanges
{
    /// <summary>The pieces between occurrences of the separator, empty ones included.</summary>
    public static IReadOnlyList<LineRange> Of(string text, char separator)
    {
        var ranges = new List<LineRange>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != separator)
                continue;
            ranges.Add(new LineRange(start, i));
            start = i + 1;
        }
        return ranges;
    }
}
