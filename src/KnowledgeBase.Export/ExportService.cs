using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export;

/// <summary>Takes all hits of a search away: what page, API and command line share. Safe for many threads.</summary>
public sealed class ExportService(SearchService search, KnowledgeStore store, TimeProvider time)
{
    private const int ChangesAtOnce = 10_000;

    /// <summary>Opens an export: the search is run, nothing is written yet.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="problem">Null where there is an export; otherwise what is wrong with the request.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public HitExport? Open(ExportRequest request, out SearchProblem? problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        problem = null;
        var sequence = store.ChangeSequence;
        var outcome = search.Stream(request.Search, cancellationToken);
        if (outcome is not AllHits hits)
        {
            problem = (SearchProblem)outcome;
            return null;
        }

        if (request.Since is { } since)
            hits = hits.Narrowed(ChangedSince(since), cancellationToken);
        if (hits.Total > request.Format.MostHits)
        {
            problem = ExportMessages.TooMany(request.Format, hits.Total, request.Search.Language);
            return null;
        }

        return new HitExport(request, hits, store, ExportManifest.Of(request, hits, sequence, time.GetUtcNow()));
    }

    private RecordScope ChangedSince(long since)
    {
        var (documents, entities) = (new List<string>(), new List<string>());
        while (store.ChangesSince(since, ChangesAtOnce) is { Count: > 0 } changes)
        {
            foreach (var change in changes.Where(change => !change.Deleted))
                (change.Kind == RecordKinds.Document ? documents : entities).Add(change.Id);
            since = changes[^1].Sequence;
        }

        return new RecordScope(documents, entities);
    }
}
