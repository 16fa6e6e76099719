using KnowledgeBase.Documents.Csv;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Excel;

/// <summary>
/// Divides what a sheet shows into paragraphs and tables: titles and remarks above a table stand alone in their rows; blank rows in front of
/// such a title end a table. Columns without any text are left out, so that a cell far off takes no more room than one near by.
/// </summary>
internal static class SheetTables
{
    private const int MostHeaderRows = 3;

    /// <summary>The pieces of a sheet in reading order.</summary>
    public static IEnumerable<Draft> Of(SheetContent sheet)
    {
        var merges = new MergedCells(sheet.Merged);
        var rows = sheet.Rows;
        for (var i = 0; i < rows.Count;)
        {
            var end = i;
            while (end < rows.Count && rows[end].Cells.Count == 1 && IsTitle(rows, end, merges))
                end++;
            for (; i < end; i++)
                yield return new ParagraphDraft(new InlineText(rows[i].Cells[0].Text, [])) { IsBody = true, StandsFree = true };
            if (i == rows.Count)
                yield break;
            end = i + 1;
            while (end < rows.Count && !EndsTable(rows, end, merges))
                end++;
            yield return new TableDraft(Rows(rows, i, end, merges));
            i = end;
        }
    }

    /// <summary>Alone in its row, and the next row with several cells is not one that it belongs to as a cell spanned down does.</summary>
    private static bool IsTitle(IReadOnlyList<SheetRow> rows, int i, MergedCells merges) =>
        merges.RowsOf(rows[i].Row, rows[i].Cells[0].Column) == 1;

    /// <summary>A blank row, then a row with one cell, which another row of one cell or a header follows: a new title.</summary>
    private static bool EndsTable(IReadOnlyList<SheetRow> rows, int i, MergedCells merges) =>
        rows[i].Row > rows[i - 1].Row + 1
        && ((rows[i].Cells.Count == 1 && IsTitle(rows, i, merges)) || HeaderRow.Heads([.. rows[i].Cells.Select(c => c.Text)]) && rows[i - 1].Cells[0].Column != rows[i].Cells[0].Column);

    private static List<RowDraft> Rows(IReadOnlyList<SheetRow> rows, int from, int end, MergedCells merges)
    {
        var columns = rows.Skip(from).Take(end - from).SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Order().ToList();
        var headers = HeaderRows(rows, from, end, columns, merges);
        var drafts = new List<RowDraft>(end - from);
        for (var i = from; i < end; i++)
            drafts.Add(new RowDraft(Cells(rows[i], columns, merges), IsHeader: i - from < headers));
        return drafts;
    }

    /// <summary>The first row where it can head the others, and those below it that its spanning cells show to be headers too.</summary>
    private static int HeaderRows(IReadOnlyList<SheetRow> rows, int from, int end, List<int> columns, MergedCells merges)
    {
        var first = rows[from];
        var spansDown = first.Cells.Max(c => merges.RowsOf(first.Row, c.Column));
        var spansRight = first.Cells.Exists(c => merges.ColumnsOf(first.Row, c.Column) > 1);
        if (end - from < 2 || first.Cells.Exists(c => HeaderRow.IsValue(c.Text)))
            return 0;
        if (!spansRight && spansDown == 1)
            return HeaderRow.Heads(Texts(first, columns), rows.Skip(from + 1).Take(end - from - 1).Select(row => Texts(row, columns))) ? 1 : 0;
        var count = 1;
        while (count < MostHeaderRows && from + count < end - 1 && (rows[from + count].Row < first.Row + spansDown || (count == 1 && spansRight))
            && !rows[from + count].Cells.Exists(c => HeaderRow.IsValue(c.Text)))
            count++;
        return count;
    }

    private static List<string> Texts(SheetRow row, List<int> columns)
    {
        var byColumn = row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text);
        return columns.ConvertAll(column => byColumn.GetValueOrDefault(column) ?? "");
    }

    private static List<CellDraft> Cells(SheetRow row, List<int> columns, MergedCells merges)
    {
        var cells = new List<CellDraft>(columns.Count);
        var at = 0;
        for (var i = 0; i < columns.Count;)
        {
            while (at < row.Cells.Count && row.Cells[at].Column < columns[i])
                at++;
            var text = at < row.Cells.Count && row.Cells[at].Column == columns[i] ? row.Cells[at].Text : "";
            var width = 1;
            var spanned = merges.ColumnsOf(row.Row, columns[i]);
            while (i + width < columns.Count && columns[i + width] < columns[i] + spanned)
                width++;
            cells.Add(text.Length > 0
                ? new CellDraft([new ParagraphDraft(new InlineText(text, []))], width)
                : new CellDraft([], width, ContinuesAbove: merges.ContinuesAbove(row.Row, columns[i])));
            i += width;
        }

        return cells;
    }
}
