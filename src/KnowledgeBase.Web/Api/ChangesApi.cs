using System.Globalization;
using KnowledgeBase.Export;
using KnowledgeBase.Export.Addresses;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>What of a search is new or changed since, and what has been deleted.</summary>
public static class ChangesApi
{
    public static void MapChanges(this RouteGroupBuilder api) => api.MapRead("/changes", Changes)
        .WithName("changes").WithTags("Export")
        .WithSummary("What of a search is new or changed after a change of the store, newest first, and which records have been deleted.")
        .WithDescription("The store counts its changes; the sequence stands in every manifest and in this answer. A document counts as changed with all its passages.")
        .WithChangesParameters()
        .Limited(ClientLimit.Search);

    private static Results<Ok<SearchChanges>, ProblemHttpResult> Changes(
        HttpRequest request, SearchService search, ChangeLog log, Localizer localizer, CancellationToken cancellationToken)
    {
        if (SearchParameters.Read(request.Query, localizer.Language, out var query) is { } bad)
            return Problems.Of(bad, localizer.Language);
        if (!ExportApi.TryReadSince(request, out var given))
            return Problems.Of(ExportMessages.BadSince(localizer.Code), localizer.Language);
        var outcome = search.Stream(query, cancellationToken);
        if (outcome is not AllHits hits)
            return Problems.Of((SearchProblem)outcome, localizer.Language);

        var since = given ?? 0;
        var snapshot = log.Current();
        return TypedResults.Ok(new SearchChanges(
            since,
            snapshot.Sequence,
            hits.Narrowed(snapshot.Since(since), cancellationToken).Total,
            [.. NewestHits.Of(hits, snapshot, query.Size, since, cancellationToken).Select(pair => new ChangedHit(pair.Change.Sequence, pair.Change.At, pair.Hit))],
            [.. snapshot.OldestFirst.Where(change => change.Deleted && change.Sequence > since).Select(change => new DeletedRecord(change.Key, change.Sequence, change.At))],
            SiteAddress.Of(request) + SearchLink.Of(
                "/api/v1/export", [new("format", "jsonl"), new("since", since.ToString(CultureInfo.InvariantCulture)), .. SearchLink.Lasting(query)])));
    }
}

/// <summary>What of a search has changed.</summary>
/// <param name="Since">The change of the store after which it is.</param>
/// <param name="Sequence">The newest change; ask with it the next time.</param>
/// <param name="Total">How many of the results are new or changed.</param>
/// <param name="Hits">The first of them, newest change first; at most <c>size</c>.</param>
/// <param name="Deleted">Documents and entities that are gone, whether or not the search would have found them.</param>
/// <param name="Export">Where all of them can be had as a file.</param>
public sealed record SearchChanges(
    long Since, long Sequence, int Total, IReadOnlyList<ChangedHit> Hits, IReadOnlyList<DeletedRecord> Deleted, string Export);

/// <summary>A result that is new or changed.</summary>
/// <param name="Sequence">The change of its document, or of the entity itself.</param>
/// <param name="At">When that was first seen, in UTC.</param>
/// <param name="Hit">The result.</param>
public sealed record ChangedHit(long Sequence, DateTimeOffset At, SearchHit Hit);

/// <summary>A document or entity that is gone.</summary>
public sealed record DeletedRecord(string Id, long Sequence, DateTimeOffset At);
