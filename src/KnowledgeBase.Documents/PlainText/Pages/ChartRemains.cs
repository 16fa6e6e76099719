using System.Buffers;
using System.Globalization;
using KnowledgeBase.Documents.PlainText.Lines;

namespace KnowledgeBase.Documents.PlainText.Pages;

/// <summary>
/// Finds what an extract of a PDF leaves of a chart: its figures and labels, one a line, in the middle of the text. The chart's title, unit and source are text
/// and stay; a paragraph that the chart stands in goes on behind all of them.
/// </summary>
internal static class ChartRemains
{
    private static readonly SearchValues<char> FigureCharacters = SearchValues.Create("0123456789.,% -+()");

    private static readonly string[] SourceLabels = ["来源", "资料来源", "数据来源", "Source", "Sources"];

    private static readonly string[] NoteLabels = ["注", "说明", "Note", "Notes"];

    /// <summary>The shortest run of labels and figures that is taken for what is left of a chart.</summary>
    private const int ShortestRun = 6;

    private const int LabelWidth = 25;

    private const int TitleWidth = 90;

    /// <summary>The most lines of title, unit, source and note behind a chart.</summary>
    private const int MostCaptionLines = 8;

    /// <summary>Marks the lines of charts in <paramref name="uses"/>; takes a figure off the title that the extract wrote it in front of.</summary>
    public static void Find(WorkText work, List<Line> lines, LayoutProfile layout, LineUse[] uses)
    {
        var (number, counted) = (1, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || uses[i] != LineUse.Text)
                continue;
            var (end, isChart) = Run(work, lines, uses, i);
            if (isChart)
            {
                Array.Fill(uses, LineUse.Chart, i, end - i + 1);
                var (from, to) = (LineNumber(lines[i].Start), LineNumber(lines[end].Start));
                work.Warnings.Add(new ReadWarning(
                    "chart-remains",
                    string.Create(CultureInfo.InvariantCulture, $"Lines {from} to {to} look like figures and labels of a chart and were left out.")));
                LeaveOutLabels(work, lines, uses, end);
            }
            else if (IsSourceWithoutName(work, lines, layout, i))
            {
                uses[i] = LineUse.Chart;
                work.Warnings.Add(new ReadWarning(
                    "chart-remains", string.Create(CultureInfo.InvariantCulture, $"Line {LineNumber(lines[i].Start)} names the source of a picture, without a name, and was left out.")));
            }

            // What is no chart from its first line is none from a later one.
            i = Math.Max(i, end);
        }

