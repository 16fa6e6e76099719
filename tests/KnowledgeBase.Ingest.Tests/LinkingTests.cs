using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests;

public sealed class LinkingTests : IDisposable
{
    private static readonly EntityId Uganda = new(EntityKinds.Country, "ug");
    private static readonly EntityId Laos = new(EntityKinds.Country, "la");

    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;
    private readonly SqliteSearchIndex _index;

    public LinkingTests()
    {
        _store = _folder.OpenStore();
        _index = SqliteSearchIndex.Open(Path.Combine(_folder.Data, DataFolder.IndexFileName), IndexLayout.Schema);
        _folder.Write("a.txt", "1.\t乌干达的女企业家参加了培训，内容是商标和地理标志的保护。\n\n2.\t老挝请求提供技术援助，以便制定国家知识产权战略。\n");
        _folder.Write("b.txt", "1.\t秘书处为乌干达提供了支持，并介绍了专利信息检索的方法。\n");
    }

    public void Dispose()
    {
        _index.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Passages_are_linked_to_what_they_speak_of_and_can_be_searched_by_it()
    {
        WriteCatalogue(("ug", "乌干达", "Uganda"));
        var report = await Ingest();
        Assert.Equal(1, report.Entities.Added);
        Assert.Empty(report.CatalogueErrors);
        Assert.Equal([("a.zh", "乌干达"), ("b.zh", "乌干达")], _store.LinksOf(Uganda, 10).Links.Select(link => (link.DocumentId, link.Link.Quote)));
        Assert.Equal(2, CountPassages("ug"));
        Assert.Equal(_store.ChangeSequence, _index.Generation.Sequence);

        var generation = _index.Generation;
        Assert.False((await Ingest()).Changed);
        Assert.Equal(generation, _index.Generation);
    }

    [Fact]
    public async Task A_catalogue_that_learns_more_links_only_what_it_alters()
    {
        WriteCatalogue(("ug", "乌干达", "Uganda"));
        await Ingest();
        WriteCatalogue(("ug", "乌干达", "Uganda"), ("la", "老挝", "Laos"));

        var report = await Ingest();

        Assert.Equal((1, 0, 0), (report.Entities.Added, report.Entities.Changed, report.Entities.Removed));
        Assert.Equal(1, report.DocumentsRelinked);
        Assert.Equal("a.zh", Assert.Single(_store.LinksOf(Laos, 10).Links).DocumentId);
        Assert.Equal(1, CountPassages("la"));
        Assert.Empty(_store.Verify(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_mistake_in_the_catalogue_is_told_with_file_and_line_and_the_rest_is_in()
    {
        WriteCatalogue(("ug", "乌干达", "Uganda"));
        _folder.Write("../catalogue/broken.yaml", "kind: country\nentries: [\n");
        var report = await Ingest();
        Assert.Contains("broken.yaml, line", Assert.Single(report.CatalogueErrors), StringComparison.Ordinal);
        Assert.NotNull(_store.FindEntity(Uganda));
    }

    private void WriteCatalogue(params (string Id, string Zh, string En)[] countries) => _folder.Write(
        "../catalogue/countries.yaml",
        "kind: country\nsources:\n  ours: { editorial: for this test }\nsource: ours\nentries:\n" + string.Concat(countries.Select(country =>
            $"  - id: \"{country.Id}\"\n    name: {{ zh: {country.Zh}, en: {country.En} }}\n")));

    private int CountPassages(string country)
    {
        var search = new SearchQuery
        {
            Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Country] = [country], [Facets.Kind] = ["passage"] },
        };
        var outcome = new SearchService(_store, _index, TimeProvider.System).Search(search, TestContext.Current.CancellationToken);
        return Assert.IsType<SearchAnswer>(outcome).Total;
    }

    private Task<IngestReport> Ingest()
    {
        var options = new IngestOptions { CatalogueFolder = Path.Combine(_folder.Documents, "../catalogue"), Pool = Readers.Shared };
        return new IngestPipeline(_store, _index, TimeProvider.System, options).RunAsync([_folder.Documents], null, TestContext.Current.CancellationToken);
    }
}
