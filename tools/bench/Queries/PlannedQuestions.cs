using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>
/// What the product asks its index for a question as typed: known names widened by their other names and language, words by their stems, fewer words where
/// all together are nowhere. The planning itself is not timed. The knowledge is the catalogue's.
/// </summary>
internal sealed class PlannedQuestions : IDisposable
{
    public const string Class = "planned";

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-store-").FullName;
    private readonly KnowledgeStore _store;
    private readonly Listener _listener;
    private readonly SearchService _service;

    public PlannedQuestions(SeedFolder seeds, ISearchIndex index)
    {
        _store = KnowledgeStore.Open(_folder, StoreAccess.ReadWrite, TimeProvider.System);
        _store.PutEntities([.. new CatalogueBuilder().Add(CatalogueFiles.Load(seeds.Catalogue).Contributions).Build().Catalogue.All]);
        _listener = new Listener(index);
        _service = new SearchService(_store, _listener, TimeProvider.System);
    }

    /// <summary>The request the product ends with for a text; null where it refuses the text.</summary>
    public SearchRequest? Plan(string text) =>
        _service.Search(new SearchQuery { Text = text, Size = 10, Facets = [] }) is SearchAnswer
            ? new SearchRequest { Query = _listener.Last!.Query, Size = 10 }
            : null;

    public void Dispose()
    {
        _listener.Dispose();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Notes what is asked and gives the totals of the index, but no hits, which the store does not know.</summary>
    private sealed class Listener(ISearchIndex index) : ISearchIndex
    {
        public SearchRequest? Last { get; private set; }

        public IndexSchema Schema => index.Schema;

        public IndexGeneration Generation => index.Generation;

        public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
        {
            Last = request;
            return index.Search(request with { Size = 0 }, cancellationToken);
        }

        public IReadOnlyList<TermCount> Terms(string prefix, int limit) => index.Terms(prefix, limit);

        public IReadOnlyList<NearTerm> TermsNear(string term, int maxEdits, int limit) => index.TermsNear(term, maxEdits, limit);

        public IReadOnlyList<SimilarTerm> TermsLike(string term, int limit) => index.TermsLike(term, limit);

        public IIndexWriter BeginWrite() => throw new NotSupportedException("Only searched here.");

        public void Dispose()
        {
        }
    }
}
