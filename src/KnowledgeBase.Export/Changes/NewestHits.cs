using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Changes;

/// <summary>The hits of a search, those that are new or changed first.</summary>
public static class NewestHits
{
    private const int EntitiesAtOnce = 500;

    /// <summary>The first hits by the newest change of their document, or of themselves; those of one document in the order of the search.</summary>
    /// <param name="hits">The search.</param>
    /// <param name="changes">What changed when.</param>
    /// <param name="limit">The most hits to return.</param>
    /// <param name="since">Only what changed after this sequence.</param>
    /// <param name="cancellationToken">Cancels the searches.</param>
    public static IReadOnlyList<(SearchHit Hit, RecordChange Change)> Of(
        AllHits hits, ChangeSnapshot changes, int limit, long since = 0, CancellationToken cancellationToken = default)
    {
        var withHits = hits.Documents(cancellationToken);
        var found = new List<(SearchHit, RecordChange)>();
        var entities = new List<RecordChange>();
        foreach (var change in changes.OldestFirst.Reverse().TakeWhile(change => change.Sequence > since).Where(change => !change.Deleted))
        {
            if (!change.IsDocument)
                entities.Add(change);
            if (entities.Count > 0 && (change.IsDocument || entities.Count == EntitiesAtOnce))
                AddEntities();
            if (change.IsDocument && withHits.Contains(change.Slug) && found.Count < limit)
                found.AddRange(hits.Within(new RecordScope([change.Slug], []), limit - found.Count, cancellationToken).Select(hit => (hit, change)));
            if (found.Count >= limit)
                break;
        }

        AddEntities();
        return found;

        void AddEntities()
        {
            if (found.Count < limit && entities.Count > 0)
            {
                found.AddRange(hits.Within(new RecordScope([], [.. entities.Select(entity => entity.Key)]), entities.Count, cancellationToken)
                    .Select(hit => (hit, changes.Find(hit.Id)!))
                    .OrderByDescending(pair => pair.Item2.Sequence)
                    .Take(limit - found.Count));
            }

            entities.Clear();
        }
    }
}
