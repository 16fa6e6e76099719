using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// Searches the knowledge base: the one call that page, API and command line share. Safe for many threads.
/// </summary>
public sealed partial class SearchService(KnowledgeStore store, ISearchIndex index, TimeProvider time)
{
    private const int MaxSize = 100;
    private const int PageWindow = 10_000;
    private const double BestAnswerScore = 10_000;

    /// <summary>Shares of the words that must match, tried one after the other until enough is found.</summary>
    private static readonly double[] Shares = [1, 0.75, 0.5, 0];

    /// <summary>All words together are enough with a single hit; once some are given up, a single hit is chance.</summary>
    private const int EnoughWhenRelaxed = 5;

    private volatile Knowledge? knowledge;

    /// <summary>The names of facet values, as of the newest state of the store.</summary>
    public FacetLabels Labels => Current().Labels;

    /// <summary>Searches.</summary>
    /// <returns>A <see cref="SearchAnswer"/>, or a <see cref="SearchProblem"/> that says what to do about the request.</returns>
    public SearchOutcome Search(SearchQuery search, CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        if (Validate(search) is { } problem)
            return problem;
        var after = search.Cursor is null ? null : SearchCursor.Read(search, search.Cursor);
        if (search.Cursor is not null && after is null)
            return SearchMessages.BadCursor(search.Language);
        return QueryParser.Parse(search.Text) switch
        {
            ParsedQuery.OutOfBounds outOfBounds => SearchMessages.OutOfBounds(outOfBounds, search.Language),
            ParsedQuery.Understood understood => Answer(search, understood.Root, after, started, cancellationToken),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    private static SearchProblem? Validate(SearchQuery search)
    {
        if (search.Size is < 1 or > MaxSize)
            return SearchMessages.OutOfRange("size", "from 1 to 100", search.Language);
        if (search.Page < 1)
            return SearchMessages.OutOfRange("page", "from 1 to 10,000", search.Language);
        if (search.Cursor is null && (long)search.Page * search.Size > PageWindow)
            return SearchMessages.PageWindow(search.Language);
        var unknown = search.Facets?.FirstOrDefault(facet => !Facets.All.Contains(facet));
        if (unknown is not null)
            return SearchMessages.UnknownFacet("facets", unknown, search.Language);
        var unknownFilter = search.Filters.Keys.FirstOrDefault(facet => !Facets.All.Contains(facet));
        return unknownFilter is null ? null : SearchMessages.UnknownFacet(unknownFilter, unknownFilter, search.Language);
    }

    private SearchAnswer Answer(SearchQuery search, Expression root, SearchPosition? after, long started, CancellationToken cancellationToken)
    {
        var known = Current();
        var request = Request(search, after);
        var best = BestAnswers.For(search.Text, known);
        var (plan, result, relaxed) = Run(search, root, request, best, known, cancellationToken);

        var matcher = new HighlightMatcher(plan.Needles, Analyzers.Default);
        var page = result.Hits.Take(search.Size).ToList();
        return new SearchAnswer
        {
            Query = new QueryReading(search.Text, QueryText.Of(root), plan.Expansions, Relaxed: relaxed),
            Total = result.Total,
            TookMs = Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 2),
            Next = result.Hits.Count > search.Size ? SearchCursor.Write(search, page[^1].Position) : null,
            Hits = new HitBuilder(store, known, matcher, search.Language).Build(page),
            Facets = FacetsOf(search, request, result, known),
            Generation = result.Generation,
        };
    }

    private static SearchRequest Request(SearchQuery search, SearchPosition? after) => new()
    {
        Query = new MatchNoneQuery(),
        Filters = [.. search.Filters.Where(filter => filter.Value.Count > 0).Select(filter => new FacetFilter(filter.Key, filter.Value))],
        Facets = search.Facets ?? Facets.All,
        Sort = (search.Sort ?? (search.Text.Length == 0 ? SearchSort.Title : SearchSort.Relevance)) switch
        {
            SearchSort.Newest => new SortOrder(Indexing.IndexLayout.Date, Descending: true),
            SearchSort.Oldest => new SortOrder(Indexing.IndexLayout.Date),
            SearchSort.Title => new SortOrder(Indexing.IndexLayout.Title),
            _ => null,
        },
        // One more than the page shows whether another follows.
        Size = search.Size + 1,
        Skip = after is null ? (search.Page - 1) * search.Size : 0,
        After = after,
        Explain = search.Explain,
    };

    /// <summary>Asks for all words; where all together are nowhere, for ever fewer.</summary>
    private (Plan Plan, SearchResult Result, bool Relaxed) Run(
        SearchQuery search, Expression root, SearchRequest request, IReadOnlyList<string> best, Knowledge known, CancellationToken cancellationToken)
    {
        foreach (var share in Shares)
        {
            var plan = new QueryPlanner(known, search).Plan(root, share);
            var result = index.Search(request with { Query = WithBest(plan.Query, best) }, cancellationToken);
            if (result.Total >= (share < 1 ? EnoughWhenRelaxed : 1) || !plan.CanRelax || share == 0)
                return (plan, result, share < 1 && result.Total > 0);
        }

        throw new InvalidOperationException("The last share always answers.");
    }

    private static Query WithBest(Query? query, IReadOnlyList<string> best)
    {
        if (best.Count == 0)
            return query ?? new MatchNoneQuery();
        var named = new ConstantScoreQuery(new KeysQuery(best), BestAnswerScore);
        return query is null ? named : new BooleanQuery { Should = [named, query], MinimumShouldMatch = 1 };
    }

    private static Dictionary<string, IReadOnlyList<FacetValue>> FacetsOf(
        SearchQuery search, SearchRequest request, SearchResult result, Knowledge known)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
        foreach (var facet in Facets.All.Where(request.Facets.Contains))
        {
            var selected = search.Filters.GetValueOrDefault(facet) ?? [];
            var counted = result.Facets[facet];
            var absent = selected.Except(counted.Select(count => count.Value)).Select(value => new FacetCount(value, 0));
            facets[facet] =
            [
                .. counted.Concat(absent)
                    .Select(count => new FacetValue(
                        count.Value,
                        known.Labels.OfValue(facet, count.Value),
                        count.Count,
                        selected.Contains(count.Value),
                        known.Labels.GroupOf(facet, count.Value)))
                    .OrderByDescending(value => value.Selected).ThenByDescending(value => value.Count),
            ];
        }

        return facets;
    }

    private Knowledge Current()
    {
        var known = knowledge;
        if (known is null || known.Sequence != store.ChangeSequence)
            knowledge = known = Knowledge.Read(store);
        return known;
    }
}
