using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.Twins;

/// <summary>Twins found and aligned by an ingest, from the files to the store.</summary>
public sealed class TwinStepTests : IDisposable
{
    private const string Chinese = "1.\t委员会在2013年审议了文件CDIP/11/4。\n\n2.\t委员会请秘书处在2014年提出报告。\n\n3.\t没有英文的一段，关于1999年。\n";
    private const string English = "1.\tIn 2013 the Committee considered document CDIP/11/4.\n\n2.\tThe Committee requested the Secretariat to report in 2014.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public TwinStepTests() => _store = _folder.OpenStore();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Two_languages_of_one_symbol_are_twins_however_the_symbol_is_printed()
    {
        _folder.Write("c.txt", "CDIP／12／7　REV.\n原文：英文\n日期：2013年8月19日\n\n报告\n\n" + Chinese);
        _folder.Write("e.txt", "CDIP/12/7 Rev.\nORIGINAL: ENGLISH\nDATE: AUGUST 19, 2013\n\nREPORT\n\n" + English);
        Assert.Equal(1, (await Ingest()).TwinsAligned);

        var twin = Assert.Single(_store.TwinsOf("cdip-12-7-rev.zh"));
        Assert.Equal(("cdip-12-7-rev.en", TwinRelation.Symbol), (twin.SecondId, twin.Relation));
        Assert.Equal((3, 2, 2, 2), (twin.Measure.First.Numbered, twin.Measure.First.NumberedMatched, twin.Measure.Second.Numbered, twin.Measure.Second.NumberedMatched));
        Assert.Equal([("cdip-12-7-rev.en", "p2")], _store.Counterparts("cdip-12-7-rev.zh", "p2"));
        Assert.Equal("en", _store.FindDocument("cdip-12-7-rev.zh")!.OriginalLanguage);
        Assert.Empty(_store.Verify(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_manifest_pairs_what_has_no_symbol_and_unpairs_it_again()
    {
        _folder.Write("c.txt", Chinese);
        _folder.Write("e.txt", English);
        _folder.Write("documents.yaml", Manifest("twin_of: c.zh"));
        Assert.Equal(1, (await Ingest()).TwinsAligned);
        Assert.Equal(TwinRelation.Manifest, Assert.Single(_store.Twins()).Relation);

        var again = await Ingest();
        Assert.Equal((0, false), (again.TwinsAligned, again.Changed));

        _folder.Write("documents.yaml", Manifest("rendering_of: c.zh"));
        await Ingest();
        var rendering = Assert.Single(_store.Twins());
        Assert.Equal(("c.zh", "e.en", TwinRelation.Rendering), (rendering.FirstId, rendering.SecondId, rendering.Relation));

        _folder.Write("documents.yaml", Manifest("session: 3"));
        await Ingest();
        Assert.Empty(_store.Twins());
    }

    [Fact]
    public async Task A_new_version_of_either_is_aligned_anew()
    {
        _folder.Write("c.txt", Chinese);
        _folder.Write("e.txt", English);
        _folder.Write("documents.yaml", Manifest("twin_of: c.zh"));
        await Ingest();
        _folder.Write("e.txt", English + "\n3.\tA paragraph on 1999 that came later.\n");

        Assert.Equal(1, (await Ingest()).TwinsAligned);
        var measure = Assert.Single(_store.Twins()).Measure;
        Assert.Equal((1.0, 1.0), (measure.First.Share, measure.Second.Share));
    }

    [Fact]
    public async Task Documents_of_one_language_or_of_other_symbols_are_no_twins()
    {
        _folder.Write("c.txt", "CDIP/12/7\n原文：英文\n\n报告\n\n" + Chinese);
        _folder.Write("e.txt", "CDIP/12/8\nORIGINAL: ENGLISH\n\nREPORT\n\n" + English);
        _folder.Write("f.txt", "CDIP/12/7 Rev.\nORIGINAL: ENGLISH\n\nREPORT\n\n" + English);
        Assert.Equal(0, (await Ingest()).TwinsAligned);
        Assert.Empty(_store.Twins());
    }

    private static string Manifest(string key) => $"""
        - file: c.txt
          id: c.zh
          title:
            zh: 报告
          language: zh
          type: report
          provenance: for this test
        - file: e.txt
          id: e.en
          title:
            en: Report
          language: en
          type: report
          {key}
          provenance: for this test
        """;

    private Task<IngestReport> Ingest() =>
        new IngestPipeline(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = null })
            .RunAsync([_folder.Documents], null, TestContext.Current.CancellationToken);
}
