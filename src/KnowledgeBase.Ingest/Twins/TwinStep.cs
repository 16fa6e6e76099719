using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Twins;

/// <summary>Aligns every two documents that are twins and were not aligned yet, and forgets those that are none any more.</summary>
internal static class TwinStep
{
    /// <summary>The aligner's own build: a better one aligns anew.</summary>
    private static readonly string Build = typeof(TwinAligner).Module.ModuleVersionId.ToString("N");

    /// <returns>How many alignments are new or another than before.</returns>
    public static int Run(KnowledgeStore store, CancellationToken cancellationToken)
    {
        var pairings = TwinFinder.Find(store.Documents());
        var wanted = pairings.Select(pairing => (pairing.First.Id, pairing.Second.Id)).ToHashSet();
        foreach (var stale in store.Twins().Where(twin => !wanted.Contains((twin.FirstId, twin.SecondId))))
            store.DeleteTwins(stale.FirstId, stale.SecondId);
        var changed = 0;
        foreach (var (first, second, relation) in pairings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The store drops an alignment with the passages it was made from, so that only the aligner and the relation can be older.
            var alignedWith = $"{Build}-{relation}";
            if (store.TwinsAlignedWith(first.Id, second.Id) == alignedWith)
                continue;
            var alignment = TwinAligner.Align(first.Id, store.Passages(first.Id), second.Id, store.Passages(second.Id), relation);
            if (store.PutTwins(alignment, alignedWith))
                changed++;
        }
        return changed;
    }
}
