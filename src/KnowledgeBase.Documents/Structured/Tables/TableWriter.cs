using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Tables;

namespace KnowledgeBase.Documents.Structured.Tables;

/// <summary>
/// Writes a table. Rows of one cell hold paragraphs that a table only lays out, as in plain text; rows of more make a table, with the
/// headers that the format states or that are found as in plain text.
/// </summary>
internal sealed class TableWriter(DocumentWriter writer)
{
    private readonly List<GridRow> pending = [];
    private IReadOnlyList<string?> names = [];

    /// <summary>Writes <paramref name="table"/>.</summary>
    public void Write(TableDraft table)
    {
        var isLayout = table.Rows.All(r => r.Cells.Count(c => !c.ContinuesAbove && CellText.HasText(c.Content)) <= 1 && !r.Cells.Any(c => c.ContinuesAbove));
        foreach (var row in table.Rows)
        {
            if (isLayout || row.Cells.Count == 1)
            {
                Flush();
                foreach (var draft in row.Cells.SelectMany(c => c.Content))
                    writer.Write(draft);
            }
            else if (row.Cells.Count > 1)
            {
                var laidOut = GridRow.Of(row, pending.Count > 0 ? pending[^1] : null);
                writer.Budget.Take(laidOut.Cells.Sum(c => c.IsInherited ? c.Content.Text.Length : 0));
                pending.Add(laidOut);
            }
        }

        Flush();
    }

    private void Flush()
    {
        var rows = pending.Where(r => r.Cells.Any(c => !c.IsEmpty)).ToList();
        pending.Clear();
        if (rows.Count == 0)
            return;
        rows.ForEach(WriteText);
        var raw = rows.ConvertAll(r => r.ToRaw());
        var headerRows = HeaderRows(rows, raw);
        if (headerRows > 0)
            names = ColumnNames.Of(rows, headerRows);
        var body = Body(rows, raw, headerRows);
        var references = rows.SelectMany(r => r.Cells).SelectMany(c => c.Content.References).Select(r => r.Number);
        if (body.Count > 0)
            writer.Add(new TableBlock(new TextSpan(rows[0].Span.Start, rows[^1].Span.End), body), references);
    }

    /// <summary>The rows below the headers; a row that only labels the next (<c>建议10*</c>) becomes its label and names its columns.</summary>
    private List<TableRow> Body(List<GridRow> rows, List<RawRow> raw, int headerRows)
    {
        var body = new List<TableRow>();
        RowLabel? label = null;
        var headerNotes = rows.Take(headerRows).SelectMany(r => r.Cells).SelectMany(c => c.Content.References).Select(r => r.Number).ToList();
        for (var i = headerRows; i < rows.Count; i++)
        {
            if (i + 1 < rows.Count && RowLabel.FindIn(raw[i]) is { } named)
            {
                label = named;
                continue;
            }

            var cells = rows[i].Cells.Select((c, at) => new TableRowCell(
                label is null ? c.Column < names.Count ? names[c.Column] : null : at < label.Headers.Count ? label.Headers[at] : null, c.Content, c.IsInherited)).ToList();
            var row = new TableRow(rows[i].Span, cells) { Label = label?.Label, Slug = label?.Slug, LabelNotes = [.. headerNotes, .. label?.Notes ?? []] };
            body.Add(label is null ? TableBuilder.NameByNumber(row) : row);
            label = null;
            headerNotes.Clear();
        }

        return body;
    }

    private static int HeaderRows(List<GridRow> rows, List<RawRow> raw)
    {
        var stated = rows.TakeWhile(r => r.IsHeader).Count();
        return stated > 0 && stated < rows.Count ? stated : TableHeader.Find(raw).RowCount;
    }

    private void WriteText(GridRow row)
    {
        var text = writer.Text;
        var start = text.Length;
        foreach (var cell in row.Cells.Where(c => !c.IsInherited))
        {
            if (text.Length > start)
                text.Append('\t');
            text.Append(cell.Content.Text);
        }

        row.Span = new TextSpan(start, text.Length);
        text.Append('\n');
    }
}
