namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Turns the words of all pages into lines, tables and notes in reading order.</summary>
internal static class PageReader
{
    /// <summary>The share of lines that end left of the margin, or right at it.</summary>
    private const float Margin = 0.95f;

    /// <summary>Reads the pages.</summary>
    public static IReadOnlyList<PageItem> Read(IReadOnlyList<PdfPage> pages, CancellationToken cancellationToken)
    {
        var fonts = new FontScale(pages);
        var builder = new RowBuilder(fonts);
        var rows = new List<List<PageRow>>(pages.Count);
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(builder.Build(page));
        }

        RunningLines.Drop(rows, [.. pages.Select(p => p.Height)]);
        cancellationToken.ThrowIfCancellationRequested();

        var regions = rows.Select(RegionFinder.Find).ToList();
        var margins = Margins(regions);
        var leading = Leading.Estimate(regions.SelectMany(p => p).Where(r => r.Kind == RegionKind.Text).Select(r => r.Rows));
        var items = new List<PageItem>();
        var column = 0;
        for (var p = 0; p < regions.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = new List<PageItem>();
            foreach (var region in regions[p])
                Add(found, region, p + 1, margins, leading.Usual, ref column);
            items.AddRange(found);
        }

        return NoteFinder.Take(items);
    }

    private static void Add(List<PageItem> items, Region region, int page, (float Left, float Right) margins, float leading, ref int column)
    {
        if (region.Kind == RegionKind.Table)
        {
            items.Add(new PdfTable(page, TableRows.Build(region, leading)));
            return;
        }

        if (region.Kind == RegionKind.Text)
        {
            // Text above and below a table on one page is in one column.
            var number = items.OfType<PdfLine>().LastOrDefault(l => l.Page == page) is { } before && items[^1] is PdfTable ? before.Column : ++column;
            var left = Math.Min(margins.Left, region.Rows.Min(r => r.Left));
            var right = Math.Max(margins.Right, region.Rows.Max(r => r.Right));
            items.AddRange(region.Rows.Select(r => new PdfLine(page, number, r.Segments.Aggregate((a, b) => a.With(b))) { ColumnLeft = left, ColumnRight = right }));
            return;
        }

        for (var c = 0; c <= region.Borders.Count; c++)
        {
            column++;
            var lines = new List<PdfLine>();
            foreach (var row in region.Rows)
            {
                var segments = row.Segments.Where(s => region.ColumnOf(s) == c).ToList();
                if (segments.Count > 0)
                    lines.Add(new PdfLine(page, column, segments.Aggregate((a, b) => a.With(b))));
            }

            foreach (var line in lines)
                (line.ColumnLeft, line.ColumnRight) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
            items.AddRange(lines);
        }
    }

    /// <summary>Between which edges text across the page stands: nearly all lines of the document do.</summary>
    private static (float Left, float Right) Margins(IReadOnlyList<IReadOnlyList<Region>> regions)
    {
        var rows = regions.SelectMany(p => p).Where(r => r.Kind == RegionKind.Text).SelectMany(r => r.Rows).ToList();
        if (rows.Count == 0)
            return (0, 0);
        var lefts = rows.Select(r => r.Left).Order().ToList();
        var rights = rows.Select(r => r.Right).Order().ToList();
        return (lefts[(int)((rows.Count - 1) * (1 - Margin))], rights[(int)((rows.Count - 1) * Margin)]);
    }
}
