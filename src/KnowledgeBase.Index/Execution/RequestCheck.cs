namespace KnowledgeBase.Index.Execution;

/// <summary>Refuses requests that make no sense for a schema, or that are larger than any reasonable one.</summary>
internal static class RequestCheck
{
    private const int MostLeaves = 64;
    private const int DeepestTree = 32;
    private const int MostTerms = 1024;
    private const int WidestSlop = 10_000;

    /// <exception cref="ArgumentException">The message says what is wrong.</exception>
    public static void Check(SearchRequest request, IndexSchema schema)
    {
        ArgumentNullException.ThrowIfNull(request);
        var leaves = 0;
        Check(request.Query, schema, 1, ref leaves);
        Require(request.Size >= 0, $"Size is {request.Size}; it is 0 or more.");
        Require(request.Skip >= 0, $"Skip is {request.Skip}; it is 0 or more.");
        Require(request.Skip == 0 || request.After is null, "Skip and After do not go together.");
        Require(request.After is null || request.After.Key is not null, "The position After has no key.");
        foreach (var facet in request.Facets)
            schema.FacetNumber(facet);
        foreach (var filter in request.Filters)
            schema.FacetNumber(filter.Facet);
        Require(request.Filters.DistinctBy(f => f.Facet).Count() == request.Filters.Count, "There are two filters for one facet; put the values into one.");
        if (request.Sort is { } sort)
            schema.SortFieldNumber(sort.Field);
    }

    private static void Check(Query query, IndexSchema schema, int depth, ref int leaves)
    {
        ArgumentNullException.ThrowIfNull(query);
        Require(depth <= DeepestTree, $"The query is nested more than {DeepestTree} levels deep.");
        CheckNode(query, schema);
        var isLeaf = true;
        foreach (var clause in QueryTree.ClausesOf(query))
        {
            isLeaf = false;
            Check(clause, schema, depth + 1, ref leaves);
        }

        if (isLeaf)
            leaves++;
        Require(leaves <= MostLeaves, $"The query has more than {MostLeaves} leaves.");
    }

    private static void CheckNode(Query query, IndexSchema schema)
    {
        switch (query)
        {
            case TermQuery term:
                ArgumentNullException.ThrowIfNull(term.Term);
                CheckField(term.Field, schema);
                break;
            case PhraseQuery phrase:
                Require(phrase.Terms.Count is >= 1 and <= MostTerms, $"A phrase has 1 to {MostTerms} terms, not {phrase.Terms.Count}.");
                Require(phrase.Slop is >= 0 and <= WidestSlop, $"Slop is {phrase.Slop}; it is 0 to {WidestSlop}.");
                Require(phrase.Slop == 0 || !phrase.LastIsPrefix, "Slop and LastIsPrefix do not go together.");
                CheckField(phrase.Field, schema);
                break;
            case PrefixQuery prefix:
                Require(!string.IsNullOrEmpty(prefix.Prefix), "A prefix has at least one character.");
                CheckField(prefix.Field, schema);
                break;
            case WildcardQuery wildcard:
                Require(!string.IsNullOrEmpty(wildcard.Pattern), "A pattern has at least one character.");
                CheckField(wildcard.Field, schema);
                break;
            case FuzzyQuery fuzzy:
                ArgumentNullException.ThrowIfNull(fuzzy.Term);
                Require(fuzzy.MaxEdits is >= 0 and <= 2, $"MaxEdits is {fuzzy.MaxEdits}; it is 0 to 2.");
                Require(fuzzy.PrefixLength >= 0, $"PrefixLength is {fuzzy.PrefixLength}; it is 0 or more.");
                CheckField(fuzzy.Field, schema);
                break;
            case NumberRangeQuery range:
                CheckSortField(range.Field, SortFieldType.Number, schema);
                break;
            case NumberSetQuery set:
                CheckSortField(set.Field, SortFieldType.Number, schema);
                break;
            case TextRangeQuery range:
                CheckSortField(range.Field, SortFieldType.Text, schema);
                break;
            case BooleanQuery boolean:
                Require(boolean.MinimumShouldMatch is null or >= 0, $"MinimumShouldMatch is {boolean.MinimumShouldMatch}; it is 0 or more.");
                break;
            case DisjunctionMaxQuery best:
                Require(best.TieBreaker >= 0 && double.IsFinite(best.TieBreaker), $"TieBreaker is {best.TieBreaker}; it is 0 or more.");
                break;
            case BoostQuery boost:
                Require(boost.Factor >= 0 && double.IsFinite(boost.Factor), $"A boost of {boost.Factor} is impossible; it is 0 or more.");
                break;
            case ConstantScoreQuery constant:
                Require(double.IsFinite(constant.Score), $"A score of {constant.Score} is impossible.");
                break;
            case FacetQuery facet:
                schema.FacetNumber(facet.Facet);
                break;
        }
    }

    private static void CheckField(string? field, IndexSchema schema)
    {
        if (field is not null)
            schema.TextFieldNumber(field);
    }

    private static void CheckSortField(string field, SortFieldType type, IndexSchema schema) =>
        Require(schema.SortFields[schema.SortFieldNumber(field)].Type == type, $"The sort field '{field}' does not hold a {type}.");

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
            throw new ArgumentException(otherwise);
    }
}
