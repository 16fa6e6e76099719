using KnowledgeBase.Index.Facets;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Reading;
using KnowledgeBase.Index.Sorting;

namespace KnowledgeBase.Index.Execution;

/// <summary>Answers one request from one generation.</summary>
internal sealed class Searcher(IndexSchema schema, PostingsPool pool)
{
    public SearchResult Search(SearchRequest request, ReadConnection connection, Generation generation, CancellationToken cancellationToken)
    {
        using var leaves = new LeafLists(connection, generation, pool);
        using var matches = new QueryEvaluator(schema, generation, connection, leaves, cancellationToken).Evaluate(request.Query);
        cancellationToken.ThrowIfCancellationRequested();
        var facets = FacetedMatches.Apply(matches, request, schema, generation);
        cancellationToken.ThrowIfCancellationRequested();
        var explainer = request.Explain ? new Explainer(schema, generation, leaves) : null;
        var hits = request.Sort is { } sort
            ? Hits(matches, request, new FieldOrder(matches, generation, generation.Values.Sorts[schema.SortFieldNumber(sort.Field)], sort.Descending), explainer)
            : Hits(matches, request, new ScoreOrder(matches, generation), explainer);
        return new SearchResult(generation.Info, matches.Count, hits, facets);
    }

    private static Hit[] Hits<TOrder>(ScoredDocuments matches, SearchRequest request, TOrder order, Explainer? explainer)
        where TOrder : struct, IHitOrder
    {
        var page = TopHits.Page(matches.Count, request, order);
        var hits = new Hit[page.Length];
        for (var i = 0; i < page.Length; i++)
        {
            var position = order.PositionOf(page[i]);
            var explanation = explainer?.Explain(request.Query, matches.Documents[page[i]]);
            hits[i] = new Hit(position.Key, matches.Scores[page[i]], position, explanation);
        }

        return hits;
    }
}
