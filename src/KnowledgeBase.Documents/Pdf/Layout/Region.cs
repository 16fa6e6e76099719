namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>What a part of a page holds.</summary>
internal enum RegionKind
{
    /// <summary>Lines of text across the page.</summary>
    Text,

    /// <summary>Columns of running text, each read to its end before the next.</summary>
    Columns,

    /// <summary>A table, read row by row.</summary>
    Table,
}

/// <summary>Rows of a page that are read in one way.</summary>
/// <param name="Kind">What they hold.</param>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="Borders">Where one column ends and the next begins, from left to right; none for <see cref="RegionKind.Text"/>.</param>
internal sealed record Region(RegionKind Kind, IReadOnlyList<PageRow> Rows, IReadOnlyList<float> Borders)
{
    /// <summary>The column a segment stands in, from 0.</summary>
    public int ColumnOf(Segment segment)
    {
        var middle = Math.Min((segment.Left + segment.Right) / 2, segment.Left + (4 * segment.Size));
        var column = 0;
        while (column < Borders.Count && middle > Borders[column])
            column++;
        return column;
    }
}
