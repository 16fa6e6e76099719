using KnowledgeBase.Documents.PlainText.Blocks;

namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>
/// Makes a table of raw rows: finds the header rows, gives every cell its header, names rows by their label or number, and fills the leading
/// cells that a cell above spans.
/// </summary>
internal static class TableBuilder
{
    /// <summary>Builds the table of <paramref name="raw"/>, or null when nothing but headers is there.</summary>
    /// <param name="raw">The rows, at least one.</param>
    /// <param name="previous">The table before, when this one goes on with it: its headers hold if the rows repeat them, its last row spans on.</param>
    /// <param name="inheritsEmptyCells">Empty leading cells are spanned by the cell above.</param>
    public static TableBlock? Build(IReadOnlyList<RawRow> raw, TableSeed? previous, bool inheritsEmptyCells)
    {
        var continues = previous is not null && TableHeader.Same(raw[0], previous.HeaderRow);
        var header = TableHeader.Find(raw);
        var rows = new List<TableRow>();
        var above = continues ? previous!.LastRow : null;
        var shift = new ColumnShift(raw, header.RowCount);
        RowLabel? label = null;
        for (var i = header.RowCount; i < raw.Count; i++)
        {
            if (RowLabel.FindIn(raw[i]) is { } named && i + 1 < raw.Count)
            {
                label = named;
                header = header with { Names = named.Headers };
                continue;
            }

            var cells = inheritsEmptyCells ? shift.Straighten(raw[i].Cells) : raw[i].Cells;
            var row = Row(raw[i].Span, cells, header.Names, inheritsEmptyCells ? above : null, label);
            above = [.. row.Cells.Select(c => c.Content)];
            rows.Add(row.Label is null && label is null ? NameByNumber(row) : row);
            label = null;
        }

        return rows.Count == 0
            ? null
            : new TableBlock(new TextSpan(raw[0].Span.Start, raw[^1].Span.End), rows) { ContinuesPrevious = continues };
    }

    /// <summary>What a table that goes on behind a page break needs of its beginning.</summary>
    public static TableSeed? SeedOf(IReadOnlyList<RawRow> raw, TableBlock table) =>
        TableHeader.Find(raw).RowCount == 0 ? null : new TableSeed(raw[0], [.. table.Rows[^1].Cells.Select(c => c.Content)]);

    private static TableRow Row(
        TextSpan span, IReadOnlyList<RawCell> cells, IReadOnlyList<string?> names, IReadOnlyList<InlineText>? above, RowLabel? label)
    {
        var row = new List<TableRowCell>();
        var leading = true;
        for (var i = 0; i < cells.Count; i++)
        {
            leading &= cells[i].IsEmpty;
            var inherited = leading && above is not null && i < above.Count && above[i].Text.Length > 0 && cells.Skip(i + 1).Any(c => !c.IsEmpty);
            row.Add(new TableRowCell(
                i < names.Count ? names[i] : null, inherited ? new InlineText(above![i].Text, []) : cells[i].Content, inherited));
        }

        return new TableRow(span, row) { Label = label?.Label, Slug = label?.Slug, LabelNotes = label?.Notes ?? [] };
    }

    /// <summary>A first cell that is nothing but a number is the row's label.</summary>
    internal static TableRow NameByNumber(TableRow row)
    {
        if (row.Cells.Count < 2 || row.Cells[0] is not { Inherited: false, Content.Text: { Length: > 1 and <= 5 } number } || number[^1] is not ('.' or '、' or ')')
            || number.AsSpan(0, number.Length - 1).IndexOfAnyExceptInRange('0', '9') >= 0)
            return row;
        return row with { Label = number, Cells = [.. row.Cells.Skip(1)] };
    }
}

/// <summary>What a table leaves for its continuation.</summary>
/// <param name="HeaderRow">Its first header row.</param>
/// <param name="LastRow">The texts of its last row.</param>
internal sealed record TableSeed(RawRow HeaderRow, IReadOnlyList<InlineText> LastRow);
