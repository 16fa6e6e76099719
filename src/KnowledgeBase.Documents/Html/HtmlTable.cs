using System.Globalization;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Html;

/// <summary>Reads a table: its rows in their groups, with cells that span columns and rows.</summary>
/// <param name="source">The page.</param>
/// <param name="readCell">Reads what stands in a cell.</param>
/// <param name="writeCaption">Receives what stands in the caption.</param>
internal sealed class HtmlTable(string source, Func<HtmlNode, List<Draft>> readCell, Action<Draft> writeCaption)
{
    private const int MostColumns = 1_000;

    /// <summary>Cells that others span into; more make a table of nothing.</summary>
    private const int MostInherited = 500_000;

    private readonly List<RowDraft> rows = [];

    /// <summary>For each column, how many further rows the cell above spans, and how many columns that cell takes.</summary>
    private readonly Dictionary<int, (int Rows, int Columns)> spans = [];
    private int inherited;

    /// <summary>Reads the table.</summary>
    public TableDraft Read(HtmlNode table)
    {
        Group(table, isHead: false);
        return new TableDraft(rows);
    }

    private void Group(HtmlNode group, bool isHead)
    {
        foreach (var child in group.Children ?? [])
        {
            if (child.IsLeftOut)
                continue;
            if (child.IsText)
            {
                Astray(child);
                continue;
            }

            switch (child.Name)
            {
                case "thead" or "tbody" or "tfoot":
                    spans.Clear();
                    Group(child, child.Name == "thead");
                    break;
                case "tr":
                    Row(child, isHead);
                    break;
                case "caption":
                    readCell(child).ForEach(d => writeCaption(d is ParagraphDraft paragraph ? paragraph with { IsBody = true } : d));
                    break;
                default:
                    readCell(child).ForEach(writeCaption);
                    break;
            }
        }
    }

    /// <summary>Text between the cells, which browsers show in front of the table.</summary>
    private void Astray(HtmlNode text)
    {
        if (source.AsSpan(text.Start, text.End - text.Start).IsWhiteSpace())
            return;
        var paragraph = new HtmlNode { Name = "p", Start = text.Start, End = text.Start };
        paragraph.Add(HtmlNode.OfText(text.Start, text.End));
        readCell(paragraph).ForEach(writeCaption);
    }

    private void Row(HtmlNode row, bool isHead)
    {
        (row.Children ?? []).FindAll(c => c.IsText).ForEach(Astray);
        var cells = new List<CellDraft>();
        var column = 0;
        var allHeads = true;
        var any = false;
        foreach (var cell in (row.Children ?? []).Where(c => c.Name is "td" or "th" && !c.IsLeftOut))
        {
            Inherit(cells, ref column);
            var columns = Span(cell, "colspan");
            cells.Add(new CellDraft(readCell(cell), columns));
            if (Span(cell, "rowspan") is > 1 and var down)
                spans[column] = (down - 1, columns);
            column += columns;
            allHeads &= cell.Name == "th";
            any = true;
        }

        Inherit(cells, ref column);
        if (any)
            rows.Add(new RowDraft(cells, isHead || (allHeads && cells.Count > 1)));
    }

    /// <summary>Adds the cells that span down into this column and those right behind.</summary>
    private void Inherit(List<CellDraft> cells, ref int column)
    {
        while (spans.Remove(column, out var span))
        {
            cells.Add(new CellDraft([], span.Columns, ContinuesAbove: true));
            if (++inherited > MostInherited)
                throw new ReadingException(ReadFailureReason.TooLarge, FormattableString.Invariant($"A table has more than {MostInherited:N0} cells that others span. Make it smaller."));
            if (span.Rows > 1)
                spans[column] = (span.Rows - 1, span.Columns);
            column += span.Columns;
        }
    }

    private int Span(HtmlNode cell, string attribute) =>
        int.TryParse(HtmlAttributes.Value(source, cell, attribute), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostColumns) : 1;
}
