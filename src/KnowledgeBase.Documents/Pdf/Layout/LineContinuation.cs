using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>
/// Decides by position whether a line goes on with the paragraph of the line before. The chief question is the typesetter's own: would the
/// first word of the line have fitted on the line before?
/// </summary>
internal sealed class LineContinuation
{
    /// <summary>A step this much wider than between lines of a paragraph ends it.</summary>
    private const float ParagraphStep = 1.25f;

    /// <summary>The share of the column that a line fills at least when it ends in the middle of a sentence because what follows may not be broken.</summary>
    private const float Broken = 0.5f;

    /// <summary>An indent of this many ems counts.</summary>
    private const float Indent = 0.8f;

    /// <summary>Letters larger than this, in proportion to running text, are those of headings.</summary>
    public const float Large = 1.12f;

    /// <summary>The fewest lines that show where a block of lines ends at the right.</summary>
    private const int BlockSample = 4;

    private readonly Leading leading;

    /// <summary>Measures the lines.</summary>
    public LineContinuation(IReadOnlyList<PdfLine> lines)
    {
        leading = Leading.Estimate(lines);
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].Column == lines[i].Column && lines[end].IsSetLike(lines[end - 1]) && !IsApart(lines[end - 1], lines[end]))
                end++;
            NarrowColumn(lines, i, end);
            i = end;
        }
    }

    /// <summary>Whether <paramref name="b"/> goes on with <paramref name="a"/>.</summary>
    /// <param name="a">The last line of a paragraph so far.</param>
    /// <param name="b">The next line in reading order, with nothing between.</param>
    /// <param name="after">The line behind <paramref name="b"/>, or null.</param>
    /// <param name="isFirst">Whether <paramref name="a"/> is the first of its paragraph.</param>
    public bool Continues(PdfLine a, PdfLine b, PdfLine? after, bool isFirst)
    {
        if (!a.IsSetLike(b))
            return false;
        var open = !Scripts.IsTerminal(Scripts.LastTelling(a.Text));
        var full = IsFull(a, b);
        var sameColumn = a.Column == b.Column;
        var marker = MarkerScanner.Scan(b.Text);
        if (marker.Style != MarkerStyle.None && !(marker.Style != MarkerStyle.Bullet && open && full && (!sameColumn || IsInside(a, b))))
            return false;
        if (!sameColumn)
            return full && (open || char.IsLower(b.Text[0])) && a.Relative < Large;
        if (IsApart(a, b))
            return false;
        if (a.Relative >= Large && marker.Style == MarkerStyle.None)
            return true;
        if (b.Left < a.Left - (Indent * a.Size) && (!isFirst || a.TextLeft > a.Left))
            return false;
        var isHanging = after is not null && after.Column == b.Column && Math.Abs(after.Left - b.Left) < 0.3f * b.Size && open;
        full |= open && char.IsLower(b.Text[0]) && (a.Right - a.Left) > (a.ColumnRight - a.Left) * Broken;
        return full && (b.Left <= a.TextLeft + (Indent * a.Size) || isHanging);
    }

    private bool IsApart(PdfLine a, PdfLine b)
    {
        var step = (b.Baseline - a.Baseline) / b.Size;
        return step < 0 || step > leading.For(b.Relative) * ParagraphStep;
    }

    private static bool IsInside(PdfLine a, PdfLine b) => Math.Abs(b.Left - a.TextLeft) < 0.5f * a.Size || Math.Abs(b.Left - a.Left) < 0.3f * a.Size;

    /// <summary>The first word of <paramref name="b"/> would not have fitted on <paramref name="a"/>.</summary>
    private static bool IsFull(PdfLine a, PdfLine b)
    {
        var first = b.Content.Words[0].Word;
        var length = 0;
        while (length < first.Text.Length && !Scripts.IsWide(first.Text[length]))
            length++;
        var needed = length == 0
            ? 2.2f * b.Size
            : Math.Min(first.Right - first.Left, length * 0.7f * b.Size) + (0.7f * b.Size);
        return a.Right + needed > a.ColumnRight;
    }

    /// <summary>A block of lines that mostly end at one place left of the column's edge, as a quotation does, ends there.</summary>
    private static void NarrowColumn(IReadOnlyList<PdfLine> lines, int from, int end)
    {
        if (end - from < BlockSample)
            return;
        var right = lines[from].Right;
        for (var i = from; i < end; i++)
            right = Math.Max(right, lines[i].Right);
        var near = 0;
        for (var i = from; i < end - 1; i++)
            near += right - lines[i].Right < 3 * lines[i].Size ? 1 : 0;
        if (near * 10 < (end - from - 1) * 6)
            return;
        for (var i = from; i < end; i++)
            lines[i].ColumnRight = Math.Min(lines[i].ColumnRight, right);
    }
}
