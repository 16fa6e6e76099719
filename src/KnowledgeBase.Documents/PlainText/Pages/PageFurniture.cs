using System.Text.RegularExpressions;
using KnowledgeBase.Documents.PlainText.Lines;

namespace KnowledgeBase.Documents.PlainText.Pages;

/// <summary>Finds the lines that belong to the page and not to the text: page numbers, running heads, link lists, rules; and, by <see cref="ChartRemains"/>, what is left of charts.</summary>
internal static partial class PageFurniture
{
    /// <summary>How often a line must head a page to be a running head.</summary>
    private const int RunningHead = 3;

    /// <summary>The use of each line.</summary>
    public static LineUse[] Find(WorkText work, List<Line> lines, LayoutProfile layout, IReadOnlySet<string> tableHeads)
    {
        var drop = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank && !lines[i].StartsWithTab)
                drop[i] = IsPageNumber(work, lines, i) || IsRule(work, lines[i]) || IsContentsEntry(work, lines[i]);
        }

        DropRunningHeads(work, lines, layout, tableHeads, drop);
        DropLinkLists(work, lines, layout, drop);
        var uses = Array.ConvertAll(drop, d => d ? LineUse.Furniture : LineUse.Text);
        if (layout.IsWrapped)
            ChartRemains.Find(work, lines, layout, uses);
        return uses;
    }

    /// <summary>The line is the first of a page.</summary>
    public static bool BeginsPage(in Line line, LayoutProfile layout) =>
        !line.IsBlank && (line.AfterFormFeed || (layout.SpaceBeginsPage && line.Indent == 1 && !line.StartsWithTab));

    /// <summary>The text names a page and nothing else, in words: <c>CDIP/32/2, page 3</c>, <c>第 3 页</c>.</summary>
    public static bool IsPageNumberText(ReadOnlySpan<char> text) => text.Length <= 60 && PageWords().IsMatch(text);

    private static bool IsPageNumber(WorkText work, IReadOnlyList<Line> lines, int i)
    {
        var content = work.Content(lines[i]);
        if (content.Length > 60 || content.IndexOfAnyInRange('0', '9') < 0)
            return false;
        var bare = content.Trim("-–— ");
        var isolated = (i == 0 || lines[i - 1].IsBlank) && (i + 1 == lines.Count || lines[i + 1].IsBlank);
        if (isolated && bare.Length is > 0 and <= 3 && bare.IndexOfAnyExceptInRange('0', '9') < 0)
            return true;
        return PageWords().IsMatch(content);
    }

    private static bool IsRule(WorkText work, in Line line)
    {
        var content = work.Content(line);
        return content.Length >= 4 && content.Trim("-_=─—*·.\t ").IsEmpty;
    }

    /// <summary>An entry of a table of contents: a leader of dots, then the page.</summary>
    private static bool IsContentsEntry(WorkText work, in Line line)
    {
        var content = work.Content(line);
        var bare = content.TrimEnd("0123456789 ");
        return bare.Length < content.Length && (bare.EndsWith(".....") || bare.EndsWith("……") || bare.EndsWith(". . . ."));
    }

    private static void DropRunningHeads(
        WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout, IReadOnlySet<string> tableHeads, bool[] drop)
    {
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var atTop = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var headsPage = BeginsPage(lines[i], layout) || atTop;
            atTop = drop[i] && lines[i].Width < 40;
            var content = work.Content(lines[i]);
            var symbol = SymbolAlone().IsMatch(content);
            if (symbol && i + 1 < lines.Count && drop[i + 1])
                drop[i] = true;
            if (drop[i] || (!headsPage && !symbol) || content.Length > 80)
                continue;
            var key = new string(content);
            if (!tableHeads.Contains(key))
                (seen.TryGetValue(key, out var list) ? list : seen[key] = []).Add(i);
        }

        foreach (var repeated in seen.Values.Where(r => r.Count >= RunningHead))
        {
            // The first page bears its symbol by right.
            foreach (var i in repeated.Skip(SymbolAlone().IsMatch(work.Content(lines[repeated[0]])) ? 1 : 0))
                drop[i] = true;
        }
    }

    /// <summary>PDF extracts repeat the links of a page behind its text, one a line and closer than the text.</summary>
    private static void DropLinkLists(WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout, bool[] drop)
    {
        if (!layout.IsWrapped)
            return;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsLinkAlone(work, lines[i]))
                continue;
            var from = i;
            while (i + 1 < lines.Count && IsLinkAlone(work, lines[i + 1]))
                i++;
            var atEnd = i + 1 == lines.Count || BeginsPage(lines[i + 1], layout) || lines[i + 1].IsBlank;
            var loose = layout.SpaceEndsParagraph ? !lines[from].EndsWithSpace : atEnd && i > from && i + 1 < lines.Count && BeginsPage(lines[i + 1], layout);
            if (loose)
                Array.Fill(drop, true, from, i - from + 1);
        }
    }

    private static bool IsLinkAlone(WorkText work, in Line line)
    {
        var content = work.Content(line);
        return content.StartsWith("http") && content.IndexOf(' ') < 0 && content.Contains("://", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^(?:[A-Z]{2,8}(?:/[A-Z0-9.]+)+[ ,]*)?(?:(?:附\s*件|附\s*录|Annex|Appendix)[^。.]{0,12}?[,，、 ]*)?(?:第\s*\d{1,4}\s*页(?:\s*共\s*\d+\s*页)?|page\s+\d{1,4}(?:\s+of\s+\d+)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageWords();

    [GeneratedRegex(@"^[A-Z]{2,8}(?:/[A-Z0-9]+){1,4}(?: (?:Rev|Add|Corr|Prov)\.?\s?\d*)?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SymbolAlone();
}
