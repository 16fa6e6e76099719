using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading;

/// <summary>Puts the rows of a table together again: its headers, and cells that span rows.</summary>
public static class TableLayout
{
    /// <param name="rows">The rows of one table in order; at least one.</param>
    public static TableBlock Of(IReadOnlyList<Passage> rows)
    {
        var columns = rows.Max(row => row.Cells.Count);
        var headers = Enumerable.Range(0, columns)
            .Select(column => rows.Select(row => row.Cells.ElementAtOrDefault(column)?.Header).FirstOrDefault(header => header is not null))
            .ToList();
        return new TableBlock(
            headers.TrueForAll(string.IsNullOrEmpty) ? null : [.. headers.Select(header => header ?? "")],
            [.. rows.Select((row, index) => new TableLine(row, CellsOf(rows, index, columns)))]);
    }

    private static List<SpanningCell> CellsOf(IReadOnlyList<Passage> rows, int index, int columns)
    {
        var row = rows[index];
        // A row whose cells were not told apart is shown whole.
        if (row.Cells.Count == 0)
            return [new SpanningCell(row.Text, 1)];
        var cells = new List<SpanningCell>();
        for (var column = 0; column < columns; column++)
        {
            if (index > 0 && IsInherited(rows[index], column))
                continue;
            var span = 1;
            while (index + span < rows.Count && IsInherited(rows[index + span], column))
                span++;
            cells.Add(new SpanningCell(row.Cells.ElementAtOrDefault(column)?.Text ?? "", span));
        }
        return cells;
    }

    private static bool IsInherited(Passage row, int column) => row.Cells.ElementAtOrDefault(column) is { Inherited: true };
}
