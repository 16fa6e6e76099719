using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Execution;
using KnowledgeBase.Text;

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
public sealed record HitStream : SearchOutcome
{
    /// <summary>How many places are fetched from the index at once.</summary>
    public const int PageSize = 16_384;

    private const int BatchSize = 256;

    private readonly HitSource source;
    private readonly SearchRequest request;

    internal HitStream(HitSource source, SearchRequest request, QueryReading reading, int total, IndexGeneration generation)
    {
        this.source = source;
        this.request = request;
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
    public IEnumerable<HitBatch> Read(bool marked = false, CancellationToken cancellationToken = default) =>
        Read(request with { Size = PageSize, Facets = [], Skip = 0 }, marked, int.MaxValue, cancellationToken);

    /// <summary>The first hits among some records only, in the order of the search.</summary>
    /// <param name="scope">The records.</param>
    /// <param name="limit">The most hits to return.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public IReadOnlyList<SearchHit> Within(RecordScope scope, int limit, CancellationToken cancellationToken = default)
    {
        if (limit == 0 || scope.IsEmpty)
            return [];
        var scoped = request with { Query = Scoped(scope), Size = Math.Min(limit, PageSize), Facets = [], Skip = 0 };
        return [.. Read(scoped, marked: true, limit, cancellationToken).SelectMany(batch => batch.Hits)];
    }

    /// <summary>The same search kept to some records.</summary>
    public HitStream Narrowed(RecordScope scope, CancellationToken cancellationToken = default)
    {
        var narrowed = request with { Query = scope.IsEmpty ? new MatchNoneQuery() : Scoped(scope) };
        var counted = source.Index.Search(narrowed with { Size = 0, Facets = [], Skip = 0 }, cancellationToken);
        return new HitStream(source, narrowed, Query, counted.Total, counted.Generation);
    }

    /// <summary>The documents of which at least one passage, or the document itself, is among the hits.</summary>
    public IReadOnlySet<string> Documents(CancellationToken cancellationToken = default)
    {
        var counts = source.Index.Search(request with { Size = 0, Skip = 0, Facets = [Facets.Document] }, cancellationToken).Facets[Facets.Document];

        // A facet's counts ignore its own filter; here that filter holds.
        var chosen = request.Filters.FirstOrDefault(filter => filter.Facet == Facets.Document)?.Values;
        return counts.Select(count => count.Value).Where(value => chosen is null || chosen.Contains(value)).ToHashSet(StringComparer.Ordinal);
    }

    private BooleanQuery Scoped(RecordScope scope)
    {
        var records = new List<Query>();
        if (scope.Documents.Count > 0)
            records.Add(new FacetQuery(Facets.Document, scope.Documents));
        if (scope.Keys.Count > 0)
            records.Add(new KeysQuery(scope.Keys));
        return new BooleanQuery { Must = [request.Query], Filter = [new BooleanQuery { Should = records }] };
    }

    private IEnumerable<HitBatch> Read(SearchRequest paged, bool marked, int limit, CancellationToken cancellationToken)
    {
        var builder = source.Builder(marked);
        SearchPosition? after = null;
        for (var left = limit; left > 0;)
        {
            var page = source.Index.Search(paged with { After = after }, cancellationToken);
            foreach (var places in page.Hits.Take(left).Chunk(BatchSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new HitBatch(builder.Build(places), page.Generation);
            }

            left -= page.Hits.Count;
            if (page.Hits.Count < paged.Size)
                yield break;
            after = page.Hits[^1].Position;
        }
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
    /// <summary>Whether it holds no record at all.</summary>
    public bool IsEmpty => Documents.Count == 0 && Keys.Count == 0;
}

/// <summary>What hits are made from.</summary>
internal sealed class HitSource(ISearchIndex index, Knowledge known, Attempt attempt, string language)
{
    public ISearchIndex Index => index;

    public HitBuilder Builder(bool marked) =>
        new(known, new HighlightMatcher(marked ? attempt.Plan.Needles : [], Analyzers.Default), language, attempt.Best);
}
