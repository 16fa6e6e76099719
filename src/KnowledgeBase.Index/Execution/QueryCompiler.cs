using KnowledgeBase.Index.Execution.Matching;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Reading;
using KnowledgeBase.Index.Sorting;

namespace KnowledgeBase.Index.Execution;

/// <summary>Makes matchers out of a query, for one search.</summary>
/// <param name="schema">The index's schema.</param>
/// <param name="generation">What is searched.</param>
/// <param name="connection">A connection whose transaction sees the generation; null where the query asks for no keys.</param>
/// <param name="leaves">The search's posting lists.</param>
internal sealed class QueryCompiler(IndexSchema schema, Generation generation, ReadConnection? connection, LeafLists leaves)
{
    public Matcher Compile(Query query)
    {
        if (Leaf.Of(query, schema) is { } leaf)
            return Of(leaves.Of(leaf));
        return query switch
        {
            BooleanQuery boolean => Of(boolean),
            DisjunctionMaxQuery best => new DisjunctionMaxMatcher([.. best.Queries.Select(Compile)], best.TieBreaker),
            BoostQuery boost => new BoostMatcher(Compile(boost.Inner), boost.Factor),
            ConstantScoreQuery constant => new ConstantScoreMatcher(Compile(constant.Inner), constant.Score),
            MatchAllQuery => All(),
            MatchNoneQuery => new DocumentsMatcher([]),
            FacetQuery facet => new BitmapMatcher(generation.Choices.Of(schema.FacetNumber(facet.Facet), facet.Values, generation), generation.Limit),
            KeysQuery keys => new DocumentsMatcher(DocumentsOf(keys.Keys)),
            NumberRangeQuery range => new NumberRangeMatcher(
                ValuesOf(range, schema, generation), range.From ?? long.MinValue, range.To ?? long.MaxValue, generation.Limit),
            TextRangeQuery or NumberSetQuery => OfSortValues(query, ValuesOf(query, schema, generation)),
            _ => throw new ArgumentException($"The index does not know queries of type {query.GetType().Name}."),
        };
    }

    /// <summary>How many should clauses of a query must match.</summary>
    public static int MinimumOf(BooleanQuery query) => query.MinimumShouldMatch ?? (query.Must.Count + query.Filter.Count == 0 ? 1 : 0);

    /// <summary>Whether a document's sort value is what a range or set asks for.</summary>
    public static bool Passes(Query query, SortValues values, int document) => query switch
    {
        NumberRangeQuery range => values.Number(document) is { } number && !(number < range.From) && !(number > range.To),
        NumberSetQuery set => values.Number(document) is { } number && set.Values.Contains(number),
        TextRangeQuery range => values.IsStated(document)
            && (range.From is null || values.CompareText(document, range.From) >= 0)
            && (range.To is null || values.CompareText(document, range.To) <= 0),
        _ => false,
    };

    /// <summary>The values that a range or set asks about.</summary>
    public static SortValues ValuesOf(Query query, IndexSchema schema, Generation generation) => generation.Values.Sorts[schema.SortFieldNumber(query switch
    {
        NumberRangeQuery range => range.Field,
        NumberSetQuery set => set.Field,
        TextRangeQuery range => range.Field,
        _ => "",
    })];

    private LeafMatcher Of(LeafList leaf) => new(leaf, new Bm25(schema, generation, leaf.Documents));

    private Matcher Of(BooleanQuery query)
    {
        var minimum = MinimumOf(query);
        if (minimum > query.Should.Count)
            return new DocumentsMatcher([]);
        var must = new List<Matcher>();
        var filter = new List<Matcher>();
        if (!CompileRequired(query.Must, must) || !CompileRequired(query.Filter, filter))
            return new DocumentsMatcher([]);
        return new BooleanMatcher(
            [.. must], [.. filter], [.. query.Should.Select(Compile)], [.. query.MustNot.Select(Compile)], minimum, generation.Limit);
    }

    /// <summary>False as soon as one matches nothing, since then nothing matches at all and the others' lists need not be read.</summary>
    private bool CompileRequired(IReadOnlyList<Query> queries, List<Matcher> matchers)
    {
        foreach (var query in queries)
        {
            var matcher = Compile(query);
            matchers.Add(matcher);
            if (matcher.Cost == 0)
                return false;
        }

        return true;
    }

    private BitmapMatcher All() => new(generation.AliveMemory, generation.Row.Documents);

    private SortValueMatcher OfSortValues(Query query, SortValues values) => new(document => Passes(query, values, document), generation.Limit);

    private int[] DocumentsOf(IReadOnlyList<string> keys)
    {
        var documents = new SortedSet<int>();
        foreach (var key in keys)
        {
            if (connection?.RowOf(key) is { } row)
                documents.Add(generation.Values.DocumentOfRow[row]);
        }

        return [.. documents];
    }
}
