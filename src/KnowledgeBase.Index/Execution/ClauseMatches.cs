namespace KnowledgeBase.Index.Execution;

/// <summary>The matches of a node's clauses, given back together.</summary>
internal sealed class ClauseMatches : IDisposable
{
    /// <summary>Clauses all of which must match.</summary>
    public List<ScoredDocuments> Required { get; } = [];

    /// <summary>Clauses of which some may match.</summary>
    public List<ScoredDocuments> Optional { get; } = [];

    /// <summary>The clauses whose scores add up, in the order of the query.</summary>
    public List<ScoredDocuments> Scoring { get; } = [];

    /// <summary>Evaluates required clauses; false as soon as one matches nothing, since then nothing matches at all.</summary>
    public bool AddRequired(IReadOnlyList<Query> queries, Func<Query, ScoredDocuments> evaluate, bool scoring)
    {
        foreach (var query in queries)
        {
            var matches = evaluate(query);
            Required.Add(matches);
            if (scoring)
                Scoring.Add(matches);
            if (matches.Count == 0)
                return false;
        }

        return true;
    }

    public void AddOptional(IReadOnlyList<Query> queries, Func<Query, ScoredDocuments> evaluate)
    {
        foreach (var query in queries)
        {
            var matches = evaluate(query);
            Optional.Add(matches);
            Scoring.Add(matches);
        }
    }

    public void Dispose()
    {
        foreach (var matches in Required.Concat(Optional))
            matches.Dispose();
    }
}
