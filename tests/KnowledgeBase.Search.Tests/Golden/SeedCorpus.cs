using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Search.Correcting;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Search.Tests.Golden;
using KnowledgeBase.Store;

[assembly: AssemblyFixture(typeof(SeedCorpus))]

namespace KnowledgeBase.Search.Tests.Golden;

/// <summary>The seeds of the repository, ingested into a temporary folder: once for all tests, when the first of them asks.</summary>
public sealed class SeedCorpus : IAsyncDisposable
{
    private readonly Lazy<Task<Opened>> opened = new(OpenAsync);

    public async Task<SearchService> ServiceAsync() => (await opened.Value).Service;

    public async Task<KnowledgeStore> StoreAsync() => (await opened.Value).Store;

    public async Task<ISearchIndex> IndexAsync() => (await opened.Value).Index;

    /// <summary>A corrector over the seeds.</summary>
    public async Task<SpellingCorrector> CorrectorAsync() => (await opened.Value).Corrector;

    /// <summary>A suggester over the seeds.</summary>
    public async Task<Suggester> SuggesterAsync() => (await opened.Value).Suggester;

    public async ValueTask DisposeAsync()
    {
        if (!opened.IsValueCreated)
            return;
        var corpus = await opened.Value;
        corpus.Index.Dispose();
        corpus.Store.Dispose();
        Directory.Delete(corpus.Folder, recursive: true);
    }

    private static async Task<Opened> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kb-golden-").FullName;
        var store = KnowledgeStore.Open(folder, StoreAccess.ReadWrite, TimeProvider.System);
        var index = SqliteSearchIndex.Open(Path.Combine(folder, "search.db"), IndexLayout.Schema);
        var seeds = SeedFolder.Find() ?? throw new DirectoryNotFoundException("There is no folder 'seeds' above the tests.");
        var pipeline = new IngestPipeline(store, index, TimeProvider.System, new IngestOptions { CatalogueFolder = seeds.Catalogue });
        await pipeline.RunAsync([seeds.Documents]);
        return new Opened(
            folder,
            store,
            index,
            new SearchService(store, index, TimeProvider.System),
            new SpellingCorrector(index, CatalogueTerms.Of(store.Entities())),
            new Suggester(store, index));
    }

    private sealed record Opened(
        string Folder, KnowledgeStore Store, ISearchIndex Index, SearchService Service, SpellingCorrector Corrector, Suggester Suggester);
}
