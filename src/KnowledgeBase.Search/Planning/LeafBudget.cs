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

    private int left = Math.Max(0, spare);

    /// <summary>Takes what a query has beyond the first leaf, if so many are left.</summary>
    public bool TryTake(int leaves)
    {
        if (leaves > left)
            return false;
        left -= leaves;
        return true;
    }

    /// <summary>How many leaves a query has.</summary>
    public static int LeavesOf(Query query) => query switch
    {
        BooleanQuery boolean => boolean.Must.Sum(LeavesOf) + boolean.Should.Sum(LeavesOf) + boolean.MustNot.Sum(LeavesOf) + boolean.Filter.Sum(LeavesOf),
        DisjunctionMaxQuery best => best.Queries.Sum(LeavesOf),
        BoostQuery boost => LeavesOf(boost.Inner),
        ConstantScoreQuery constant => LeavesOf(constant.Inner),
        _ => 1,
    };
}
