using KnowledgeBase.Export.Addresses;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Export.Feeds;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>The Atom feed of any search, at <c>/feed</c> with the parameters of the search.</summary>
public static class FeedApi
{
    /// <summary>How many entries a feed has where no size is asked for.</summary>
    private const int UsualEntries = 50;

    public static void MapFeed(this WebApplication app) => app
        .MapMethods("/feed", [HttpMethods.Get, HttpMethods.Head], Feed).ExcludeFromDescription().Limited(ClientLimit.Search);

    private static Results<FileContentHttpResult, ProblemHttpResult> Feed(
        HttpRequest request, SearchService search, ChangeLog log, Localizer localizer, CancellationToken cancellationToken)
    {
        if (SearchParameters.Read(request.Query, localizer.Language, out var query) is { } bad)
            return Problems.Of(bad, localizer.Language);
        var outcome = search.Stream(query, cancellationToken);
        if (outcome is not AllHits hits)
            return Problems.Of((SearchProblem)outcome, localizer.Language);
        var snapshot = log.Current();
        var entries = request.Query.ContainsKey("size") ? query.Size : UsualEntries;
        List<KeyValuePair<string, string>> parameters = [.. SearchLink.Lasting(query)];
        if (localizer.IsChosen)
            parameters.Add(new("lang", localizer.Code));
        var feed = new AtomFeed
        {
            Title = $"{localizer[SiteTexts.Name]} · {(query.Text.Length > 0 ? query.Text : localizer[SearchTexts.Everything])}",
            Parameters = SearchLink.Of("", parameters),
            Site = SiteAddress.Of(request),
            Language = localizer.Code,
            Updated = snapshot.OldestFirst.Count == 0 ? DateTimeOffset.UnixEpoch : snapshot.OldestFirst[^1].At,
            Entries = NewestHits.Of(hits, snapshot, entries, cancellationToken: cancellationToken),
        };
        return TypedResults.File(feed.ToBytes(), "application/atom+xml; charset=utf-8");
    }
}
