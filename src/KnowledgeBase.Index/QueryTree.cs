namespace KnowledgeBase.Index;

/// <summary>Walks query trees.</summary>
internal static class QueryTree
{
    /// <summary>The queries that a query is made of; none for a leaf.</summary>
    public static IEnumerable<Query> ClausesOf(Query query) => query switch
    {
        BooleanQuery boolean => boolean.Must.Concat(boolean.Should).Concat(boolean.MustNot).Concat(boolean.Filter),
        DisjunctionMaxQuery best => best.Queries,
        BoostQuery boost => [boost.Inner],
        ConstantScoreQuery constant => [constant.Inner],
        _ => [],
    };
}
