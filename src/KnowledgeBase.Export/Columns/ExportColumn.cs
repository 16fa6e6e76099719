using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Rows;

namespace KnowledgeBase.Export.Columns;

/// <summary>A column of a table of hits.</summary>
/// <param name="Name">Its name in addresses and in the header of CSV.</param>
/// <param name="Label">Its name for people, in the header of a spreadsheet.</param>
/// <param name="Width">How wide a spreadsheet shows it, in characters.</param>
/// <param name="Value">Its value of a row, in a language.</param>
public sealed record ExportColumn(string Name, LocalizedText Label, int Width, Func<ExportRow, string, CellValue> Value)
{
    /// <summary>Whether the links of passages must be read for it.</summary>
    public bool NeedsLinks { get; init; }

    public CellValue ValueOf(ExportRow row, string language) => Value(row, language);
}
