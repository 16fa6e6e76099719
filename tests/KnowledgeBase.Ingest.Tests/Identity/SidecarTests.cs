using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.Identity;

public sealed class SidecarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public SidecarTests()
    {
        _store = _folder.OpenStore();
        _folder.Write("x.txt", Texts.Report("CDIP/40/2"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_sidecar_overrides_what_the_text_says_and_leaves_the_rest()
    {
        var own = await IngestOne();
        _folder.Write("x.txt.yaml", "symbol: CDIP/41/3\ndate: 2030-05-06\ntitle:\n  en: A report\n");
        await Ingest();
        var document = _store.FindDocument("cdip-41-3.zh")!;
        Assert.Equal(("CDIP/41/3", 2030, "A report"), (document.Symbol, document.Year, document.Title.En));
        Assert.Equal((own.Title.Zh, own.Language, own.Type), (document.Title.Zh, document.Language, document.Type));
        Assert.False((await Ingest()).Changed);
    }

    [Fact]
    public async Task A_sidecar_overrides_the_manifest_key_by_key()
    {
        _folder.Write("documents.yaml", "- file: x.txt\n  id: a.zh\n  symbol: CDIP/32/2\n  title: { zh: 报告, en: Report }\n  date: 2024-01-02\n  language: zh\n  type: report\n  provenance: the first page\n");
        _folder.Write("x.txt.yaml", "title: { en: Better }\ntype: paper\n");
        var document = await IngestOne();
        Assert.Equal(("a.zh", "CDIP/32/2", "报告", "Better", "paper", 2024), (document.Id, document.Symbol, document.Title.Zh, document.Title.En, document.Type, document.Year));
    }

    [Theory]
    [InlineData("symbl: CDIP/1/2\n", "x.txt.yaml(1): unknown key \"symbl\"")]
    [InlineData("symbol: CDIP/1/2\ndate: 5 May\n", "x.txt.yaml(2): \"date\" must look like 2024-03-05")]
    [InlineData("language: fr\n", "x.txt.yaml(1): \"language\" must be one of zh, en")]
    [InlineData("- file: x.txt\n", "keys and values are expected")]
    [InlineData("file: y.txt\n", "leave the key out")]
    [InlineData("symbol: [\n", "not valid YAML")]
    [InlineData("session: 0\nid: Größe\n", "\"id\" may hold")]
    public async Task A_mistake_holds_the_file_back_and_is_told_with_its_line(string sidecar, string detail)
    {
        _folder.Write("x.txt.yaml", sidecar);
        _folder.Write("other.txt", Texts.Plain(5));
        var report = await Ingest();
        var failed = Assert.Single(report.Files, file => file.Status == FileStatus.Failed);
        Assert.Equal(("x.txt", FileReasons.BadManifest), (failed.Path, failed.Reason));
        Assert.Contains(detail, failed.Detail, StringComparison.Ordinal);
        Assert.Equal(1, report.Added);
    }

    [Fact]
    public async Task A_sidecar_that_is_not_utf8_says_so()
    {
        _folder.Write("x.txt.yaml", [0x74, 0x69, 0x74, 0x6C, 0x65, 0x3A, 0x20, 0xB1, 0xA8, 0xB8, 0xE6]);
        Assert.Contains("save it as UTF-8", (await Ingest()).Files.Single().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sidecar_of_no_file_is_told_of_and_an_empty_one_says_nothing()
    {
        _folder.Write("x.txt.yaml", "# nothing yet\n");
        _folder.Write("y.docx.yaml", "symbol: CDIP/1/2\n");
        var report = await Ingest();
        var stray = Assert.Single(report.Files, file => file.Status == FileStatus.Skipped);
        Assert.Equal(("y.docx.yaml", FileReasons.StrayYaml), (stray.Path, stray.Reason));
        Assert.Contains("'y.docx'", stray.Detail, StringComparison.Ordinal);
        Assert.Equal("CDIP/40/2", Assert.Single(_store.Documents()).Symbol);
    }

    private async Task<StoredDocument> IngestOne()
    {
        await Ingest();
        return Assert.Single(_store.Documents());
    }

    private Task<IngestReport> Ingest() =>
        new IngestPipeline(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = null, Pool = Readers.Shared })
            .RunAsync([_folder.Documents], null, TestContext.Current.CancellationToken);
}