        int LineNumber(int start)
        {
            number += work.Source.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            return number;
        }
    }

    /// <summary>
    /// The line that goes on behind the chart that stands next behind line <paramref name="i"/>, and behind its title, unit, source and notes; -1 where no chart
    /// stands there, or something else stands between.
    /// </summary>
    /// <param name="work">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="uses">Their uses.</param>
    /// <param name="i">The line before the chart.</param>
    /// <param name="beginsOther">Whether a table or part begins with a line: none does in the caption of a chart, and a table would go on behind it.</param>
    /// <returns>The line, and how far was looked: from before any chart up to there the answer is the same.</returns>
    public static (int Line, int Looked) LineBehind(WorkText work, IReadOnlyList<Line> lines, LineUse[] uses, int i, Func<int, bool> beginsOther)
    {
        var inChart = false;
        var captions = 0;
        for (var next = i + 1; next < lines.Count; next++)
        {
            if (IsPassedOver(lines[next], uses[next]))
                continue;
            if (uses[next] == LineUse.Chart)
                (inChart, captions) = (true, 0);
            else if (!inChart || ++captions > MostCaptionLines || beginsOther(next))
                return (-1, next);
            else if (!IsCaption(work, lines, uses, next))
                return (next, next);
        }

        return (-1, lines.Count);
    }

    /// <summary>What is left of a chart stands next behind line <paramref name="i"/>.</summary>
    public static bool IsNext(IReadOnlyList<Line> lines, LineUse[] uses, int i)
    {
        do
            i++;
        while (i < lines.Count && IsPassedOver(lines[i], uses[i]));
        return i < lines.Count && uses[i] == LineUse.Chart;
    }

    private static bool IsPassedOver(in Line line, LineUse use) => (line.IsBlank && !line.StartsWithTab) || use == LineUse.Furniture;

    /// <summary>The text names where a chart or table is from: <c>来源：…</c>, <c>Source: …</c>.</summary>
    public static bool IsSource(ReadOnlySpan<char> text) => BeginsWithLabel(text, SourceLabels);

    /// <summary>The text stands in parentheses, as the unit below the title of a chart or table does.</summary>
    public static bool IsInParentheses(ReadOnlySpan<char> text) => text.Length > 2 && text[0] is '(' or '（' && text[^1] is ')' or '）';

    /// <summary>The last line of the figures and labels from a line on, -1 where it is neither, and whether they are what is left of a chart.</summary>
    private static (int End, bool IsChart) Run(WorkText work, List<Line> lines, LineUse[] uses, int from)
    {
        int atoms = 0, figures = 0, end = -1;
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || uses[i] != LineUse.Text)
                continue;
            var figure = !lines[i].StartsWithTab && IsFigure(work.Content(lines[i]));
            if (!figure && !IsLabel(work, lines[i]))
                break;
            atoms++;
            figures += figure ? 1 : 0;
            end = i;
        }

        return (end, atoms >= ShortestRun && figures * 3 >= atoms);
    }

    /// <summary>Behind a chart: labels between the lines of its caption, and a figure of its axis in front of its title.</summary>
    private static void LeaveOutLabels(WorkText work, List<Line> lines, LineUse[] uses, int end)
    {
        var first = true;
        for (int i = end + 1, seen = 0; i < lines.Count && seen < MostCaptionLines; i++)
        {
            if (lines[i].IsBlank || uses[i] != LineUse.Text)
                continue;
            seen++;
            if (first)
                lines[i] = WithoutAxisFigure(work, lines[i]);
            first = false;
            if (IsLabel(work, lines[i]) && !(NextFilled(lines, uses, i) is var next and >= 0 && IsFigure(work.Content(lines[next]))))
                uses[i] = LineUse.Chart;
            else if (!IsCaption(work, lines, uses, i))
                return;
        }
    }

    /// <summary>A figure with a separator or a percent sign; a plain number may be a year, which titles begin with.</summary>
    private static Line WithoutAxisFigure(WorkText work, Line line)
    {
        var content = work.Content(line);
        var space = content.IndexOf(' ');
        if (space <= 0 || !IsFigure(content[..space]) || content[..space].IndexOfAny(",.%") < 0 || !Scripts.IsHan(content[(space + 1)..].TrimStart()[0]))
            return line;
        work.Drop(line.ContentStart, line.ContentStart + space + 1);
        return line with { ContentStart = line.ContentStart + space + 1 };
    }

    private static bool IsCaption(WorkText work, IReadOnlyList<Line> lines, LineUse[] uses, int i)
    {
        var content = work.Content(lines[i]);
        return IsInParentheses(content) || IsSource(content) || BeginsWithLabel(content, NoteLabels) || IsLabel(work, lines[i])
            || (lines[i].Width <= TitleWidth && !Scripts.IsTerminal(content[^1]) && NextFilled(lines, uses, i) is var next and >= 0 && IsInParentheses(work.Content(lines[next])));
    }

    /// <summary>A label of a source with nothing behind it, at the end of a page: the chart above it was a picture, and so was the rest.</summary>
    private static bool IsSourceWithoutName(WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout, int i)
    {
        var content = work.Content(lines[i]);
        return IsSource(content) && content.IndexOfAny('：', ':') == content.Length - 1
            && NextLine(lines, i) is var next and >= 0 && PageFurniture.BeginsPage(lines[next], layout);
    }

    private static int NextLine(IReadOnlyList<Line> lines, int i)
    {
        for (var next = i + 1; next < lines.Count; next++)
        {
            if (!lines[next].IsBlank)
                return next;
        }

        return -1;
    }

    private static int NextFilled(IReadOnlyList<Line> lines, LineUse[] uses, int i)
    {
        var next = NextLine(lines, i);
        return next >= 0 && uses[next] == LineUse.Text ? next : -1;
    }

    private static bool BeginsWithLabel(ReadOnlySpan<char> text, string[] labels)
    {
        var colon = text.IndexOfAny('：', ':');
        if (colon is < 1 or > 8)
            return false;
        var label = text[..colon].TrimEnd();
        foreach (var known in labels)
        {
            if (label.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsFigure(ReadOnlySpan<char> content) =>
        content.IndexOfAnyInRange('0', '9') >= 0 && content.IndexOfAnyExcept(FigureCharacters) < 0;

    private static bool IsLabel(WorkText work, in Line line)
    {
        var content = work.Content(line);
        if (line.Width > LabelWidth || line.StartsWithTab || Scripts.IsTerminal(content[^1]))
            return false;
        foreach (var c in content)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '/' or '&' or '.' or '(' or ')'))
                return false;
        }

        return char.IsAsciiLetterUpper(content[0]) || char.IsAsciiLetterLower(content[0]);
    }
}
