using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenXmlWorkbook = DocumentFormat.OpenXml.Spreadsheet.Workbook;

namespace KnowledgeBase.Documents.Tests.Excel;

/// <summary>Builds a workbook by the Open XML SDK.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, SheetStateValues State, List<Cell> Cells, string[] Merged)> sheets = [];
    private readonly List<string> strings = [];
    private readonly List<string> formats = [];

    public bool CountsFrom1904 { get; init; }

    public Workbook Sheet(string name, Cell[] cells, string[]? merged = null, SheetStateValues state = SheetStateValues.Visible)
    {
        sheets.Add((name, state, [.. cells], merged ?? []));
        return this;
    }

    /// <summary>A cell that refers to a shared text.</summary>
    public Cell Text(string place, string text)
    {
        strings.Add(text);
        return new Cell { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(strings.Count - 1) };
    }

    public static Cell Inline(string place, string text) =>
        new() { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    /// <summary>A figure; <paramref name="format"/> is a format code.</summary>
    public Cell Number(string place, double value, string? format = null, string? formula = null)
    {
        var cell = new Cell { CellReference = place, CellValue = new CellValue(value) };
        if (formula is not null)
            cell.CellFormula = new CellFormula(formula);
        if (format is not null)
        {
            formats.Add(format);
            cell.StyleIndex = (uint)formats.Count;
        }

        return cell;
    }

    public static Cell Truth(string place, bool value) => new() { CellReference = place, DataType = CellValues.Boolean, CellValue = new CellValue(value ? "1" : "0") };

    public byte[] Save()
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            workbook.Workbook = new OpenXmlWorkbook(new WorkbookProperties { Date1904 = CountsFrom1904 });
            var list = workbook.Workbook.AppendChild(new Sheets());
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(strings.Select(s => new SharedStringItem(new Text(s))));
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                var data = new SheetData(sheets[i].Cells.GroupBy(c => uint.Parse(c.CellReference!.Value!.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), System.Globalization.CultureInfo.InvariantCulture))
                    .Select(r => new Row(r) { RowIndex = r.Key }));
                part.Worksheet = new Worksheet(data);
                if (sheets[i].Merged.Length > 0)
                    part.Worksheet.AppendChild(new MergeCells(sheets[i].Merged.Select(m => new MergeCell { Reference = m })));
                list.AppendChild(new Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = workbook.GetIdOfPart(part), State = sheets[i].State });
            }
        }

        return stream.ToArray();
    }

    private Stylesheet Styles() => new(
        new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = 200 + (uint)i, FormatCode = f })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 14 }),
        new CellFormats([new CellFormat(), .. formats.Select((_, i) => new CellFormat { NumberFormatId = 200 + (uint)i, ApplyNumberFormat = true })]));
}
