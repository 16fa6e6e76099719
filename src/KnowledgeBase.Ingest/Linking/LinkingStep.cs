using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Linking;

/// <summary>Links every document that was not linked with this catalogue yet: several at a time are computed, one at a time is stored.</summary>
internal static class LinkingStep
{
    /// <returns>How many documents got other links than they had.</returns>
    public static async Task<int> RunAsync(
        KnowledgeStore store, CatalogueLinking linking, int parallel, IngestRun run, CancellationToken cancellationToken)
    {
        var waiting = store.Documents().Where(document => store.LinkedWith(document.Id) != linking.Fingerprint).ToList();
        run.Begin(IngestPhase.Linking, waiting.Count);
        var relinked = 0;
        var done = 0;
        foreach (var batch in waiting.Chunk(parallel))
        {
            var links = await Task.WhenAll(batch.Select(document =>
                Task.Run(() => linking.Link(store, document), cancellationToken))).ConfigureAwait(false);
            foreach (var (document, found) in batch.Zip(links))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (store.PutLinks(document.Id, found, linking.Fingerprint))
                    relinked++;
                run.Report(new IngestEvent.DocumentLinked(document.Id, found.Count, ++done, waiting.Count));
            }
        }
        return relinked;
    }
}
