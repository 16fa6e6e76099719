using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search;

/// <content>All hits of a search, however many.</content>
public sealed partial class SearchService
{
    /// <summary>
    /// Reads a search as <see cref="Search"/> does, and gives all its hits in their order instead of a page of them. Size, page, cursor and facets of
    /// the search are of no account.
    /// </summary>
    /// <returns>A <see cref="HitStream"/>, or a <see cref="SearchProblem"/> that says what to do about the request.</returns>
    public SearchOutcome Stream(SearchQuery search, CancellationToken cancellationToken = default)
    {
        search = search with { Size = 1, Page = 1, Cursor = null, Facets = [], Explain = false };
        if (Search(search, cancellationToken) is not SearchAnswer shown)
            return Search(search, cancellationToken);

        // What is shown decides: where the spelling was corrected, the hits are those of the correction.
        var asked = shown.Query.Corrected is { } corrected ? search with { Text = corrected.To } : search;
        if (QueryParser.Parse(asked.Text) is not ParsedQuery.Understood understood)
            throw new InvalidOperationException("What was searched a moment ago cannot be read any more.");
        var known = Current();
        var request = Request(asked, after: null);
        var best = BestAnswers.For(asked.Text, known);
        var (plan, result, _) = Run(asked, understood.Root, request, best, known, cancellationToken);
        return new HitStream(
            new HitSource(store, index, known, plan.Needles, search.Language),
            request with { Query = WithBest(plan.Query, best) },
            shown.Query,
            result.Total,
            result.Generation);
    }
}
