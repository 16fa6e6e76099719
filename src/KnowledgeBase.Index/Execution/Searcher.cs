using System.Numerics;
using KnowledgeBase.Index.Execution.Matching;
using KnowledgeBase.Index.Facets;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Reading;
using KnowledgeBase.Index.Sorting;

namespace KnowledgeBase.Index.Execution;

/// <summary>Answers one request from one generation.</summary>
internal sealed class Searcher(IndexSchema schema)
{
    /// <summary>Of fewer matches among sixty-four documents each is looked at alone.</summary>
    private const int FewMatches = 8;

    public SearchResult Search(SearchRequest request, ReadConnection connection, Generation generation, CancellationToken cancellationToken)
    {
        using var leaves = new LeafLists(connection, generation, cancellationToken);
        return Search(request, leaves, connection, generation, cancellationToken);
    }

    /// <summary>Answers without the file; null where that is not possible.</summary>
    public SearchResult? SearchInMemory(SearchRequest request, Generation generation, CancellationToken cancellationToken)
    {
        using var leaves = new LeafLists(null, generation, cancellationToken);
        return leaves.TryTakeFromMemory(request.Query, schema) ? Search(request, leaves, null, generation, cancellationToken) : null;
    }

    private SearchResult Search(SearchRequest request, LeafLists leaves, ReadConnection? connection, Generation generation, CancellationToken cancellationToken)
    {
        var matcher = new QueryCompiler(schema, generation, connection, leaves).Compile(request.Query);
        var keys = generation.Values.Keys;
        var explainer = request.Explain ? new Explainer(schema, generation, leaves) : null;
        var run = new Run(request, generation, matcher, explainer, cancellationToken);
        return request.Sort is { } sort
            ? Search(run, new FieldOrder(keys, generation.Values.Sorts[schema.SortFieldNumber(sort.Field)], sort.Descending))
            : Search(run, new ScoreOrder(keys));
    }

    private SearchResult Search<TOrder>(Run run, TOrder order)
        where TOrder : struct, IHitOrder
    {
        var (request, generation, matcher, explainer, cancellationToken) = run;
        using var facets = new FacetedMatches(request, schema, generation);
        using var top = new TopHits<TOrder>(request, generation.Row.Documents, order);
        Span<ulong> bits = stackalloc ulong[Windows.Words];
        var scores = new WindowScores(matcher);
        for (var next = matcher.NextFrom(0); next < generation.Limit; next = matcher.NextFrom(next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var window = next / Windows.Size;
            next = (window + 1) * Windows.Size;
            if (!matcher.Match(window))
                continue;
            matcher.Bits.CopyTo(bits);
            if (WindowBits.And(bits, generation.Alive.Slice(window * Windows.Words, Windows.Words)) && facets.Filter(window, bits) && !top.WantsNone)
                Collect(top, window, bits, request.Sort is null ? scores.Of(window, bits) : []);
        }

        var hits = Hits(top.Page(), request, order, scores, explainer);
        return new SearchResult(generation.Info, facets.Total, hits, facets.Counts());
    }

    private static void Collect<TOrder>(TopHits<TOrder> top, int window, ReadOnlySpan<ulong> bits, ReadOnlySpan<double> scores)
        where TOrder : struct, IHitOrder
    {
        var start = window * Windows.Size;
        for (var word = 0; word < bits.Length; word++)
        {
            // Where most documents match, few of them come onto the page: sixty-four are passed over in a few operations.
            if (!scores.IsEmpty && BitOperations.PopCount(bits[word]) >= FewMatches && !WindowBits.HasAtLeast(scores.Slice(word << 6, 64), top.LeastScore))
                continue;
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(rest);
                top.Add(start + place, scores.IsEmpty ? 0 : scores[place]);
            }
        }
    }

    private static Hit[] Hits<TOrder>(Candidate[] page, SearchRequest request, TOrder order, WindowScores scores, Explainer? explainer)
        where TOrder : struct, IHitOrder
    {
        if (request.Sort is not null)
            AddScores(page, scores);
        return
        [
            .. page.Select(candidate =>
            {
                var position = order.PositionOf(candidate);
                return new Hit(position.Key, candidate.Score, position, explainer?.Explain(request.Query, candidate.Document));
            }),
        ];
    }

    // In an order by a field, scores are wanted for the hits of the page only.
    private static void AddScores(Candidate[] page, WindowScores scores)
    {
        for (var i = 0; i < page.Length; i++)
            page[i] = page[i] with { Score = scores.OfOne(page[i].Document) };
    }

    private sealed record Run(SearchRequest Request, Generation Generation, Matcher Matcher, Explainer? Explainer, CancellationToken CancellationToken);
}
