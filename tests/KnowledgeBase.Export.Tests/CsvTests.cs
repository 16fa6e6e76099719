using System.Text;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Search;
using Microsoft.VisualBasic.FileIO;

namespace KnowledgeBase.Export.Tests;

public sealed class CsvTests
{
    [Fact]
    public async Task Another_reader_of_CSV_reads_every_hit_in_the_order_of_the_search()
    {
        using var corpus = Corpus.OfNastyTexts();
        var search = new SearchQuery { Language = "en" };
        var bytes = await corpus.Bytes(ExportFormat.Csv, search, "id,text,citation,year,date,url");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);

        var rows = Read(bytes);
        var hits = corpus.Paged(search);
        Assert.Equal(hits.Select(hit => hit.Id), rows.Select(row => row["id"]));
        foreach (var (row, hit) in rows.Zip(hits))
        {
            var wanted = hit.Text.Replace("\uD800", "\uFFFD", StringComparison.Ordinal);
            Assert.Equal(wanted, SpreadsheetText.StartsFormula(hit.Text) ? row["text"][1..] : row["text"]);
            Assert.Equal("http://kb.test" + hit.Url, row["url"]);
            Assert.Equal(hit.Document is null ? "" : "2024-05-03", row["date"]);
        }
    }

    [Fact]
    public async Task No_cell_can_be_taken_for_a_formula()
    {
        using var corpus = Corpus.OfNastyTexts();
        var rows = Read(await corpus.Bytes(ExportFormat.Csv, null, "all"));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(SpreadsheetText.StartsFormula(cell.Value), $"{cell.Key}: {cell.Value}"));
        Assert.Contains(rows, row => row["text"] == "'-2+3");
        Assert.Contains(rows, row => row["titleEn"] == "'=Uganda");
    }

    [Fact]
    public async Task Lines_end_with_CRLF_outside_of_quoted_cells()
    {
        using var corpus = Corpus.OfNastyTexts();
        var text = Encoding.UTF8.GetString(await corpus.Bytes(ExportFormat.Csv, null, "id,year"));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFid,year\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_come_in_the_order_in_which_they_are_asked_for_and_once()
    {
        Assert.True(ExportColumns.TryParse("url, id,url", out var columns, out _));
        Assert.Equal(["url", "id"], columns.Select(column => column.Name));
        Assert.True(ExportColumns.TryParse("", out var usual, out _));
        Assert.Equal(ExportColumns.Default, usual);
        Assert.True(ExportColumns.TryParse("id,provenance", out var traced, out _));
        Assert.Contains("links", traced.Select(column => column.Name));
        Assert.False(ExportColumns.TryParse("id,colour", out _, out var unknown));
        Assert.Equal("colour", unknown);
    }

    [Fact]
    public async Task Provenance_says_from_which_words_a_link_was_made()
    {
        using var corpus = Corpus.OfNastyTexts();
        var rows = Read(await corpus.Bytes(ExportFormat.Csv, null, "id,recommendations,links,sourceFile"));
        var linked = Assert.Single(rows, row => row["recommendations"] == "10");
        Assert.Equal("recommendation/10 ← pattern: “建议10”", linked["links"]);
        Assert.Equal("report.zh.txt", linked["sourceFile"]);
    }

    private static List<Dictionary<string, string>> Read(byte[] bytes)
    {
        using var parser = new TextFieldParser(new MemoryStream(bytes), Encoding.UTF8) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var names = parser.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (!parser.EndOfData)
            rows.Add(names.Zip(parser.ReadFields()!).ToDictionary(field => field.First, field => field.Second));
        return rows;
    }
}
