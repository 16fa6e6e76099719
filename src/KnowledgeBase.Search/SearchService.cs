using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Execution;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// Searches the knowledge base: the one call that page, API and command line share. Safe for many threads.
/// </summary>
/// <param name="store">The store, for what is shown.</param>
/// <param name="index">The index of the store.</param>
/// <param name="time">Measures how long a search takes.</param>
public sealed partial class SearchService(KnowledgeStore store, ISearchIndex index, TimeProvider time)
{
    private const int MaxSize = 100;
    private const int PageWindow = 10_000;

    private volatile Knowledge? knowledge;

    /// <summary>The names of facet values, as of the newest generation of the index.</summary>
    public FacetLabels Labels => Current().Labels;

    /// <summary>Searches.</summary>
    /// <returns>A <see cref="SearchAnswer"/>, or a <see cref="SearchProblem"/> that says what to do about the request.</returns>
    public SearchOutcome Search(SearchQuery search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var started = time.GetTimestamp();
        return Run(search, (run, attempt) => AnswerBuilder.Build(run, attempt, time.GetElapsedTime(started)), cancellationToken);
    }

    /// <summary>Reads a search as <see cref="Search"/> does, for what it marks: to show the same marks in a whole document.</summary>
    /// <returns><see cref="SearchMarks"/>, or a <see cref="SearchProblem"/>.</returns>
    public SearchOutcome Marks(SearchQuery search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        return Run(
            search with { Size = 1, Page = 1, Cursor = null, Facets = [], Explain = false },
            static (_, attempt) => new SearchMarks(new HighlightMatcher(attempt.Plan.Needles, Analyzers.Default)),
            cancellationToken);
    }

    private SearchOutcome Run(SearchQuery search, Func<SearchRun, Attempt, SearchOutcome> answer, CancellationToken cancellationToken)
    {
        if (Validate(search) is { } problem)
            return problem;
        var after = search.Cursor is null ? null : SearchCursor.Read(search, search.Cursor);
        if (search.Cursor is not null && after is null)
            return SearchMessages.BadCursor(search.Language);
        var known = Current();
        return QueryParser.Parse(search.Text, known.ColonsOfNames(search.Text)) switch
        {
            ParsedQuery.Invalid invalid => SearchMessages.Invalid(invalid, search.Language),
            ParsedQuery.Understood understood => Run(known, search, understood, after, answer, cancellationToken),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    private SearchOutcome Run(
        Knowledge known,
        SearchQuery search,
        ParsedQuery.Understood understood,
        (SearchPosition Position, string Language)? after,
        Func<SearchRun, Attempt, SearchOutcome> answer,
        CancellationToken cancellationToken)
    {
        try
        {
            var run = new SearchRun(index, known, search, after?.Position, after?.Language ?? search.Language, cancellationToken);
            var (attempt, exceeded) = run.Try(understood);
            return attempt is null
                ? SearchMessages.Invalid(new ParsedQuery.Invalid(exceeded!.Value, 0), search.Language)
                : answer(run, attempt);
        }
        catch (TooManyTermsException tooMany)
        {
            return SearchMessages.TooManyTerms(tooMany.Limit, SearchRun.FirstPattern(understood.Root), search.Language);
        }
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

    /// <summary>What is known, read anew when the index has a new generation: it never runs ahead of the store.</summary>
    private Knowledge Current()
    {
        var generation = index.Generation;
        var known = knowledge;
        if (known is null || known.Generation != generation)
            knowledge = known = Knowledge.Read(store, index, generation);
        return known;
    }
}
