using System.Text;
using KnowledgeBase.Documents.PlainText;

namespace KnowledgeBase.Documents.Structured.Tables;

/// <summary>Puts what stands in a cell on lines: a paragraph, or a row of a table inside the cell, on one each.</summary>
internal static class CellText
{
    /// <summary>Whether a cell shows any text.</summary>
    public static bool HasText(IReadOnlyList<Draft> content) => content.Any(d => d switch
    {
        ParagraphDraft paragraph => paragraph.Content.Text.Length > 0,
        TableDraft table => table.Rows.Any(r => r.Cells.Any(c => HasText(c.Content))),
        _ => false,
    });

    /// <summary>The lines of a cell.</summary>
    public static InlineText Of(IReadOnlyList<Draft> content)
    {
        var text = new StringBuilder();
        var references = new List<(int Offset, string Number)>();
        Append(content, text, references, "\n");
        return new InlineText(text.ToString(), references);
    }

    private static void Append(IReadOnlyList<Draft> content, StringBuilder text, List<(int Offset, string Number)> references, string separator)
    {
        foreach (var draft in content)
        {
            switch (draft)
            {
                case ParagraphDraft { Content.Text.Length: > 0 } paragraph:
                    Separate(text, separator);
                    if (paragraph.Number is { } number)
                        text.Append(number.Label).Append(' ');
                    references.AddRange(paragraph.Content.References.Select(r => (text.Length + r.Offset, r.Number)));
                    text.Append(paragraph.Content.Text);
                    break;
                case TableDraft table:
                    foreach (var row in table.Rows)
                        AppendRow(row, text, references);
                    break;
            }
        }
    }

    private static void AppendRow(RowDraft row, StringBuilder text, List<(int Offset, string Number)> references)
    {
        var isFirst = true;
        foreach (var cell in row.Cells.Where(c => !c.ContinuesAbove && HasText(c.Content)))
        {
            Separate(text, isFirst ? "\n" : " | ");
            isFirst = false;
            var inner = Of(cell.Content);
            references.AddRange(inner.References.Select(r => (text.Length + r.Offset, r.Number)));
            text.Append(inner.Text.Replace('\n', ' '));
        }
    }

    private static void Separate(StringBuilder text, string separator)
    {
        if (text.Length > 0)
            text.Append(separator);
    }
}
