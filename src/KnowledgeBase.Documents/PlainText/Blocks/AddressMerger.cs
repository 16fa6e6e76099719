namespace KnowledgeBase.Documents.PlainText.Blocks;

/// <summary>Puts the lines of a postal address, which stand below a paragraph that ends with a colon, together into one paragraph.</summary>
internal static class AddressMerger
{
    private const int WidestLine = 70;

    private const int MostLines = 9;

    private const int FewestLines = 3;

    /// <summary>Merges the addresses among <paramref name="blocks"/>.</summary>
    public static List<Block> Merge(List<Block> blocks)
    {
        var merged = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            merged.Add(blocks[i]);
            if (blocks[i] is not TextBlock { Last: '：' or ':' } intro || intro.Text.Length < 2)
                continue;
            var first = Behind(blocks, i);
            var end = first;
            while (end < blocks.Count && end - first < MostLines && blocks[end] is TextBlock line && IsAddressLine(line) && (end == first || Behind(blocks, end - 1) == end))
                end++;
            if (end - first < FewestLines || !Enumerable.Range(first, end - first).Any(j => HasPostalMark(((TextBlock)blocks[j]).Text)))
                continue;
            merged.AddRange(blocks.Skip(i + 1).Take(first - i - 1));
            merged.Add(Join([.. blocks.Skip(first).Take(end - first).Cast<TextBlock>()]));
            i = end - 1;
        }

        return merged;
    }

    /// <summary>The block that stands behind block <paramref name="i"/>; the captions of a chart in the middle of it come first, and stand before its end.</summary>
    private static int Behind(List<Block> blocks, int i)
    {
        var next = i + 1;
        while (next < blocks.Count && blocks[next].Span.Start < blocks[i].Span.End)
            next++;
        return next;
    }

    private static bool IsAddressLine(TextBlock line) =>
        line is { Marker.Style: Numbering.MarkerStyle.None, IsHeading: false, Inside: null } && line.Width <= WidestLine && !Scripts.IsTerminal(line.Last)
        && line.Text.AsSpan().IndexOfAny("。；，") < 0;

    private static bool HasPostalMark(string text) =>
        text.StartsWith("地址", StringComparison.Ordinal) || text.StartsWith("Address", StringComparison.OrdinalIgnoreCase)
        || text.Split(' ', '-').Any(w => w.Length is >= 4 and <= 6 && w.All(char.IsAsciiDigit));

    private static TextBlock Join(List<TextBlock> lines)
    {
        var references = new List<(int Offset, string Number)>();
        var text = "";
        foreach (var line in lines)
        {
            text += (text.Length > 0 ? " " : "") + line.Text;
            references.AddRange(line.Content.References.Select(r => (text.Length - line.Text.Length + r.Offset, r.Number)));
        }

        return lines[0] with { Span = new TextSpan(lines[0].Span.Start, lines[^1].Span.End), Content = new InlineText(text, references) };
    }
}
