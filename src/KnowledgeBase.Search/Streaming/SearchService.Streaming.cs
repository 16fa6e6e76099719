using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Streaming;

namespace KnowledgeBase.Search;

/// <content>All hits of a search, however many.</content>
public sealed partial class SearchService
{
    /// <summary>
    /// Reads a search as <see cref="Search"/> does, and gives all its hits in their order instead of a page of them. Size, page, cursor and facets of
    /// the search are of no account.
    /// </summary>
    /// <returns>A <see cref="AllHits"/>, or a <see cref="SearchProblem"/> that says what to do about the request.</returns>
    public SearchOutcome Stream(SearchQuery search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        return Run(
            search with { Size = 1, Page = 1, Cursor = null, Facets = [], Explain = false },
            (run, attempt) => new AllHits(
                new HitSource(store, index, run.Known, attempt, search.Language),
                run.Request with { Query = attempt.Asked },
                AnswerBuilder.Reading(run, attempt),
                attempt.Result.Total,
                attempt.Result.Generation),
            cancellationToken);
    }
}
