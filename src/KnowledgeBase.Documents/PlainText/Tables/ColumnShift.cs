using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>
/// Puts right a row that lost or gained an empty cell in front: where the first column holds numbered entries only, an unnumbered text with an
/// empty last cell belongs one column further on, and a numbered entry behind an empty first cell belongs one column back.
/// </summary>
internal sealed class ColumnShift(IReadOnlyList<RawRow> rows, int headerRows)
{
    private readonly int columns = rows[0].Cells.Count;
    private readonly bool isNumbered = FirstColumnIsNumbered(rows, headerRows);
    private readonly bool hasSpans = rows.Skip(headerRows).Any(r => r.Cells[0].IsEmpty);

    /// <summary>The cells of <paramref name="row"/>, moved by one column or as they are.</summary>
    public IReadOnlyList<RawCell> Straighten(IReadOnlyList<RawCell> row)
    {
        if (columns < 3 || row.Count != columns || !isNumbered)
            return row;
        var shiftedRight = IsOnlyLastEmpty(row);
        if (shiftedRight && hasSpans)
            return [RawCell.Empty, .. row.Take(columns - 1)];
        return row[0].IsEmpty && IsNumbered(row[1]) ? [.. row.Skip(1), RawCell.Empty] : row;
    }

    private static bool FirstColumnIsNumbered(IReadOnlyList<RawRow> rows, int headerRows)
    {
        int filled = 0, numbered = 0;
        foreach (var row in rows.Skip(headerRows))
        {
            // A row with nothing but its first cell is a heading inside the table.
            if (row.Cells[0].IsEmpty || row.Cells.Skip(1).All(c => c.IsEmpty) || IsOnlyLastEmpty(row.Cells))
                continue;
            filled++;
            numbered += IsNumbered(row.Cells[0]) ? 1 : 0;
        }

        return numbered >= 2 && numbered * 3 >= filled * 2;
    }

    private static bool IsOnlyLastEmpty(IReadOnlyList<RawCell> row) =>
        row.Count > 1 && row[^1].IsEmpty && !row[0].IsEmpty && row.Count(c => c.IsEmpty) == 1 && !IsNumbered(row[0]);

    private static bool IsNumbered(RawCell cell) => MarkerScanner.Scan(cell.Text).Style is MarkerStyle.Decimal;
}
