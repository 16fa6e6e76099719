using KnowledgeBase.Index;

namespace KnowledgeBase.Search.Planning;

/// <summary>Asks a query of one text field alone.</summary>
internal static class OneField
{
    public static Query In(this Query query, string field) => query switch
    {
        TermQuery term => term with { Field = field },
        PhraseQuery phrase => phrase with { Field = field },
        PrefixQuery prefix => prefix with { Field = field },
        WildcardQuery wildcard => wildcard with { Field = field },
        FuzzyQuery fuzzy => fuzzy with { Field = field },
        BooleanQuery boolean => boolean with
        {
            Must = All(boolean.Must, field),
            Should = All(boolean.Should, field),
            MustNot = All(boolean.MustNot, field),
            Filter = All(boolean.Filter, field),
        },
        DisjunctionMaxQuery best => best with { Queries = All(best.Queries, field) },
        BoostQuery boost => boost with { Inner = boost.Inner.In(field) },
        ConstantScoreQuery constant => constant with { Inner = constant.Inner.In(field) },
        _ => query,
    };

    private static IReadOnlyList<Query> All(IReadOnlyList<Query> queries, string field) => [.. queries.Select(query => query.In(field))];
}
