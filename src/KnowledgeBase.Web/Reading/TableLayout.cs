using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading;

/// <summary>Puts the rows of a table together again: its headers, and cells that span rows.</summary>
public static class TableLayout
{
    /// <summary>What stands between two cells in the text of a row.</summary>
    private const string Separator = " | ";

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
            return [new SpanningCell(row.Text, 1, row.Notes)];
        var cells = new List<SpanningCell>();
        var start = 0;
        for (var column = 0; column < columns; column++)
        {
            var text = row.Cells.ElementAtOrDefault(column)?.Text ?? "";
            var notes = NotesIn(row, start, text.Length, isLast: column == columns - 1);
            start += text.Length + Separator.Length;
            if (index > 0 && IsInherited(row, column))
                continue;
            var span = 1;
            while (index + span < rows.Count && IsInherited(rows[index + span], column))
                span++;
            cells.Add(new SpanningCell(text, span, notes));
        }
        return cells;
    }

    /// <summary>The references to notes in a cell, by their offsets in it; in the last also those behind it.</summary>
    private static List<NoteReference> NotesIn(Passage row, int start, int length, bool isLast) =>
    [
        .. row.Notes
            .Where(note => note.Offset >= start && (isLast || note.Offset < start + length + Separator.Length))
            .Select(note => note with { Offset = Math.Min(note.Offset - start, length) }),
    ];

    private static bool IsInherited(Passage row, int column) => row.Cells.ElementAtOrDefault(column) is { Inherited: true };
}
