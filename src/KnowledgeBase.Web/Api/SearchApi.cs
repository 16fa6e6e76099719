using KnowledgeBase.Search;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>Search.</summary>
public static class SearchApi
{
    public static void MapSearch(this RouteGroupBuilder api) => api.MapRead("/search", Search)
        .WithName("search")
        .WithSummary("Searches passages, documents and everything the catalogue knows.")
        .WithDescription("Filters may repeat: OR inside one, AND across. Continue with the cursor given as next.")
        .WithTags("Search")
        .WithSearchParameters()
        .Limited(ClientLimit.Search);

    private static Results<Ok<SearchAnswer>, ProblemHttpResult> Search(
        HttpRequest request, PagedSearch search, Localizer localizer, CancellationToken cancellationToken)
    {
        if (SearchParameters.Read(request.Query, localizer.Language, out var query) is { } bad)
            return Problems.Of(bad, localizer.Language);
        return search.Search(query, cancellationToken) switch
        {
            SearchAnswer answer => TypedResults.Ok(answer),
            SearchProblem problem => Problems.Of(problem, localizer.Language),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }
}
