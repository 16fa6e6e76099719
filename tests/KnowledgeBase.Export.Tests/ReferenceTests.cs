using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Tests;

public sealed class ReferenceTests
{
    private static readonly SearchQuery Passages = new()
    {
        Language = "en",
        Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Kind] = ["passage"] },
    };

    private static string Readers { get; } = Path.Combine(Root(), "tests", "readers");

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csljson")]
    public async Task A_reference_manager_reads_what_was_written(string format)
    {
        Assert.SkipUnless(OtherPrograms.Has("node"), "Node.js is not installed.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Readers, "node_modules")), "The readers in tests/readers are not installed (npm install --prefix tests/readers).");
        using var corpus = Corpus.OfNastyTexts();
        var file = Path.Combine(corpus.Folder, "export." + format);
        await File.WriteAllBytesAsync(file, await corpus.Bytes(ExportFormat.Find(format)!), TestContext.Current.CancellationToken);
        var items = JsonDocument.Parse(await OtherPrograms.Run("node", Path.Combine(Readers, "references.mjs"), format, file)).RootElement.EnumerateArray().ToList();

        var hits = corpus.Paged(new SearchQuery { Language = "en" });
        Assert.Equal(hits.Count, items.Count);
        foreach (var (item, hit) in items.Zip(hits).Where(pair => pair.Second.Kind == RecordKinds.Passage))
        {
            Assert.Equal("report", item.GetProperty("type").GetString());
            Assert.Equal("报告 & {标题}", item.GetProperty("title").GetString());
            Assert.Equal("http://kb.test" + hit.Url, item.GetProperty("URL").GetString());
            Assert.Equal(2024, item.GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32());
            Assert.Contains("World Intellectual Property Organization", item.GetProperty("author")[0].ToString(), StringComparison.Ordinal);
            if (format != "ris")
                Assert.Equal("CDIP/99/2", item.GetProperty("number").GetString());
        }
    }

    [Fact]
    public void Braces_stay_balanced_whatever_the_text() => Prop.ForAll<NonNull<string>>(text =>
    {
        var depth = 0;
        foreach (var character in References.LatexText.Of(text.Get))
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0 || character is '\n' or '\r')
                return false;
        }

        return depth == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task No_text_begins_a_line_of_RIS()
    {
        using var corpus = Corpus.OfNastyTexts();
        var lines = Encoding.UTF8.GetString(await corpus.Bytes(ExportFormat.Ris, Passages)).Split("\r\n");
        Assert.DoesNotContain('\uFEFF', lines[0]);
        var records = corpus.Paged(Passages).Count;
        Assert.Equal(records, lines.Count(line => line == "TY  - RPRT"));
        Assert.Equal(records, lines.Count(line => line == "ER  - "));
        Assert.All(lines.Where(line => line.Length > 0), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.Contains("N1  - CDIP/99/2, para. 13", lines);
        Assert.Contains("SP  - para. 13", lines);
    }

    [Fact]
    public async Task Each_line_of_JSON_is_a_hit_as_the_search_gives_it()
    {
        using var corpus = Corpus.OfNastyTexts();
        var search = new SearchQuery { Text = "words", Language = "en" };
        var lines = Encoding.UTF8.GetString(await corpus.Bytes(ExportFormat.JsonLines, search)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var hits = corpus.Paged(search);
        Assert.Equal(hits.Count, lines.Length);
        foreach (var (line, hit) in lines.Zip(hits))
        {
            var read = JsonDocument.Parse(line).RootElement;
            Assert.Equal(hit.Id, read.GetProperty("id").GetString());
            Assert.Equal(hit.Text, read.GetProperty("text").GetString());
            Assert.Equal(hit.Highlights[0].Fragments[0], read.GetProperty("highlights")[0].GetProperty("fragments")[0].GetString());
            Assert.Equal("http://kb.test" + hit.Url, read.GetProperty("url").GetString());
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
