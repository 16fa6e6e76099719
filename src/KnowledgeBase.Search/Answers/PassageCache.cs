using KnowledgeBase.Store;

namespace KnowledgeBase.Search.Answers;

/// <summary>
/// Passages shown lately, ready to be shown again: at most two halves of <see cref="HalfSize"/> tokens, 60 MB in all at most. When the newer half
/// is full it becomes the older, and what was not asked for since is forgotten. Thread-safe.
/// </summary>
internal sealed class PassageCache(KnowledgeStore store, IReadOnlyDictionary<string, StoredDocument> documents)
{
    private const int HalfSize = 1_000_000;

    private readonly Lock @lock = new();
    private Dictionary<string, PassageView> newer = new(StringComparer.Ordinal);
    private Dictionary<string, PassageView> older = new(StringComparer.Ordinal);
    private int newerSize;

    /// <summary>The passages with these keys by key. A passage that has left the store is absent.</summary>
    public Dictionary<string, PassageView> Get(IReadOnlyList<string> keys)
    {
        var found = new Dictionary<string, PassageView>(keys.Count, StringComparer.Ordinal);
        List<string>? absent = null;
        lock (@lock)
        {
            foreach (var key in keys)
            {
                if (newer.TryGetValue(key, out var view))
                    found[key] = view;
                else if (older.TryGetValue(key, out view))
                    Keep(key, found[key] = view);
                else
                    (absent ??= []).Add(key);
            }
        }

        if (absent is not null)
            Read(absent, found);
        return found;
    }

    private void Read(List<string> keys, Dictionary<string, PassageView> found)
    {
        var places = keys.Select(RecordKinds.ParsePassageKey).OfType<(string DocumentId, string Locator)>().ToList();
        var passages = store.FindPassages(places);
        var links = store.FindLinks(places);
        foreach (var place in places)
        {
            if (passages.TryGetValue(place, out var passage) && documents.TryGetValue(place.DocumentId, out var document))
                found[RecordKinds.PassageKey(place.DocumentId, place.Locator)] = new PassageView(passage, document, links[place]);
        }

        lock (@lock)
        {
            foreach (var key in keys)
            {
                if (found.TryGetValue(key, out var view))
                    Keep(key, view);
            }
        }
    }

    private void Keep(string key, PassageView view)
    {
        if (newerSize + view.Size > HalfSize)
            (older, newer, newerSize) = (newer, new(StringComparer.Ordinal), 0);
        if (newer.TryAdd(key, view))
            newerSize += view.Size;
    }
}
