using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Indexing;

/// <summary>
/// Keeps the index abreast of the store: reads the store's change sequence from where the index's generation left off and makes the
/// records that changed anew. Following along, catching up after a crash and building from nothing are the same code; putting a record
/// again changes nothing, so an interrupted run is simply run again. One caller at a time.
/// </summary>
public sealed class IndexFollower(KnowledgeStore store, ISearchIndex index)
{
    private const int ChangesAtOnce = 10_000;
    private const int RecordsPerCommit = 50_000;

    /// <summary>
    /// How much is analysed ahead of the record being written, in bytes of <see cref="PreparedDocument.Weight"/>: what is analysed while FTS5 writes out what it
    /// holds in memory (docs/performance.md has the figures).
    /// </summary>
    public const long BytesAhead = 32 << 20;

    /// <summary>Follows the store to the end of its change sequence as it stands now.</summary>
    /// <returns>How many records were put or deleted; 0 when the index was abreast already.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; what was committed stays, the rest is done next time.</exception>
    public int CatchUp(CancellationToken cancellationToken = default)
    {
        var written = 0;
        while (store.ChangesSince(index.Generation.Sequence, ChangesAtOnce) is { Count: > 0 } changes)
            written += Apply(changes, cancellationToken);
        return written;
    }

    private int Apply(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        using var batch = new Batch(index, RecordsPerCommit);
        foreach (var record in Records(changes).MadeAhead(Weight, BytesAhead, cancellationToken))
        {
            if (record.Document is { } document)
                batch.Put(document);
            else
                batch.Delete(record.Key);
        }

        batch.Commit(changes[^1].Sequence);
        return batch.Written;
    }

    private static long Weight(Record record) => record.Document?.Weight ?? record.Key.Length;

    /// <summary>The records that the changes make anew, or take away.</summary>
    private IEnumerable<Record> Records(IReadOnlyList<Change> changes)
    {
        var entities = store.Entities().ToDictionary(entity => entity.Id);
        var mapper = new RecordMapper(Analyzers.ForName("exact"), entities);
        foreach (var change in changes.Where(change => change.Kind == "entity"))
        {
            var id = EntityId.Parse(change.Id);
            if (id.Kind != EntityKinds.Concept)
                yield return new Record(change.Id, entities.TryGetValue(id, out var entity) ? index.Schema.Prepare(mapper.Map(entity)) : null);
        }

        foreach (var record in AffectedDocuments(changes).SelectMany(id => RecordsOf(id, mapper)))
            yield return record;
    }

    /// <summary>
    /// The documents that changed; and all, when an entity changed that brings a broader facet value along, since their passages carry it.
    /// </summary>
    private IEnumerable<string> AffectedDocuments(IReadOnlyList<Change> changes)
    {
        var changed = changes.Where(change => change.Kind == "document").Select(change => change.Id);
        var all = changes.Any(change => change.Kind == "entity" && EntityId.Parse(change.Id).Kind
            is EntityKinds.Country or EntityKinds.ExpectedResult or EntityKinds.Recommendation);
        return all ? changed.Union(store.Documents().Select(document => document.Id)) : changed.Distinct();
    }

    private IEnumerable<Record> RecordsOf(string documentId, RecordMapper mapper)
    {
        var stale = KeysOf(documentId);
        if (store.FindDocument(documentId) is { } document)
        {
            var links = store.LinksIn(documentId).ToLookup(link => link.Locator);
            yield return Fresh(mapper.Map(document));
            var ordinal = 0;
            foreach (var passage in store.Passages(documentId))
            {
                ordinal++;
                if (passage.Kind == Documents.PassageKind.Heading || passage.Text.Length == 0)
                    continue;
                yield return Fresh(mapper.Map(document, passage, links[passage.Locator], ordinal));
            }
        }

        foreach (var key in stale)
            yield return new Record(key, null);

        Record Fresh(IndexDocument record)
        {
            stale.Remove(record.Key);
            return new Record(record.Key, index.Schema.Prepare(record));
        }
    }

    /// <summary>The keys the index holds of a document.</summary>
    private HashSet<string> KeysOf(string documentId)
    {
        var found = index.Search(new SearchRequest
        {
            Query = new FacetQuery(Facets.Document, [documentId]),
            Size = index.Generation.Documents,
        });
        return found.Hits.Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A record to be put, or, without a document, to be taken away.</summary>
    private readonly record struct Record(string Key, PreparedDocument? Document);

    /// <summary>Puts and deletes in commits of bounded size; only the last carries the new sequence.</summary>
    private sealed class Batch(ISearchIndex index, int recordsPerCommit) : IDisposable
    {
        private readonly long before = index.Generation.Sequence;
        private IIndexWriter? writer;
        private int pending;

        public int Written { get; private set; }

        public void Put(PreparedDocument document)
        {
            Writer().Put(document);
            Count();
        }

        public void Delete(string key)
        {
            Writer().Delete(key);
            Count();
        }

        public void Commit(long sequence)
        {
            Writer().Commit(sequence);
            Dispose();
        }

        public void Dispose()
        {
            writer?.Dispose();
            writer = null;
            pending = 0;
        }

        private IIndexWriter Writer() => writer ??= index.BeginWrite();

        private void Count()
        {
            Written++;
            if (++pending >= recordsPerCommit)
                Commit(before);
        }
    }
}
