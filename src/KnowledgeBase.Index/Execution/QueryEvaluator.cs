using System.Buffers;
using KnowledgeBase.Index.Facets;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Reading;

namespace KnowledgeBase.Index.Execution;

/// <summary>Evaluates a query tree node by node: each node becomes the list of its matches with their scores.</summary>
internal sealed class QueryEvaluator(
    IndexSchema schema,
    Generation generation,
    ReadConnection connection,
    LeafLists leaves,
    CancellationToken cancellationToken)
{
    /// <summary>The matches; the caller disposes of them.</summary>
    public ScoredDocuments Evaluate(Query query)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Leaf.Of(query, schema) is { } leaf)
            return Score(leaves.Of(leaf));
        return query switch
        {
            BooleanQuery boolean => Evaluate(boolean),
            DisjunctionMaxQuery best => Evaluate(best),
            BoostQuery boost => Scale(Evaluate(boost.Inner), boost.Factor),
            ConstantScoreQuery constant => WithScore(Evaluate(constant.Inner), constant.Score),
            MatchAllQuery => WithScore(Combination.FromBits(generation.Alive), 1),
            MatchNoneQuery => ScoredDocuments.Empty(),
            FacetQuery facet => Evaluate(facet),
            KeysQuery keys => Evaluate(keys),
            _ => throw new ArgumentException($"The index does not know queries of type {query.GetType().Name}."),
        };
    }

    private ScoredDocuments Score(Postings postings)
    {
        var bm25 = new Bm25(schema, generation, postings.Count);
        var documents = postings.Documents;
        var frequencies = postings.Frequencies;
        var fields = schema.TextFields.Count;
        var result = new ScoredDocuments(documents.Length) { Count = documents.Length };
        documents.CopyTo(result.Room);
        var scores = result.Scores;
        for (var i = 0; i < documents.Length; i++)
            scores[i] = bm25.Idf * bm25.Saturation(bm25.Frequency(frequencies.Slice(i * fields, fields)), documents[i]);
        GC.KeepAlive(postings);
        return result;
    }

    private ScoredDocuments Evaluate(BooleanQuery query)
    {
        using var clauses = new ClauseMatches();
        var minimum = query.MinimumShouldMatch ?? (query.Must.Count + query.Filter.Count == 0 ? 1 : 0);
        if (minimum > query.Should.Count)
            return ScoredDocuments.Empty();
        if (!clauses.AddRequired(query.Must, Evaluate, scoring: true) || !clauses.AddRequired(query.Filter, Evaluate, scoring: false))
            return ScoredDocuments.Empty();
        clauses.AddOptional(query.Should, Evaluate);

        var result = clauses.Required.Count > 0 ? Combination.Intersection(clauses.Required)
            : minimum > 0 ? Combination.Union(clauses.Optional, generation.Limit)
            : Combination.FromBits(generation.Alive);
        if (minimum > 1 || (minimum == 1 && clauses.Required.Count > 0))
            Combination.KeepCommon(result, clauses.Optional, minimum);
        foreach (var excluded in query.MustNot)
        {
            using var matches = Evaluate(excluded);
            Combination.Except(result, matches);
        }

        foreach (var clause in clauses.Scoring)
            Combination.AddScores(result, clause);
        return result;
    }

    private ScoredDocuments Evaluate(DisjunctionMaxQuery query)
    {
        using var clauses = new ClauseMatches();
        clauses.AddOptional(query.Queries, Evaluate);
        var result = Combination.Union(clauses.Optional, generation.Limit);
        var best = ArrayPool<double>.Shared.Rent(result.Count);
        best.AsSpan(0, result.Count).Fill(double.NegativeInfinity);
        foreach (var clause in clauses.Optional)
        {
            Combination.AddScores(result, clause);
            Combination.RaiseTo(result, best, clause);
        }

        var scores = result.Scores;
        for (var i = 0; i < scores.Length; i++)
            scores[i] = best[i] + (query.TieBreaker * (scores[i] - best[i]));
        ArrayPool<double>.Shared.Return(best);
        return result;
    }

    private ScoredDocuments Evaluate(FacetQuery query)
    {
        var choice = FacetChoice.Of(query.Facet, query.Values, schema, generation);
        var result = Combination.FromBits(generation.Alive);
        var marks = ArrayPool<bool>.Shared.Rent(result.Count);
        var documents = result.Documents;
        for (var i = 0; i < documents.Length; i++)
            marks[i] = choice.Passes(documents[i]);
        result.Keep(marks);
        ArrayPool<bool>.Shared.Return(marks);
        return WithScore(result, 1);
    }

    private ScoredDocuments Evaluate(KeysQuery query)
    {
        var documents = new SortedSet<int>();
        foreach (var key in query.Keys)
        {
            if (connection.RowOf(key) is { } row)
                documents.Add(generation.Values.DocumentOfRow[row]);
        }

        var result = new ScoredDocuments(documents.Count);
        foreach (var document in documents)
            result.Add(document, 1);
        return result;
    }

    private static ScoredDocuments Scale(ScoredDocuments matches, double factor)
    {
        foreach (ref var score in matches.Scores)
            score *= factor;
        return matches;
    }

    private static ScoredDocuments WithScore(ScoredDocuments matches, double score)
    {
        matches.Scores.Fill(score);
        return matches;
    }
}
