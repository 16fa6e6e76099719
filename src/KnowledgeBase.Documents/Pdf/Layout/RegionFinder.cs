namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Divides a page into text across it, columns of running text, and tables.</summary>
internal static class RegionFinder
{
    /// <summary>The narrowest strip between two columns, in ems.</summary>
    private const float NarrowestGutter = 0.6f;

    /// <summary>The widest step, in ems, from one row of a region to the next.</summary>
    private const float WidestStep = 4.5f;

    /// <summary>The fewest lines of a column of running text.</summary>
    private const int FewestLines = 2;

    /// <summary>From this many lines on, short ones at the ends of paragraphs are expected.</summary>
    private const int Many = 6;

    /// <summary>The share of a column's width that a line of running text fills.</summary>
    private const float FullLine = 0.78f;

    /// <summary>The regions from the top of the page to its bottom.</summary>
    public static IReadOnlyList<Region> Find(IReadOnlyList<PageRow> rows)
    {
        var regions = new List<Region>();
        var text = new List<PageRow>();
        for (var i = 0; i < rows.Count;)
        {
            var region = rows[i].Segments.Count > 1 ? TryRead(rows, i) : null;
            if (region is null)
            {
                text.Add(rows[i++]);
                continue;
            }

            i += region.Rows.Count;
            if (region.Kind == RegionKind.Columns)
                region = WithRowsAbove(region, text);
            CloseText(regions, text);
            regions.Add(region);
        }

        CloseText(regions, text);
        return regions;
    }

    private static void CloseText(List<Region> regions, List<PageRow> text)
    {
        if (text.Count > 0)
            regions.Add(new Region(RegionKind.Text, [.. text], []));
        text.Clear();
    }

    /// <summary>The region that begins at row <paramref name="from"/>, which has several segments, or null.</summary>
    private static Region? TryRead(IReadOnlyList<PageRow> rows, int from)
    {
        var gutters = new Gutters(NarrowestGutter * rows[from].Size);
        var end = from;
        var lastSplit = from;
        var widest = 0f;
        while (end < rows.Count && (end == from || Follows(rows, from, end, widest)) && gutters.TryAdd(rows[end]))
        {
            if (rows[end].Segments.Count > 1)
                lastSplit = end;
            widest = end == from ? 0 : Math.Max(widest, rows[end].Baseline - rows[end - 1].Baseline);
            end++;
        }

        end = EndOfTail(rows, from, lastSplit, end);
        var found = rows.Skip(from).Take(end - from).ToList();
        var borders = gutters.Borders();
        if (found.Count < 2 || borders.Count == 0 || found.Count(r => r.Segments.Count > 1) < 2)
            return null;
        var region = new Region(RegionKind.Columns, found, borders);
        return IsRunningText(region) ? region : region with { Kind = RegionKind.Table };
    }

    /// <summary>A row far below the others, or alone and in other letters, as a heading is, stands below the region.</summary>
    private static bool Follows(IReadOnlyList<PageRow> rows, int from, int at, float widest)
    {
        var step = rows[at].Baseline - rows[at - 1].Baseline;
        if (step > WidestStep * rows[at].Size || (at - from > 2 && step > widest * 1.7f))
            return false;
        var relative = rows[from].Segments[0].Relative;
        return rows[at].Segments.Count > 1 || Math.Abs(rows[at].Segments[0].Relative - relative) <= 0.12f * relative;
    }

    /// <summary>Rows with one segment behind the last with several belong to the region while they follow each other as closely as its lines do.</summary>
    private static int EndOfTail(IReadOnlyList<PageRow> rows, int from, int lastSplit, int end)
    {
        var steps = new List<float>();
        for (var i = from + 1; i <= lastSplit; i++)
            steps.Add(rows[i].Baseline - rows[i - 1].Baseline);
        var closest = steps.Where(s => s > 0.9f * rows[from].Size).DefaultIfEmpty(1.3f * rows[from].Size).Min();
        var at = lastSplit + 1;
        while (at < end && rows[at].Baseline - rows[at - 1].Baseline <= closest * 1.15f)
            at++;
        return at;
    }

    /// <summary>A column may begin above the others: rows right above that stand in one column and fill it.</summary>
    private static Region WithRowsAbove(Region region, List<PageRow> text)
    {
        var columns = Columns(region);
        var above = new List<PageRow>();
        var next = region.Rows[0].Baseline;
        while (text.Count > 0 && text[^1] is var row && next - row.Baseline <= 1.9f * row.Size && row.Segments.Select(region.ColumnOf).Distinct().Count() == 1)
        {
            var column = columns[region.ColumnOf(row.Segments[0])];
            var left = column.Min(s => s.Left);
            var right = column.Max(s => s.Right);
            if (row.Left < left - row.Size || row.Right > right + row.Size || (row.Right - row.Left) < (right - left) * FullLine)
                break;
            above.Insert(0, row);
            next = row.Baseline;
            text.RemoveAt(text.Count - 1);
        }

        return above.Count == 0 ? region : region with { Rows = [.. above, .. region.Rows] };
    }

    private static List<Segment>[] Columns(Region region)
    {
        var columns = new List<Segment>[region.Borders.Count + 1];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = [];
        foreach (var row in region.Rows)
        {
            // A justified line of a narrow column may have gaps as wide as those between columns.
            foreach (var line in row.Segments.GroupBy(region.ColumnOf))
                columns[line.Key].Add(line.Aggregate((a, b) => a.With(b)));
        }

        return columns;
    }

    /// <summary>Columns of about the same width whose lines mostly fill them, and that do not step down together as the rows of a table do.</summary>
    private static bool IsRunningText(Region region)
    {
        var columns = Columns(region);
        if (columns.Length > 3)
            return false;
        var widths = columns.Select(c => c.Count == 0 ? 0 : c.Max(s => s.Right) - c.Min(s => s.Left)).ToList();
        if (widths.Min() * 1.7f < widths.Max())
            return false;
        for (var i = 0; i < columns.Length; i++)
        {
            var full = columns[i].Count(s => s.Right - s.Left >= widths[i] * FullLine);
            if (columns[i].Count < FewestLines || full * 10 < columns[i].Count * (columns[i].Count < Many ? 7 : 5))
                return false;
        }

        return !StepsTogether(region, columns.Length);
    }

    private static bool StepsTogether(Region region, int columns)
    {
        var rows = region.Rows;
        var steps = new List<float>();
        for (var i = 1; i < rows.Count; i++)
            steps.Add(rows[i].Baseline - rows[i - 1].Baseline);
        var usual = steps.Order().ElementAt(steps.Count / 4);
        var together = 0;
        for (var i = 1; i < rows.Count; i++)
            together += steps[i - 1] > usual * 1.3f && rows[i].Segments.Select(region.ColumnOf).Distinct().Count() == columns ? 1 : 0;
        return together * 8 > rows.Count;
    }
}
