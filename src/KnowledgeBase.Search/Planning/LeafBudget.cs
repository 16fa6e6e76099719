using KnowledgeBase.Index;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Keeps a query within the leaves an index query may have. Every word typed has its one leaf; what is left is given to what finds more of the
/// same (stems, other names), first come, first served. For one plan.
/// </summary>
internal sealed class LeafBudget(int spare)
{
    /// <summary>What an index query may have, without the few that are added to every search.</summary>
    public const int Most = 56;

    /// <summary>The bounds of the index; of its 32 levels one is kept for giving up words.</summary>
    public const int MostOfIndex = 64;
    public const int DeepestOfIndex = 31;

    private int left = Math.Max(0, spare);

    /// <summary>Takes what a query has beyond the first leaf, if so many are left.</summary>
    public bool TryTake(int leaves)
    {
        if (leaves > left)
            return false;
        left -= leaves;
        return true;
    }

    /// <summary>The query if its leaves are left; otherwise its first leaf.</summary>
    public Query Fit(Query query)
    {
        if (TryTake(LeavesOf(query) - 1))
            return query;
        while (ClausesOf(query) is [var first, ..])
            query = first;
        return query;
    }

    /// <summary>How many leaves a query has.</summary>
    public static int LeavesOf(Query query) => ClausesOf(query) is { Count: > 0 } clauses ? clauses.Sum(LeavesOf) : 1;

    /// <summary>How many levels a query has.</summary>
    public static int DepthOf(Query query) => ClausesOf(query) is { Count: > 0 } clauses ? 1 + clauses.Max(DepthOf) : 1;

    private static IReadOnlyList<Query> ClausesOf(Query query) => query switch
    {
        BooleanQuery boolean => [.. boolean.Must, .. boolean.Should, .. boolean.MustNot, .. boolean.Filter],
        DisjunctionMaxQuery best => best.Queries,
        BoostQuery boost => [boost.Inner],
        ConstantScoreQuery constant => [constant.Inner],
        _ => [],
    };
}
