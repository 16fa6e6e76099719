using System.Text;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Correcting;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Execution;

/// <summary>
/// Runs one search: as typed; where that finds nothing or almost nothing, in the spelling that was probably meant; where all words together are
/// nowhere, with ever fewer of them.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="known">What is known.</param>
/// <param name="search">The search.</param>
/// <param name="after">Where the page before ended.</param>
/// <param name="favoured">The language in whose favour hits are ordered.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class SearchRun(
    ISearchIndex index, Knowledge known, SearchQuery search, SearchPosition? after, string favoured, CancellationToken cancellationToken)
{
    /// <summary>Stands above whatever words can score.</summary>
    private const double BestScore = 10_000;

    /// <summary>What the reader's language adds: less than any word, enough between equals.</summary>
    private const double FavouredScore = 0.2;

    /// <summary>All words together are enough with a single hit; once some are given up, and in questions, a single hit is chance.</summary>
    private const int EnoughOfSome = 5;

    /// <summary>Shares of the words that must match, tried one after the other until enough is found; first all that are anywhere.</summary>
    private static readonly double[] FewerAndFewer = [1, 0.75, 0.5, 0];

    public SearchQuery Search => search;

    public Knowledge Known => known;

    /// <summary>What is asked of the index, but for the query.</summary>
    public SearchRequest Request { get; } = new()
    {
        Query = new MatchNoneQuery(),
        Filters = [.. search.Filters.Where(filter => filter.Value.Count > 0).Select(filter => new FacetFilter(filter.Key, filter.Value))],
        Facets = search.Facets ?? RegisterFacets.CountedFor(search),
        Sort = (search.Sort ?? (search.Text.Length == 0 ? SearchSort.Title : SearchSort.Relevance)) switch
        {
            SearchSort.Newest => new SortOrder(IndexLayout.Date, Descending: true),
            SearchSort.Oldest => new SortOrder(IndexLayout.Date),
            SearchSort.Title => new SortOrder(IndexLayout.Title),
            _ => null,
        },
        // One more than the page shows whether another follows.
        Size = search.Size + 1,
        Skip = after is null ? (search.Page - 1) * search.Size : 0,
        After = after,
        Explain = search.Explain,
    };

    /// <summary>Where the first prefix or pattern of a query stands; null where there is none.</summary>
    public static int? FirstPattern(Expression expression) => expression switch
    {
        Prefix or Wildcard or Fuzzy => expression.Start,
        InField inField => FirstPattern(inField.Inner),
        Required required => FirstPattern(required.Inner),
        Boosted boosted => FirstPattern(boosted.Inner),
        Not not => FirstPattern(not.Inner),
        AllOf all => all.Parts.Select(FirstPattern).FirstOrDefault(position => position is not null),
        AnyOf any => any.Parts.Select(FirstPattern).FirstOrDefault(position => position is not null),
        _ => null,
    };

    /// <summary>Runs it.</summary>
    /// <returns>What was found, or which bound the query exceeds: a few clauses of many parts can be more than many of one.</returns>
    public (Attempt? Attempt, QueryFault? Exceeded) Try(ParsedQuery.Understood query)
    {
        var remarks = query.Remarks.ToList();
        var cut = CutWords.Of(query.Root, search.Text, known, favoured, remarks);
        var plan = QueryPlanner.Plan(known, index, search, query.Root, cut, null, remarks);
        if (Exceeded(plan.Query) is { } bound)
            return (null, bound);
        return (Try(AllWords(query.Root, cut, plan, remarks), cut), null);
    }

    private static QueryFault? Exceeded(Query? query) => query is null ? null
        : LeafBudget.LeavesOf(query) > LeafBudget.MostOfIndex ? QueryFault.TooManyClauses
        : LeafBudget.DepthOf(query) > LeafBudget.DeepestOfIndex ? QueryFault.TooDeep
        : null;

    private Attempt Try(Attempt attempt, CutWords cut)
    {
        if (attempt.Result.Total <= SpellingCorrector.AlmostNothing && attempt.Best.Count == 0 && search.Correct
            && Corrected(attempt.Result.Total) is { } corrected)
            return corrected;
        return Enough(attempt) ? attempt : SomeWords(attempt, cut);
    }

    /// <summary>How many records match a query alone, under the search's filters or without any.</summary>
    public int Count(Query query, bool filtered = true) => index.Search(
        new SearchRequest { Query = query, Filters = filtered ? Request.Filters : [], Size = 0 }, cancellationToken).Total;

    /// <summary>Words of the index that are written nearly like a word; the nearest first.</summary>
    public IReadOnlyList<NearTerm> Near(string term, int limit) => index.TermsNear(term, 2, limit);

    private Attempt AllWords(Expression root, CutWords cut, Plan plan, IReadOnlyList<QueryRemark> remarks)
    {
        var best = BestAnswers.For(root, cut, known, favoured);
        var (asked, result) = Run(plan, best);
        return new Attempt(root, plan, asked, result, best, remarks);
    }

    private Attempt? Corrected(int found)
    {
        // Half a character cannot be part of a word that is misspelt.
        if (search.Text.EnumerateRunes().Contains(Rune.ReplacementChar) || known.Corrector.Correct(search.Text, found, cancellationToken) is not { } correction
            || QueryParser.Parse(correction.To, known.ColonsOfNames(correction.To)) is not ParsedQuery.Understood corrected)
            return null;
        var remarks = corrected.Remarks.ToList();
        var cut = CutWords.Of(corrected.Root, correction.To, known, favoured, remarks);
        var plan = QueryPlanner.Plan(known, index, search, corrected.Root, cut, null, remarks);
        if (Exceeded(plan.Query) is not null)
            return null;
        var attempt = AllWords(corrected.Root, cut, plan, remarks);
        return attempt.Result.Total > found ? attempt with { Corrected = correction } : null;
    }

    private static bool Enough(Attempt attempt) =>
        !attempt.Plan.CanRelax || attempt.Result.Total >= (attempt.Plan.IsQuestion ? EnoughOfSome : 1);

    private Attempt SomeWords(Attempt attempt, CutWords cut)
    {
        var relaxed = attempt;
        var found = attempt.Plan.Words.DistinctBy(word => word.Text).ToDictionary(word => word.Text, word => Count(word.Query));
        foreach (var share in FewerAndFewer)
        {
            if (share == 1 && found.Values.All(count => count > 0))
                continue;
            var plan = QueryPlanner.Plan(known, index, search, attempt.Root, cut, new Relaxation(share, found, attempt.Result.Generation.Documents), []);
            var (asked, result) = Run(plan, attempt.Best);
            relaxed = attempt with { Plan = plan with { Words = attempt.Plan.Words }, Asked = asked, Result = result, Relaxed = true };
            if (relaxed.Result.Total >= EnoughOfSome)
                break;
        }

        return relaxed.Result.Total > attempt.Result.Total ? relaxed : attempt;
    }

    private (Query Asked, SearchResult Result) Run(Plan plan, IReadOnlyList<string> best)
    {
        var asked = WithinBounds(WithBest(Favoured(plan.Query), best), plan.Query);
        return (asked, index.Search(Request with { Query = asked }, cancellationToken));
    }

    /// <summary>The query, or, where what is added to it is too much, the query alone.</summary>
    private static Query WithinBounds(Query query, Query? alone) => alone is not null && Exceeded(query) is not null ? alone : query;

    private Query? Favoured(Query? query) => query is null or MatchAllQuery || Request.Sort is not null
        ? query
        : new BooleanQuery { Must = [query], Should = [new ConstantScoreQuery(new FacetQuery(Facets.Language, [favoured]), FavouredScore)] };

    private static Query WithBest(Query? query, IReadOnlyList<string> best)
    {
        if (best.Count == 0)
            return query ?? new MatchNoneQuery();
        var named = new List<Query> { new ConstantScoreQuery(new KeysQuery([best[0]]), 2 * BestScore) };
        if (best.Count > 1)
            named.Add(new ConstantScoreQuery(new KeysQuery([.. best.Skip(1)]), BestScore));
        return new BooleanQuery { Should = query is null ? named : [.. named, query], MinimumShouldMatch = 1 };
    }
}
