using System.Globalization;
using System.Text;
using KnowledgeBase.Export.Columns;

namespace KnowledgeBase.Export.Spreadsheets;

/// <summary>Writes one sheet of cells, row by row. For one sheet.</summary>
internal sealed class SheetWriter
{
    /// <summary>The most rows a sheet has, its header included.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The most characters a cell holds.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>How many addresses of a sheet can be followed with a click; behind them they are plain text. Spreadsheets stop at 65,530, and each is held in memory.</summary>
    public const int MostLinks = 10_000;

    private readonly StreamWriter output;
    private readonly StringBuilder line = new();
    private readonly List<(string Cell, string Address)> links = [];
    private int rows;
    private int columns;

    public SheetWriter(StreamWriter output) => this.output = output;

    /// <summary>How many texts were cut.</summary>
    public int TextsCut { get; private set; }

    /// <summary>How many characters of XML were written.</summary>
    public long Length { get; private set; }

    public bool IsFull => rows >= MostRows;

    /// <summary>The addresses to follow, which belong to the sheet's relationships under <c>rId1</c> and so on.</summary>
    public IReadOnlyList<(string Cell, string Address)> Links => links;

    public Task BeginAsync(IReadOnlyList<int> widths, bool frozen)
    {
        columns = widths.Count;
        line.Append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
        line.Append("<sheetViews><sheetView workbookViewId=\"0\">");
        if (frozen)
            line.Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        line.Append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var i = 0; i < widths.Count; i++)
            line.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]}\" customWidth=\"1\"/>");
        line.Append("</cols><sheetData>");
        return FlushAsync();
    }

    public Task HeaderAsync(IEnumerable<string> labels) => RowAsync(labels.Select(label => CellValue.Of(label)), SpreadsheetStyles.Header);

    public Task RowAsync(IEnumerable<CellValue> values) => RowAsync(values, SpreadsheetStyles.Plain);

    /// <summary>Ends the sheet.</summary>
    /// <param name="filtered">Whether the header gets buttons to filter by.</param>
    public Task EndAsync(bool filtered)
    {
        line.Append("</sheetData>");
        if (filtered)
            line.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{CellName(columns - 1, rows)}\"/>");
        if (links.Count > 0)
        {
            line.Append("<hyperlinks>");
            for (var i = 0; i < links.Count; i++)
                line.Append(CultureInfo.InvariantCulture, $"<hyperlink ref=\"{links[i].Cell}\" r:id=\"rId{i + 1}\"/>");
            line.Append("</hyperlinks>");
        }

        line.Append("</worksheet>");
        return FlushAsync();
    }

    private Task RowAsync(IEnumerable<CellValue> values, int style)
    {
        rows++;
        line.Append(CultureInfo.InvariantCulture, $"<row r=\"{rows}\">");
        var column = 0;
        foreach (var value in values)
            Append(value, CellName(column++, rows), style);
        line.Append("</row>");
        return FlushAsync();
    }

    private void Append(CellValue value, string cell, int style)
    {
        if (value.Number is { } number)
            line.Append(CultureInfo.InvariantCulture, $"<c r=\"{cell}\"><v>{number}</v></c>");
        else if (value.Date is { } date)
            line.Append(CultureInfo.InvariantCulture, $"<c r=\"{cell}\" s=\"{SpreadsheetStyles.Date}\"><v>{date.DayNumber - SpreadsheetStyles.DayZero}</v></c>");
        else if (value.Text is { Length: > 0 } text)
            AppendText(value, text, cell, style);
    }

    private void AppendText(CellValue value, string text, string cell, int style)
    {
        if (value.IsLink && links.Count < MostLinks)
        {
            links.Add((cell, text));
            style = SpreadsheetStyles.Link;
        }
        else if (SpreadsheetText.StartsFormula(text))
        {
            // The mark by which a spreadsheet keeps a text a text, also when someone edits the cell.
            style = SpreadsheetStyles.Quoted;
        }

        line.Append(CultureInfo.InvariantCulture, $"<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        line.Append(XmlText.EscapeOffice(Fitting(text))).Append("</t></is></c>");
    }

    private string Fitting(string text)
    {
        if (text.Length <= MostCharacters)
            return text;
        TextsCut++;
        var end = MostCharacters - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private async Task FlushAsync()
    {
        Length += line.Length;
        foreach (var chunk in line.GetChunks())
            await output.WriteAsync(chunk).ConfigureAwait(false);
        line.Clear();
    }

    private static string CellName(int column, int row)
    {
        var letters = column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}
