using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.Identity;

public sealed class IdentityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public IdentityTests() => _store = _folder.OpenStore();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("annual report 2023.txt", "annual-report-2023.zh")]
    [InlineData("Café_Müller.txt", "cafe-muller.zh")]
    [InlineData("already.zh.txt", "already.zh")]
    public async Task A_document_that_does_not_name_itself_is_called_after_its_file(string name, string id)
    {
        _folder.Write(name, Texts.Plain());
        var document = await IngestOne();
        Assert.Equal(id, document.Id);
        Assert.Equal("zh", document.Language);
        Assert.Equal(name, document.FileName);
        Assert.Equal("plain-text", document.Format);
        Assert.Null(document.Provenance);
    }

    [Fact]
    public async Task Files_whose_long_names_differ_at_the_end_only_are_told_apart()
    {
        var name = string.Join('-', Enumerable.Repeat("report-on-the-implementation-of-the-agenda", 3));
        _folder.Write($"{name}-part-1.txt", Texts.Plain(3));
        _folder.Write($"{name}-part-2.txt", Texts.Plain(4));
        await Ingest();
        var ids = _store.Documents().Select(document => document.Id).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(@"^report-on-the-implementation-of-the-agenda-[a-z-]+-[0-9a-f]{8}\.zh$", id));
    }

    [Fact]
    public async Task Files_whose_names_have_no_latin_letter_are_told_apart()
    {
        _folder.Write("报告.txt", Texts.Plain(3));
        _folder.Write("提案.txt", Texts.Plain(4));
        await Ingest();
        var ids = _store.Documents().Select(document => document.Id).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(@"^document-[0-9a-f]{8}\.zh$", id));
    }

    [Fact]
    public async Task The_manifest_beside_a_file_says_who_it_is_and_a_new_manifest_says_it_anew()
    {
        _folder.Write("x.txt", Texts.Plain());
        _folder.Write("documents.yaml", Manifest("CDIP/32/2"));
        var document = await IngestOne();
        Assert.Equal(("cdip-32-2.zh", "CDIP/32/2", "报告", "Report"), (document.Id, document.Symbol, document.Title.Zh, document.Title.En));
        Assert.Equal((32, 2024, "report"), (document.Session, document.Year, document.Type));
        Assert.Equal("the first page", document.Provenance);

        _folder.Write("documents.yaml", Manifest("CDIP/32/2 Rev."));
        Assert.Equal("CDIP/32/2 Rev.", (await IngestOne()).Symbol);
        Assert.False((await Ingest()).Changed);
    }

    [Fact]
    public async Task A_manifest_with_mistakes_holds_its_folder_back_and_says_where_they_are()
    {
        _folder.Write("x.txt", Texts.Plain());
        _folder.Write("documents.yaml", "- file: x.txt\n  colour: red\n");
        _folder.Write("other/y.txt", Texts.Plain(4));
        var report = await Ingest();
        Assert.Equal(["y.zh"], _store.Documents().Select(document => document.Id));
        var failed = Assert.Single(report.Files, file => file.Status == FileStatus.Failed);
        Assert.Equal(("x.txt", FileReasons.BadManifest), (failed.Path, failed.Reason));
        Assert.Contains("documents.yaml(", failed.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2008)]
    [InlineData(12, 2013)]
    [InlineData(22, 2018)]
    [InlineData(24, 2019)]
    [InlineData(25, 2020)]
    [InlineData(26, 2021)]
    [InlineData(31, 2023)]
    [InlineData(32, 2024)]
    [InlineData(34, 2025)]
    public async Task A_session_tells_the_year_where_no_date_is_known(int session, int year)
    {
        _folder.Write("x.txt", Texts.Plain());
        _folder.Write("documents.yaml", Manifest($"CDIP/{session}/2").Replace("session: 32", $"session: {session}", StringComparison.Ordinal));
        Assert.Equal(year, (await IngestOne()).Year);
    }

    [Fact]
    public async Task The_session_of_another_body_tells_no_year()
    {
        _folder.Write("x.txt", Texts.Plain());
        _folder.Write("documents.yaml", Manifest("WO/PBC/36/8"));
        Assert.Null((await IngestOne()).Year);
    }

    private static string Manifest(string symbol) => $"""
        - file: x.txt
          id: cdip-32-2.zh
          symbol: {symbol}
          title:
            zh: 报告
            en: Report
          title_en_source: translated
          session: 32
          language: zh
          type: report
          provenance: the first page
        """;

    private async Task<StoredDocument> IngestOne()
    {
        await Ingest();
        return Assert.Single(_store.Documents());
    }

    private Task<IngestReport> Ingest() =>
        new IngestPipeline(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = null, Pool = Readers.Shared })
            .RunAsync([_folder.Documents], null, TestContext.Current.CancellationToken);
}
