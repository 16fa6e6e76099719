using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Tests;

public sealed class OfficeTests
{
    [Fact]
    public async Task The_workbook_is_valid_and_holds_every_hit_as_a_typed_row()
    {
        using var corpus = Corpus.OfNastyTexts();
        using var book = SpreadsheetDocument.Open(new MemoryStream(await corpus.Bytes(ExportFormat.Xlsx, null, "id,text,year,date,url,titleEn")), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));

        var sheets = book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(["Results", "About"], sheets.Select(sheet => sheet.Name!.Value));
        var results = ((WorksheetPart)book.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet;
        var rows = results.Descendants<Row>().ToList();
        var hits = corpus.Paged(new SearchQuery { Language = "en" });
        Assert.Equal(["Identifier", "Text", "Year", "Date", "Link", "Title in English"], Texts(rows[0]));
        Assert.Equal(hits.Select(hit => hit.Id), rows.Skip(1).Select(row => Texts(row)[0]));
        Assert.Equal("A1:F" + rows.Count, results.Descendants<AutoFilter>().Single().Reference);
        Assert.Equal(PaneStateValues.Frozen, results.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(hits.Count, results.Descendants<Hyperlink>().Count());
        Assert.Empty(results.Descendants<CellFormula>());

        var first = rows.Single(row => Texts(row)[0] == "passage/report.zh/p1").Elements<Cell>().ToDictionary(cell => cell.CellReference!.Value![0]);
        Assert.Null(first['C'].DataType);
        Assert.Equal("2024", first['C'].CellValue!.Text);
        Assert.Equal(new DateOnly(2024, 5, 3), DateOnly.FromDateTime(DateTime.FromOADate(int.Parse(first['D'].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Texts_that_look_like_formulas_are_marked_as_texts_and_long_ones_cut_as_the_manifest_says()
    {
        using var corpus = Corpus.OfNastyTexts();
        using var book = SpreadsheetDocument.Open(new MemoryStream(await corpus.Bytes(ExportFormat.Xlsx, null, "id,text")), isEditable: false);
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var cells = book.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();
        var formulas = cells.Where(cell => cell.InnerText.StartsWith('=') || cell.InnerText.StartsWith('-') || cell.InnerText.StartsWith('@')).ToList();
        Assert.True(formulas.Count >= 3);
        Assert.All(formulas, cell => Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value));
        Assert.All(cells, cell => Assert.True(cell.InnerText.Length <= 32_767));
        Assert.Contains(cells, cell => cell.InnerText.Length == 32_767 && cell.InnerText.EndsWith('…'));
        Assert.Contains(cells, cell => cell.InnerText.StartsWith("Texts cut", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.InnerText.Contains("_x005F_x0041_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_quotations_is_valid_and_cites_each()
    {
        using var corpus = Corpus.OfNastyTexts();
        using var file = WordprocessingDocument.Open(new MemoryStream(await corpus.Bytes(ExportFormat.Docx)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var text = file.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("CDIP/99/2, para. 1", text, StringComparison.Ordinal);
        Assert.Contains("知识产权与美食旅游业", text, StringComparison.Ordinal);
        Assert.Equal(corpus.Paged(new SearchQuery { Language = "en" }).Count, file.MainDocumentPart.HyperlinkRelationships.Count());
    }

    [Theory]
    [InlineData("xlsx", "csv", "para. 1")]
    [InlineData("docx", "txt", "para. 1")]
    public async Task LibreOffice_opens_it(string format, string converted, string expected)
    {
        Assert.SkipUnless(OtherPrograms.Has("soffice"), "LibreOffice (soffice) is not installed.");
        using var corpus = Corpus.OfNastyTexts();
        var file = Path.Combine(corpus.Folder, "export." + format);
        await File.WriteAllBytesAsync(file, await corpus.Bytes(ExportFormat.Find(format)!), TestContext.Current.CancellationToken);
        var filter = converted == "csv" ? "csv:Text - txt - csv (StarCalc):44,34,76" : "txt:Text (encoded):UTF8";
        await OtherPrograms.Run("soffice", $"-env:UserInstallation=file://{corpus.Folder}/office", "--headless", "--convert-to", filter, "--outdir", corpus.Folder, file);
        var text = await File.ReadAllTextAsync(Path.Combine(corpus.Folder, "export." + converted), TestContext.Current.CancellationToken);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("知识产权与美食旅游业", text, StringComparison.Ordinal);
    }

    private static List<string> Texts(Row row) => [.. row.Elements<Cell>().Select(cell => cell.InnerText)];
}
