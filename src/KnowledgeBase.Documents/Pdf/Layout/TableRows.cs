namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Puts the lines of a table together to its rows.</summary>
internal static class TableRows
{
    /// <summary>The rows; each has for each column the segments of its lines from top to bottom, none where the cell is empty.</summary>
    /// <param name="region">The table.</param>
    /// <param name="leading">The step between lines of running text in ems.</param>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<Segment>>> Build(Region region, float leading)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<Segment>>>();
        var starts = Starts(region, leading);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : region.Rows.Count;
            var cells = new List<Segment>[region.Borders.Count + 1];
            for (var c = 0; c < cells.Length; c++)
                cells[c] = [];
            for (var r = starts[i]; r < end; r++)
                AddLine(region, region.Rows[r], cells);
            rows.Add(cells);
        }

        return rows;
    }

    private static void AddLine(Region region, PageRow row, List<Segment>[] cells)
    {
        Segment? open = null;
        var column = -1;
        foreach (var segment in row.Segments)
        {
            var at = region.ColumnOf(segment);
            if (at == column)
            {
                open = open!.With(segment);
                continue;
            }

            if (open is not null)
                cells[column].Add(open);
            (open, column) = (segment, at);
        }

        if (open is not null)
            cells[column].Add(open);
    }

    /// <summary>
    /// Where rows begin. Where the lines of a cell stand closer to each other than rows do, a wider step begins a row; where all steps are the
    /// same, a line with text in the first column does, or, in a table whose first column spans rows, one with text in most columns.
    /// </summary>
    private static List<int> Starts(Region region, float leading)
    {
        var rows = region.Rows;
        var starts = new List<int> { 0 };
        var line = ClosestLines(region);
        int wide = 0, close = 0, full = 0;
        for (var i = 1; i < rows.Count; i++)
        {
            var isWide = Step(rows, i) > line * 1.25f;
            wide += isWide ? 1 : 0;
            close += isWide ? 0 : 1;
            full += !isWide && rows[i].Segments.Select(region.ColumnOf).Distinct().Count() == region.Borders.Count + 1 ? 1 : 0;
        }

        // Lines close to each other that have text in every column are rows themselves, unless two columns of text run side by side.
        var rowsAreClose = full * 10 > close * 6 && !(region.Borders.Count == 1 && line <= leading * 1.15f * rows[0].Size);
        var spaced = wide > 0 && close > 0 && !rowsAreClose;
        for (var i = 1; i < rows.Count; i++)
        {
            var columns = rows[i].Segments.Select(region.ColumnOf).Distinct().ToList();
            var begins = spaced
                ? Step(rows, i) > line * 1.25f
                : columns.Contains(0) || columns.Count * 2 > region.Borders.Count + 1;
            if (begins)
                starts.Add(i);
        }

        return starts;
    }

    /// <summary>The step between two lines of one cell.</summary>
    private static float ClosestLines(Region region)
    {
        var closest = float.MaxValue;
        var last = new float[region.Borders.Count + 1];
        foreach (var row in region.Rows)
        {
            foreach (var column in row.Segments.Select(region.ColumnOf).Distinct())
            {
                if (last[column] > 0 && row.Baseline - last[column] > 0.8f * row.Size)
                    closest = Math.Min(closest, row.Baseline - last[column]);
                last[column] = row.Baseline;
            }
        }

        return closest;
    }

    private static float Step(IReadOnlyList<PageRow> rows, int i) => rows[i].Baseline - rows[i - 1].Baseline;
}
