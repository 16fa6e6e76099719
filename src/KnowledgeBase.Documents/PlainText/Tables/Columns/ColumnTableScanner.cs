using System.Text;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.PlainText.Pages;
using KnowledgeBase.Documents.PlainText.Parts;

namespace KnowledgeBase.Documents.PlainText.Tables.Columns;

/// <summary>
/// Rebuilds tables of three columns (name, body, contact) whose cells a PDF extract wrote one below the other. It is a guess, made from the
/// labels of the last column and the width of lines; a table with more columns is left to be read as text.
/// </summary>
internal sealed class ColumnTableScanner(
    WorkText work, IReadOnlyList<Line> lines, LineUse[] uses, LineJoiner joiner, Continuation continuation, ColumnHeads heads)
{
    private const int Columns = 3;

    private readonly Lazy<LastColumnLabels> labels = new(() => new LastColumnLabels(
        [.. lines.Where(l => !l.IsBlank && l.Width < 200).Select(l => joiner.Join(work, [l.Content]).Text)], heads.LastNames));

    private const int WidestHeading = 90;

    /// <summary>The line is the header of such a table.</summary>
    public bool BeginsAt(int i) => !lines[i].IsBlank && heads.NamesIn(work.Content(lines[i])) is { Count: Columns };

    /// <summary>Reads the table and moves <paramref name="at"/> behind it; null when it holds no row.</summary>
    public TableBlock? Read(ref int at)
    {
        var names = heads.NamesIn(work.Content(lines[at]))!;
        var paragraphs = Paragraphs(ref at);
        if (paragraphs.Count == 0)
            return null;
        var rows = new ColumnRowParser(work, joiner, labels.Value, BodyWidth(paragraphs)).Parse(paragraphs).ConvertAll(r => Row(r, names));
        work.Warnings.Add(new ReadWarning("table-rebuilt", $"A table of {rows.Count} rows was rebuilt from cells that stood one below the other."));
        return new TableBlock(new TextSpan(rows[0].Span.Start, rows[^1].Span.End), rows);
    }

    /// <summary>The paragraphs from behind the header to the next heading; headers repeated on later pages are left out.</summary>
    private List<CellParagraph> Paragraphs(ref int at)
    {
        var paragraphs = new List<CellParagraph>();
        var topOfPage = false;
        var i = at + 1;
        for (; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || uses[i] != LineUse.Text)
                continue;
            if (BeginsAt(i))
            {
                topOfPage = true;
                continue;
            }

            if (PartMark.TryParse(work, lines[i], out _))
                break;
            var first = i;
            var pieces = new List<TextSpan> { lines[i].Content };
            var widest = lines[i].Width;
            while (NextText(i) is var next and > 0 && continuation.Continues(i, next) && !labels.Value.Begin(joiner.Join(work, [lines[next].Content]).Text))
            {
                i = next;
                pieces.Add(lines[i].Content);
                widest = Math.Max(widest, lines[i].Width);
            }

            var text = joiner.Join(work, pieces).Text;
            if (IsHeading(text))
            {
                i = first;
                break;
            }

            // A line may hold a tag or the reference to a note, and no text.
            if (text.Length == 0)
                continue;
            paragraphs.Add(new CellParagraph(pieces, text, lines[first].Width, widest, topOfPage));
            topOfPage = false;
        }

        at = i;
        return paragraphs;
    }

    private int NextText(int i)
    {
        for (var next = i + 1; next < lines.Count; next++)
        {
            if (!lines[next].IsBlank && uses[next] != LineUse.Furniture)
                return uses[next] == LineUse.Chart || BeginsAt(next) ? -1 : next;
        }

        return -1;
    }

    /// <summary>A numbered heading ends the table; an item of a list in a cell is a sentence, or part of one.</summary>
    private static bool IsHeading(string text)
    {
        var marker = MarkerScanner.Scan(text);
        return marker.Style is MarkerStyle.PartWord or MarkerStyle.Han or MarkerStyle.HanInParentheses or MarkerStyle.Letter or MarkerStyle.UpperRoman
            && Scripts.Width(text) <= WidestHeading && text.AsSpan().IndexOfAny("。；，") < 0;
    }

    /// <summary>The commonest width of the lines that a paragraph goes on behind.</summary>
    private int BodyWidth(List<CellParagraph> paragraphs)
    {
        var widths = paragraphs.SelectMany(p => p.Pieces.Take(p.Pieces.Count - 1)).Select(s => Scripts.Width(work.Characters.AsSpan(s.Start, s.Length)))
            .Where(w => w >= 40).ToList();
        return widths.Count == 0 ? 48 : widths.GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
    }

    private static TableRow Row(ColumnRow row, IReadOnlyList<string> names)
    {
        List<CellParagraph>[] cells = [row.Name, row.Body, row.Last];
        var pieces = cells.SelectMany(c => c).SelectMany(p => p.Pieces).ToList();
        return new TableRow(
            new TextSpan(pieces.Min(p => p.Start), pieces.Max(p => p.End)),
            [.. cells.Select((cell, i) => new TableRowCell(names[i], new InlineText(i == Columns - 1 ? string.Join('\n', cell.Select(p => p.Text)) : Lines(cell), []), false))]);
    }

    /// <summary>The paragraphs of a cell on a line each; one that the end of the page cut in the middle of a sentence is put together.</summary>
    private static string Lines(List<CellParagraph> cell)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cell.Count; i++)
        {
            var cut = i > 0 && Scripts.IsHan(cell[i - 1].Text[^1]) && Scripts.IsHan(cell[i].Text[0]);
            text.Append(i == 0 || cut ? "" : "\n").Append(cell[i].Text);
        }

        return text.ToString();
    }
}
