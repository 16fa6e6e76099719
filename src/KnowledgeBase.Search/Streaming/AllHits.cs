using KnowledgeBase.Index;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.Streaming;

namespace KnowledgeBase.Search;

/// <summary>
/// All hits of one search in their order, read as they are wanted: memory does not grow with their number. Each run through them is its own;
/// safe for many threads.
/// </summary>
/// <remarks>
/// The index is asked for <see cref="PageSize"/> places at a time, each time from behind the last. A commit in between makes a new generation, whose
/// scores may differ a little, so that a hit near a border could come twice or not at all; each batch therefore says what generation it is from.
/// Up to <see cref="PageSize"/> hits come whole from one.
/// </remarks>
public sealed record AllHits : SearchOutcome
{
    /// <summary>How many places are fetched from the index at once.</summary>
    public const int PageSize = 16_384;

    private const int BatchSize = 256;

    private readonly HitSource source;
    private readonly SearchRequest request;

    /// <summary>The records to keep to, where the query has no room left to say so.</summary>
    private readonly RecordScope? kept;

    internal AllHits(HitSource source, SearchRequest request, QueryReading reading, int total, IndexGeneration generation, RecordScope? kept = null)
    {
        this.source = source;
        this.request = request with { Facets = [], Skip = 0, After = null };
        this.kept = kept;
        Query = reading;
        Total = total;
        Generation = generation;
    }

    /// <summary>The query as understood.</summary>
    public QueryReading Query { get; }

    /// <summary>Exactly how many records matched when the stream was opened.</summary>
    public int Total { get; }

    /// <summary>The generation of the index when the stream was opened.</summary>
    public IndexGeneration Generation { get; }

    /// <summary>Reads the hits in order.</summary>
    /// <param name="marked">Whether they carry <see cref="SearchHit.Highlights"/>, which takes most of the time.</param>
    /// <param name="cancellationToken">Looked at before every batch.</param>
    public IEnumerable<HitBatch> Read(bool marked = false, CancellationToken cancellationToken = default)
    {
        foreach (var page in Pages(PageSize, cancellationToken))
        {
            foreach (var places in page.Hits.Chunk(BatchSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new HitBatch(marked ? source.Marked(places) : source.Unmarked(places), page.Generation);
            }
        }
    }

    /// <summary>The first hits among some records only, in the order of the search, marked.</summary>
    /// <param name="scope">The records.</param>
    /// <param name="limit">The most hits to return.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public IReadOnlyList<SearchHit> Within(RecordScope scope, int limit, CancellationToken cancellationToken = default)
    {
        if (limit == 0 || scope.IsEmpty)
            return [];
        var (narrowed, filter) = Scoped(scope);
        var stream = new AllHits(source, narrowed, Query, 0, Generation, filter);
        return source.Marked([.. stream.Pages(Math.Min(limit, PageSize), cancellationToken).SelectMany(page => page.Hits).Take(limit)]);
    }

    /// <summary>The same search kept to some records.</summary>
    public AllHits Narrowed(RecordScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var (narrowed, filter) = scope.IsEmpty ? (request with { Query = new MatchNoneQuery() }, null) : Scoped(scope);
        var counted = source.Index.Search(narrowed with { Size = 0 }, cancellationToken);
        var stream = new AllHits(source, narrowed, Query, counted.Total, counted.Generation, filter);
        return filter is null
            ? stream
            : new AllHits(source, narrowed, Query, stream.Pages(PageSize, cancellationToken).Sum(page => page.Hits.Count), counted.Generation, filter);
    }

    /// <summary>The documents of which at least one passage, or the document itself, is among the hits.</summary>
    public IReadOnlySet<string> Documents(CancellationToken cancellationToken = default)
    {
        var counts = source.Index.Search(request with { Size = 0, Facets = [Facets.Document] }, cancellationToken).Facets[Facets.Document];

        // A facet's counts ignore its own filter; here that filter holds.
        var chosen = request.Filters.FirstOrDefault(filter => filter.Facet == Facets.Document)?.Values;
        return counts.Select(count => count.Value).Where(value => chosen is null || chosen.Contains(value)).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<(IReadOnlyList<Hit> Hits, IndexGeneration Generation)> Pages(int size, CancellationToken cancellationToken)
    {
        for (SearchPosition? after = null; ;)
        {
            var page = source.Index.Search(request with { Size = size, After = after }, cancellationToken);
            yield return (kept is null ? page.Hits : [.. page.Hits.Where(hit => kept.Holds(hit.Key))], page.Generation);
            if (page.Hits.Count < size)
                yield break;
            after = page.Hits[^1].Position;
        }
    }

    /// <summary>The request kept to some records; where the query would become too large for the index, what is found is to be kept to them.</summary>
    private (SearchRequest Request, RecordScope? Kept) Scoped(RecordScope scope)
    {
        var records = new List<Query>();
        if (scope.Documents.Count > 0)
            records.Add(new FacetQuery(Facets.Document, scope.Documents));
        if (scope.Keys.Count > 0)
            records.Add(new KeysQuery(scope.Keys));
        var query = new BooleanQuery { Must = [request.Query], Filter = [records.Count == 1 ? records[0] : new BooleanQuery { Should = records }] };
        return LeafBudget.LeavesOf(query) <= LeafBudget.MostOfIndex && LeafBudget.DepthOf(query) <= LeafBudget.DeepestOfIndex
            ? (request with { Query = query }, kept)
            : (request, scope);
    }
}

/// <summary>Some hits, one behind the other.</summary>
/// <param name="Hits">The hits; a record that has left the store since the index was committed is not among them.</param>
/// <param name="Generation">The generation of the index they are from.</param>
public sealed record HitBatch(IReadOnlyList<SearchHit> Hits, IndexGeneration Generation);

/// <summary>Some records, to which a search is kept.</summary>
/// <param name="Documents">Documents by their slugs: they and their passages.</param>
/// <param name="Keys">Entities by their identifiers.</param>
public sealed record RecordScope(IReadOnlyList<string> Documents, IReadOnlyList<string> Keys)
{
    private readonly HashSet<string> documents = [.. Documents];
    private readonly HashSet<string> keys = [.. Keys];

    /// <summary>Whether it holds no record at all.</summary>
    public bool IsEmpty => Documents.Count == 0 && Keys.Count == 0;

    /// <summary>Whether the record with a key of the index is one of them.</summary>
    internal bool Holds(string key) => key.Split('/') is [RecordKinds.Document or RecordKinds.Passage, var document, ..] ? documents.Contains(document) : keys.Contains(key);
}
