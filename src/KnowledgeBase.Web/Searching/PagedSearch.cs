using KnowledgeBase.Export.Paging;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Searching;

/// <summary>Searches whose cursors are signed, so that only those come back that were given out. Thread-safe.</summary>
public sealed class PagedSearch(SearchService search, TokenSigner signer)
{
    private const string Purpose = "search";

    /// <summary>No cursor of any search, so that the search says what is wrong with it.</summary>
    private const string NoCursor = "?";

    /// <summary>Searches as <see cref="SearchService.Search"/> does.</summary>
    public SearchOutcome Search(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.Cursor is { } cursor)
            query = query with { Cursor = signer.Read(Purpose, cursor) ?? NoCursor };
        var outcome = search.Search(query, cancellationToken);
        return outcome is SearchAnswer { Next: { } next } answer ? answer with { Next = signer.Sign(Purpose, next) } : outcome;
    }
}
