using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Tables;

namespace KnowledgeBase.Documents.Structured.Tables;

/// <summary>A cell with the column it begins in.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="Columns">How many it takes.</param>
/// <param name="Content">Its text, or that of the cell above that spans it.</param>
/// <param name="IsInherited">It goes on with the cell above.</param>
internal sealed record GridCell(int Column, int Columns, InlineText Content, bool IsInherited)
{
    /// <summary>Shows no text of its own.</summary>
    public bool IsEmpty => IsInherited || Content.Text.Length == 0;
}

/// <summary>A row laid out over the columns of its table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="IsHeader">The format says that it heads the table.</param>
internal sealed record GridRow(IReadOnlyList<GridCell> Cells, bool IsHeader)
{
    /// <summary>Where it was written.</summary>
    public TextSpan Span { get; set; }

    /// <summary>Lays out a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="above">The row above it, or null.</param>
    public static GridRow Of(RowDraft row, GridRow? above)
    {
        var cells = new List<GridCell>(row.Cells.Count);
        var column = 0;
        var at = 0;
        foreach (var cell in row.Cells)
        {
            var spanned = cell.ContinuesAbove ? CellAt(above, column, ref at) : null;
            cells.Add(cell.ContinuesAbove
                ? new GridCell(column, cell.Columns, new InlineText(spanned?.Content.Text ?? "", []), IsInherited: spanned?.Content.Text.Length > 0)
                : new GridCell(column, cell.Columns, CellText.Of(cell.Content), IsInherited: false));
            column += cell.Columns;
        }

        return new GridRow(cells, row.IsHeader);
    }

    /// <summary>The row as a plain-text export shows it: without what it inherits.</summary>
    public RawRow ToRaw() => new(Span, [.. Cells.Select(c => c.IsEmpty
        ? RawCell.Empty
        : new RawCell([.. Enumerable.Repeat(Span, c.Content.Text.AsSpan().Count('\n') + 1)]) { Content = c.Content })]);

    private static GridCell? CellAt(GridRow? row, int column, ref int from)
    {
        while (row is not null && from < row.Cells.Count)
        {
            var cell = row.Cells[from];
            if (cell.Column + cell.Columns > column)
                return cell.Column <= column ? cell : null;
            from++;
        }

        return null;
    }
}
