using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Pages;
using KnowledgeBase.Documents.PlainText.Parts;

namespace KnowledgeBase.Documents.PlainText.Tables.Grids;

/// <summary>
/// Rebuilds forms to be filled in, tables whose last columns are empty: an extract of a PDF writes their cells one below the other, and for each empty cell a space, so that
/// the spaces at the end of a row tell how many of its columns are filled. One or two filled columns are told apart, by their width; anything else is left to be read as text.
/// </summary>
internal sealed class GridTableScanner(
    WorkText work, IReadOnlyList<Line> lines, LineUse[] uses, LineJoiner joiner, Continuation continuation, IReadOnlyList<GridHead> heads)
{
    /// <summary>The fewest rows that must end in the same number of spaces.</summary>
    private const int FewestRows = 3;

    /// <summary>The most paragraphs without the end of a row; more are text behind the table.</summary>
    private const int MostInRow = 12;

    private readonly Dictionary<int, GridHead> starts = heads.SelectMany(h => h.Starts.Select(s => (s, h))).ToDictionary(p => p.s, p => p.h);

    private readonly HashSet<GridHead> refused = [];

    /// <summary>A paragraph of a cell.</summary>
    /// <param name="Pieces">Its lines.</param>
    /// <param name="Width">Its widest line.</param>
    /// <param name="Spaces">The empty cells behind it; 0 where the row goes on.</param>
    private sealed record Cell(List<TextSpan> Pieces, int Width, int Spaces);

    /// <summary>The line is the first of a header.</summary>
    public bool BeginsAt(int i) => starts.TryGetValue(i, out var head) && !refused.Contains(head);

    /// <summary>Reads the table and moves <paramref name="at"/> behind it; null, and <paramref name="at"/> where it was, when its columns cannot be told.</summary>
    public TableBlock? Read(ref int at)
    {
        var head = starts[at];
        var names = Names(head, at);
        var (cells, end) = Cells(head, head.Behind(lines, at));
        var empty = cells.Where(c => c.Spaces > 0).GroupBy(c => c.Spaces).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        if (empty is null || empty.Count() < FewestRows || names.Count - empty.Key is not (1 or 2))
        {
            refused.Add(head);
            return null;
        }

        at = end;
        var rows = Rows(cells, names, names.Count - empty.Key);
        work.Warnings.Add(new ReadWarning("table-rebuilt", $"A table of {rows.Count} rows was rebuilt from cells that stood one below the other."));
        return new TableBlock(new TextSpan(rows[0].Span.Start, rows[^1].Span.End), rows);
    }

    /// <summary>The names in the header: those of its first line stand side by side, each of the others on its own; what is in parentheses adds to the name above.</summary>
    private List<string> Names(GridHead head, int start)
    {
        var names = new List<string>(joiner.Join(work, [lines[start].Content]).Text.Split(' '));
        var end = head.Behind(lines, start);
        for (var i = Next(start); i >= 0 && i < end;)
        {
            var pieces = new List<TextSpan> { lines[i].Content };
            var next = Next(i);
            for (; next >= 0 && next < end && !lines[i].EndsWithSpace && continuation.Continues(i, next); next = Next(i))
            {
                pieces.Add(lines[next].Content);
                i = next;
            }

            var name = joiner.Join(work, pieces).Text;
            if (ChartRemains.IsInParentheses(name))
                names[^1] += " " + name;
            else
                names.Add(name);
            i = next;
        }

        return names;
    }

    /// <summary>The cells down to the last row that ends in spaces, before the part ends; headers on later pages are passed over.</summary>
    private (List<Cell> Cells, int End) Cells(GridHead head, int from)
    {
        var cells = new List<Cell>();
        int kept = 0, end = from;
        for (var i = from; i < lines.Count; i++)
        {
            if (starts.TryGetValue(i, out var again) && again == head)
            {
                i = head.Behind(lines, i) - 1;
            }
            else if (lines[i].IsBlank)
            {
                if (lines[i].Indent > 1 && cells.Count > 0 && cells[^1].Spaces == 0)
                    End(lines[i].Indent);
            }
            else if (uses[i] == LineUse.Text)
            {
                if (PartMark.TryParse(work, lines[i], out _) || lines[i].StartsWithTab)
                    break;
                if (cells.Count > 0 && cells[^1].Spaces == 0 && LastLine(cells[^1]) is var last && !lines[last].EndsWithSpace && continuation.Continues(last, i))
                {
                    cells[^1].Pieces.Add(lines[i].Content);
                    cells[^1] = cells[^1] with { Width = Math.Max(cells[^1].Width, lines[i].Width) };
                }
                else if (Text([lines[i].Content]).Length == 0)
                    continue; // A tag or the reference to a note, and no text.
                else if (cells.Count - kept > MostInRow)
                    break;
                else
                    cells.Add(new Cell([lines[i].Content], lines[i].Width, 0));
                lastLines[cells[^1].Pieces[0].Start] = i;
                var spaces = lines[i].End - lines[i].ContentEnd - 1;
                if (spaces > 1)
                    End(spaces);
            }

            void End(int spaces)
            {
                cells[^1] = cells[^1] with { Spaces = spaces };
                (kept, end) = (cells.Count, i + 1);
            }
        }

        return (cells[..kept], end);
    }

    /// <summary>The last line of a cell, by where its first begins.</summary>
    private readonly Dictionary<int, int> lastLines = [];

    private int LastLine(Cell cell) => lastLines[cell.Pieces[0].Start];

    private List<TableRow> Rows(List<Cell> cells, List<string> names, int filled)
    {
        var widest = cells.Where(c => c.Spaces > 0).Max(c => c.Width);
        var rows = new List<TableRow>();
        var first = new List<Cell>();
        var above = "";
        foreach (var cell in cells)
        {
            if (cell.Spaces == 0 && (filled == 1 || cell.Width * 2 <= widest))
            {
                first.Add(cell);
                continue;
            }

            var leading = string.Join('\n', first.Select(c => Text(c.Pieces)));
            rows.Add(Row([.. first, cell], names, filled == 1 ? [Join(leading, Text(cell.Pieces))] : [leading, Text(cell.Pieces)], above));
            above = leading.Length > 0 ? leading : above;
            first.Clear();
        }

        return rows;
    }

    private static TableRow Row(List<Cell> cells, List<string> names, string[] texts, string above)
    {
        var inherits = texts is ["", _] && above.Length > 0;
        return new TableRow(
            new TextSpan(cells[0].Pieces[0].Start, cells[^1].Pieces[^1].End),
            [.. names.Select((name, i) => new TableRowCell(name, new InlineText(i >= texts.Length ? "" : inherits && i == 0 ? above : texts[i], []), inherits && i == 0))]);
    }

    private static string Join(string a, string b) => a.Length == 0 ? b : a + "\n" + b;

    private string Text(List<TextSpan> pieces) => joiner.Join(work, pieces).Text;

    private int Next(int i)
    {
        for (i++; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank)
                return i;
        }

        return -1;
    }
}
