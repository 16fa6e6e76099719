using System.Buffers;
using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Blocks;

/// <summary>Decides whether a line goes on with the paragraph of the line before.</summary>
internal sealed class Continuation(WorkText work, LayoutProfile layout, IReadOnlyList<Line> lines)
{
    private static readonly SearchValues<char> WordBorders = SearchValues.Create(" \t：:（(，");

    /// <summary>Lines looked at on either side to know how wide a full line is here.</summary>
    private const int Neighbours = 4;

    /// <summary>How far from the beginning the lines of a first page are looked for.</summary>
    private const int CoverLines = 60;

    /// <summary>The narrowest line, in columns, that a paragraph written on one line is believed to have been cut behind.</summary>
    private const int CutWidth = 60;

    /// <summary>Whether line <paramref name="next"/> goes on with line <paramref name="previous"/>; only blank and left-out lines are between.</summary>
    public bool Continues(int previous, int next)
    {
        var a = work.Content(lines[previous]);
        var b = work.Content(lines[next]);
        if (b[0] is '[' or '［' && b[^1] is ']' or '］')
            return false;
        if (next < CoverLines && (IsCoverLine(previous) || IsCoverLine(next)))
            return false;
        if (!layout.IsWrapped)
            return ContinuesCut(lines[previous], a, b, next - previous);
        var open = !Scripts.IsTerminal(Scripts.LastTelling(a));
        var marker = MarkerScanner.Scan(b);
        if (marker.Style != MarkerStyle.None && !(IsFalseMarker(marker) && open && IsFull(previous, 80) && !lines[previous].EndsWithSpace))
            return false;
        if (ContinuesAddress(a, b))
            return true;
        if (layout.SpaceEndsParagraph)
            return ContinuesBySpace(previous, a, b, open);

        var blanks = next - previous - 1;
        if (blanks > (layout.IsDoubleSpaced ? 1 : 0))
            return open && IsFull(previous, 80) && BeginsInside(b);
        return IsFull(previous, open ? 72 : 90) || (open && char.IsAsciiLetterLower(b[0]));
    }

    private bool IsCoverLine(int i) => lines[i].Width <= 70 && Structure.CoverPage.IsCoverLine(work.Clean(lines[i].Content));

    /// <summary>In text that marks the end of a paragraph by a space; behind a Latin word the space may be the one between two words.</summary>
    private bool ContinuesBySpace(int previous, ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool open) =>
        a[^1] == WorkText.Reference && !lines[previous].EndsWithSpace
        || (lines[previous].EndsWithSpace
            ? open && Scripts.IsLatinOrDigit(a[^1]) && IsFull(previous, 90) && !b.StartsWith("http") && !b.StartsWith("www")
            : open || IsFull(previous, 60));

    /// <summary>In text with one line a paragraph: only what a page break has cut in the middle of a sentence.</summary>
    private static bool ContinuesCut(in Line line, ReadOnlySpan<char> a, ReadOnlySpan<char> b, int distance)
    {
        if (distance > 2 || line.InnerTabs > 0 || MarkerScanner.Scan(b).Style != MarkerStyle.None)
            return false;
        if (char.IsAsciiLetterLower(b[0]) && (char.IsAsciiLetterLower(a[^1]) || a[^1] == ','))
            return true;
        return line.Width >= CutWidth && Scripts.IsHan(a[^1]) && a.IndexOfAny("，。、；") >= 0
            && Scripts.IsHan(b[0]) && Scripts.LastTelling(b) is '。' && Scripts.Width(b) >= CutWidth;
    }

    /// <summary>A reference in parentheses may stand at the beginning of a line in the middle of a sentence.</summary>
    private static bool IsFalseMarker(Marker marker) => marker.IsListStyle && marker.Style != MarkerStyle.Bullet;

    private static bool BeginsInside(ReadOnlySpan<char> b) => char.IsAsciiLetterLower(b[0]) || Scripts.IsHan(b[0]) || Scripts.IsWidePunctuation(b[0]);

    /// <summary>A web address that was broken behind a slash or another of its marks.</summary>
    private static bool ContinuesAddress(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var word = a[(a.LastIndexOfAny(WordBorders) is var at && at >= 0 && !(at + 2 < a.Length && a[at + 1] == '/') ? at + 1 : 0)..];
        var isAddress = word.Contains("www", StringComparison.OrdinalIgnoreCase) || word.Contains("//", StringComparison.Ordinal);
        var rest = b.IndexOf(' ') is var space && space >= 0 ? b[..space] : b;
        return isAddress && a[^1] is '/' or '-' or '_' or '=' or '&' && char.IsAsciiLetterOrDigit(b[0])
            && !rest.StartsWith("http") && !rest.StartsWith("www") && !Scripts.IsHan(rest[^1]) && rest.Length > 2 && rest.IndexOfAnyExceptInRange('A', 'Z') >= 0;
    }

    /// <summary>The line is at least <paramref name="percent"/> as wide as the widest of its neighbours.</summary>
    private bool IsFull(int index, int percent)
    {
        var widest = 0;
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (int i = index, seen = 0; i >= 0 && i < lines.Count && seen <= Neighbours && Math.Abs(i - index) < Neighbours * 6; i += step)
            {
                if (lines[i].IsBlank)
                    continue;
                widest = Math.Max(widest, lines[i].Width);
                seen++;
            }
        }

        return lines[index].Width * 100 >= widest * percent;
    }
}
