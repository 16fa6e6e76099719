using System.Globalization;

namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>
/// Finds the notes at the end of each page: lines that begin with a raised number, or lines smaller than running text that begin with a number
/// in its turn.
/// </summary>
internal static class NoteFinder
{
    /// <summary>Notes are set smaller than this, in proportion to the text of their page.</summary>
    private const float NoteSize = 0.96f;

    private const int MostDigits = 3;

    /// <summary>How many lines of a note the next page carries at most.</summary>
    private const int MostCarriedLines = 8;

    /// <summary>The items with the lines of each note put together, in the same order.</summary>
    public static IReadOnlyList<PageItem> Take(IReadOnlyList<PageItem> items)
    {
        var result = new List<PageItem>(items.Count);
        var references = References(items);
        PdfNote? last = null;
        for (var i = 0; i < items.Count;)
        {
            var end = i;
            while (end < items.Count && items[end].Page == items[i].Page)
                end++;
            last = TakePage(result, items, i, end, references, last);
            i = end;
        }

        return result;
    }

    /// <summary>The numbers raised inside lines, for a note without any reference in the document is none.</summary>
    private static HashSet<string> References(IReadOnlyList<PageItem> items)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in items.SelectMany(SegmentsOf))
        {
            for (var w = 1; w < segment.Words.Count; w++)
            {
                if (segment.Words[w].IsRaised)
                    numbers.UnionWith(segment.Words[w].Word.Text.Trim('[', ']', '(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return numbers;
    }

    private static IEnumerable<Segment> SegmentsOf(PageItem item) => item switch
    {
        PdfLine line => [line.Content],
        PdfTable table => table.Rows.SelectMany(r => r).SelectMany(c => c),
        _ => [],
    };

    private static PdfNote? TakePage(
        List<PageItem> result, IReadOnlyList<PageItem> items, int from, int end, HashSet<string> references, PdfNote? before)
    {
        var zone = ZoneStart(items, from, end, references, before);
        for (var i = from; i < zone; i++)
            result.Add(items[i]);
        PdfNote? note = null;
        for (var i = zone; i < end; i++)
        {
            var line = (PdfLine)items[i];
            if (NumberOf(line, note ?? before, references) is { } number)
            {
                note = new PdfNote(line.Page, number, [line]);
                result.Add(note);
            }
            else if (note is not null || before is not null)
            {
                // The beginning of a page's notes without a number is the end of the last note of the page before.
                (note ?? before)!.Lines.Add(line);
            }
            else
            {
                result.Add(line);
            }
        }

        return note ?? (zone < end ? before : null);
    }

    /// <summary>The first line of the notes of a page, or <paramref name="end"/>.</summary>
    private static int ZoneStart(IReadOnlyList<PageItem> items, int from, int end, HashSet<string> references, PdfNote? before)
    {
        var zone = end;
        var start = end;
        var small = NoteSize * PageSize(items, from, end);
        for (var i = end - 1; i >= from && items[i] is PdfLine line; i--)
        {
            var isNumbered = BeginsWithNumber(line, references);
            if (line.Relative > small && !IsRaisedNumber(line))
            {
                // Notes as large as the text: their further lines are told by the numbered ones above them.
                if (start != end || !CanEndNote(items, i, from))
                    break;
                continue;
            }

            start = i;
            if (isNumbered)
                zone = i;
        }

        // Notes that take most of a page are its text, set smaller than that of other pages.
        if (zone < end && !IsRaisedNumber((PdfLine)items[zone]) && (end - zone) * 2 > end - from)
            return end;

        // Small lines right above the first number may end a note that the page before broke off.
        var most = before is not null && !PlainText.Scripts.IsTerminal(PlainText.Scripts.LastTelling(before.Lines[^1].Text)) ? MostCarriedLines : 0;
        for (; most > 0 && zone < end && zone > start && items[zone - 1] is PdfLine above && above.Relative <= small && above.Column == ((PdfLine)items[zone]).Column; most--)
            zone--;
        return zone;
    }

    /// <summary>The size of most letters of a page, in proportion to the running text of the document.</summary>
    private static float PageSize(IReadOnlyList<PageItem> items, int from, int end)
    {
        var best = Enumerable.Range(from, end - from).Select(i => items[i]).OfType<PdfLine>()
            .GroupBy(l => MathF.Round(l.Relative * 20)).MaxBy(g => g.Sum(l => l.Text.Length));
        return best is null ? 1 : best.Average(l => l.Relative);
    }

    /// <summary>Whether line <paramref name="i"/> may be a further line of a raised-numbered note of the same size: one stands within a few lines above.</summary>
    private static bool CanEndNote(IReadOnlyList<PageItem> items, int i, int from)
    {
        for (var above = i - 1; above >= from && i - above <= 4; above--)
        {
            if (items[above] is not PdfLine line || line.Column != ((PdfLine)items[i]).Column)
                return false;
            if (IsRaisedNumber(line))
                return true;
        }

        return false;
    }

    /// <summary>The number of the note that a line begins, or null where the line goes on with <paramref name="previous"/>.</summary>
    private static string? NumberOf(PdfLine line, PdfNote? previous, HashSet<string> references)
    {
        if (!BeginsWithNumber(line, references))
            return null;
        var number = Digits(line);
        if (IsRaisedNumber(line) || previous is null)
            return number;
        var isNext = int.TryParse(previous.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > last && value <= last + 3;
        return isNext || number == "1" ? number : null;
    }

    private static bool BeginsWithNumber(PdfLine line, HashSet<string> references)
    {
        var number = Digits(line);
        return number.Length > 0 && line.Content.Words.Count > 1 && references.Contains(number);
    }

    private static bool IsRaisedNumber(PdfLine line) => line.Content.Words[0].IsRaised && Digits(line).Length > 0;

    /// <summary>The number a line begins with, without brackets, or nothing.</summary>
    private static string Digits(PdfLine line)
    {
        var word = line.Content.Words[0].Word.Text.Trim('[', ']', '(', ')', '.');
        return word.Length is > 0 and <= MostDigits && (word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || word.AsSpan().Trim("*†‡").IsEmpty) ? word : "";
    }
}
