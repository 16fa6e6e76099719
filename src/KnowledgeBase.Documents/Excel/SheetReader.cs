using System.Globalization;
using KnowledgeBase.Documents.Csv;
using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Excel;

/// <summary>Reads the cells of a sheet as a stream (ECMA-376 part 1, 18.3.1): what they show, formulas by the values stored with them.</summary>
internal sealed class SheetReader(SharedStrings strings, Styles styles, bool is1904, TableBudget tables, TextBudget budget)
{
    /// <summary>More merged ranges than any sheet for people has.</summary>
    private const int MostMerged = 50_000;

    private const int LongestValue = 32_767;

    /// <summary>Reads the part.</summary>
    public SheetContent Read(PartXml xml)
    {
        var rows = new List<SheetRow>();
        var merged = new List<CellRange>();
        var row = -1;
        var column = -1;
        while (xml.Read())
        {
            if (!xml.IsElement)
                continue;
            if (xml.Name == "row")
            {
                row = int.TryParse(xml.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > row ? number - 1 : row + 1;
                column = -1;
            }
            else if (xml.Name == "c")
            {
                var place = CellReference.TryParse(xml.Attribute("r")) ?? new CellReference(Math.Max(row, 0), column + 1);
                (row, column) = (place.Row, place.Column);
                Add(rows, place, ReadCell(xml));
            }
            else if (xml.Name == "mergeCell" && merged.Count < MostMerged && CellRange.TryParse(xml.Attribute("ref") ?? "") is { } range)
            {
                merged.Add(range);
            }
        }

        return new SheetContent(rows, merged);
    }

    private void Add(List<SheetRow> rows, CellReference place, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        tables.TakeCell();
        if (rows.Count == 0 || rows[^1].Row < place.Row)
        {
            tables.TakeRow();
            rows.Add(new SheetRow(place.Row, []));
        }

        // Cells out of their order contradict the format; they are kept behind the others of the row being read.
        var cells = rows[^1].Cells;
        cells.Add(new SheetCell(cells.Count > 0 ? Math.Max(place.Column, cells[^1].Column + 1) : place.Column, text));
    }

    private string ReadCell(PartXml xml)
    {
        var type = xml.Attribute("t") ?? "n";
        _ = int.TryParse(xml.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var value = "";
        var depth = xml.Enter();
        while (depth >= 0 && xml.Depth >= depth && xml.Read() && xml.Depth > depth)
        {
            if (!xml.IsElement)
                continue;
            if (xml.Name == "v")
                value = xml.ElementText(LongestValue);
            else if (xml.Name == "is")
                value = SharedStrings.RichText(xml, budget);
            else if (xml.Name == "f")
                xml.ElementText(0);
        }

        var shown = Show(type, value, style);
        if (type != "inlineStr")
            budget.Take(shown.Length);
        return shown;
    }

    private string Show(string type, string value, int style)
    {
        switch (type)
        {
            case "s":
                return strings[value] ?? "";
            case "b":
                return value == "1" ? "TRUE" : value == "0" ? "FALSE" : value;
            case "n" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                return styles[style].Show(number, is1904);
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date):
                return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            default:
                return value.Trim();
        }
    }
}
