using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Changes;

/// <summary>What changed when: the newest change of every document and entity there ever was. Read again only when the store has changed. Thread-safe.</summary>
public sealed class ChangeLog(KnowledgeStore store, ChangeTimes times, TimeProvider time)
{
    private const int AtOnce = 10_000;

    private volatile ChangeSnapshot? current;

    /// <summary>The changes as of now.</summary>
    public ChangeSnapshot Current()
    {
        var sequence = store.ChangeSequence;
        if (current is { } known && known.Sequence == sequence)
            return known;
        return current = Read(sequence);
    }

    private ChangeSnapshot Read(long sequence)
    {
        // Never dated back: a server before this one may have been harvested after the last ingest, and an import or a new linking changes records without one.
        times.See(sequence, time.GetUtcNow());
        var changes = new List<RecordChange>();
        var after = 0L;
        while (store.ChangesSince(after, AtOnce) is { Count: > 0 } page)
        {
            changes.AddRange(page.Where(change => change.Sequence <= sequence && IsRecord(change)).Select(change =>
                new RecordChange(KeyOf(change), change.Sequence, change.Deleted, times.Of(change.Sequence))));
            after = page[^1].Sequence;
        }

        return new ChangeSnapshot(sequence, changes);
    }

    /// <summary>Concepts of the glossary have no page and are no record of their own.</summary>
    private static bool IsRecord(Change change) => change.Kind == "document" || EntityId.Parse(change.Id).Kind != EntityKinds.Concept;

    private static string KeyOf(Change change) => change.Kind == "document" ? RecordKinds.DocumentKey(change.Id) : change.Id;
}

/// <summary>The changes as of one state of the store.</summary>
/// <param name="Sequence">The store's change sequence.</param>
/// <param name="OldestFirst">Every document and entity once, with its newest change, in the order of the changes.</param>
public sealed record ChangeSnapshot(long Sequence, IReadOnlyList<RecordChange> OldestFirst)
{
    private readonly Dictionary<string, RecordChange> byKey = OldestFirst.ToDictionary(change => change.Key, StringComparer.Ordinal);

    /// <summary>The newest change of a record; null where there never was such a record.</summary>
    public RecordChange? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The change that shows in a hit: that of its document, or of the entity itself.</summary>
    public RecordChange? Of(SearchHit hit) => Find(hit.Document?.Id ?? hit.Id);

    /// <summary>The records changed after a sequence that still are there.</summary>
    public RecordScope Since(long sequence)
    {
        var changed = OldestFirst.Where(change => change.Sequence > sequence && !change.Deleted).ToList();
        return new RecordScope(
            [.. changed.Where(change => change.IsDocument).Select(change => change.Slug)],
            [.. changed.Where(change => !change.IsDocument).Select(change => change.Key)]);
    }
}

/// <summary>The newest change of a document or entity.</summary>
/// <param name="Key"><c>document/{slug}</c> or <c>kind/slug</c>.</param>
/// <param name="Sequence">Its place among all changes.</param>
/// <param name="Deleted">Whether it is gone.</param>
/// <param name="At">When it was first seen, in whole seconds, in UTC.</param>
public sealed record RecordChange(string Key, long Sequence, bool Deleted, DateTimeOffset At)
{
    /// <summary>The kind of record.</summary>
    public string Kind => Key[..Key.IndexOf('/', StringComparison.Ordinal)];

    public string Slug => Key[(Key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether it is a document, whose passages change with it.</summary>
    public bool IsDocument => Kind == RecordKinds.Document;
}
