using System.Globalization;
using System.Text;
using KnowledgeBase.Export.Columns;

namespace KnowledgeBase.Export.Spreadsheets;

/// <summary>
/// Writes a workbook row by row, holding none of them: a table that goes on in further sheets when one is full, and a sheet about it. For one workbook.
/// </summary>
internal sealed class WorkbookWriter(Stream output, string title, IReadOnlyList<(string Label, int Width)> columns) : IAsyncDisposable
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Archives that are written as they go hold less than 4 GiB a part; a sheet of long texts ends before.</summary>
    private const long LongestSheet = 1L << 30;

    private readonly List<(string Name, string Part)> sheets = [];
    private PackageWriter? package;
    private StreamWriter? part;
    private SheetWriter? sheet;
    private int cutBefore;

    /// <summary>How many texts were cut because a cell holds no more.</summary>
    public int TextsCut => cutBefore + (sheet?.TextsCut ?? 0);

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        package = await PackageWriter.CreateAsync(output, cancellationToken).ConfigureAwait(false);
        await BeginTableAsync(title, cancellationToken).ConfigureAwait(false);
    }

    public async Task RowAsync(IEnumerable<CellValue> values, CancellationToken cancellationToken)
    {
        if (sheet!.IsFull || sheet.Length > LongestSheet)
        {
            await EndSheetAsync(filtered: true, cancellationToken).ConfigureAwait(false);
            await BeginTableAsync(string.Create(CultureInfo.InvariantCulture, $"{title} {sheets.Count + 1}"), cancellationToken).ConfigureAwait(false);
        }

        await sheet.RowAsync(values).ConfigureAwait(false);
    }

    /// <summary>Ends the table, adds the sheet about it, which comes second, and ends the workbook.</summary>
    public async Task EndAsync(string about, IEnumerable<IReadOnlyList<CellValue>> lines, CancellationToken cancellationToken)
    {
        await EndSheetAsync(filtered: true, cancellationToken).ConfigureAwait(false);
        await BeginSheetAsync(about, [26, 100], frozen: false, cancellationToken).ConfigureAwait(false);
        foreach (var line in lines)
            await sheet!.RowAsync(line).ConfigureAwait(false);
        await EndSheetAsync(filtered: false, cancellationToken).ConfigureAwait(false);
        await EndPackageAsync(cancellationToken).ConfigureAwait(false);
        await package!.DisposeAsync().ConfigureAwait(false);
        package = null;
    }

    /// <summary>A workbook that was not ended is left as it is: the directory of an archive nobody waits for is not written.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task BeginTableAsync(string name, CancellationToken cancellationToken)
    {
        await BeginSheetAsync(name, [.. columns.Select(column => column.Width)], frozen: true, cancellationToken).ConfigureAwait(false);
        await sheet!.HeaderAsync(columns.Select(column => column.Label)).ConfigureAwait(false);
    }

    private async Task BeginSheetAsync(string name, IReadOnlyList<int> widths, bool frozen, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{sheets.Count + 1}.xml");
        sheets.Add((name, path));
        part = await package!.BeginAsync("xl/" + path, Main + "worksheet+xml", cancellationToken).ConfigureAwait(false);
        sheet = new SheetWriter(part);
        await sheet.BeginAsync(widths, frozen).ConfigureAwait(false);
    }

    private async Task EndSheetAsync(bool filtered, CancellationToken cancellationToken)
    {
        await sheet!.EndAsync(filtered).ConfigureAwait(false);
        await part!.DisposeAsync().ConfigureAwait(false);
        cutBefore += sheet.TextsCut;
        var ended = sheet;
        sheet = null;
        if (ended.Links.Count == 0)
            return;
        var relationships = ended.Links.Select((link, i) => (string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"), "hyperlink", link.Address, true));
        var path = "xl/" + sheets[^1].Part.Replace("worksheets/", "worksheets/_rels/", StringComparison.Ordinal) + ".rels";
        await package!.WriteAsync(path, null, PackageWriter.Relationships(relationships), cancellationToken).ConfigureAwait(false);
    }

    private async Task EndPackageAsync(CancellationToken cancellationToken)
    {
        List<(string Name, string Part)> shown = [sheets[0], sheets[^1], .. sheets[1..^1]];
        var workbook = new StringBuilder(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        for (var i = 0; i < shown.Count; i++)
            workbook.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{XmlText.Escape(shown[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        workbook.Append("</sheets></workbook>");
        await package!.WriteAsync("xl/workbook.xml", Main + "sheet.main+xml", workbook.ToString(), cancellationToken).ConfigureAwait(false);
        await package.WriteAsync("xl/styles.xml", Main + "styles+xml", SpreadsheetStyles.Xml, cancellationToken).ConfigureAwait(false);
        var related = shown.Select((entry, i) => (string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"), "worksheet", entry.Part, false));
        await package.WriteAsync(
            "xl/_rels/workbook.xml.rels", null, PackageWriter.Relationships([.. related, ("rIdStyles", "styles", "styles.xml", false)]), cancellationToken).ConfigureAwait(false);
        await package.WriteAsync("_rels/.rels", null, PackageWriter.Relationships([("rId1", "officeDocument", "xl/workbook.xml", false)]), cancellationToken).ConfigureAwait(false);
        await package.EndAsync(cancellationToken).ConfigureAwait(false);
    }
}
