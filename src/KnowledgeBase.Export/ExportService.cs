using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export;

/// <summary>Takes all hits of a search away: what page, API and command line share. Safe for many threads.</summary>
public sealed class ExportService(SearchService search, KnowledgeStore store, TimeProvider time)
{
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
        if (outcome is not HitStream hits)
        {
            problem = (SearchProblem)outcome;
            return null;
        }

        if (hits.Total > request.Format.MostHits)
        {
            problem = ExportMessages.TooMany(request.Format, hits.Total, request.Search.Language);
            return null;
        }

        return new HitExport(request, hits, store, ExportManifest.Of(request, hits, sequence, time.GetUtcNow()));
    }
}
