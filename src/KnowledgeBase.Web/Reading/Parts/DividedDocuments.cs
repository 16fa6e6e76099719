using System.Collections.Concurrent;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>
/// How documents are divided, found out once for each: that takes a look at all of a document, and every link to a passage asks for it. Safe for many
/// threads.
/// </summary>
public sealed class DividedDocuments(KnowledgeStore store)
{
    /// <summary>How many divisions are remembered, each some numbers; with more documents they are found out anew now and then.</summary>
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    /// <summary>The parts of a document whose passages are at hand.</summary>
    public DocumentParts PartsOf(StoredDocument document, IReadOnlyList<Passage> passages) =>
        DocumentParts.Of(passages, Starts(document.Id, document.ContentHash, passages.Count, () => DocumentParts.Divide(passages)));

    /// <summary>The parts of two versions of a document side by side.</summary>
    public PairParts PartsOf(StoredDocument document, StoredDocument beside, IReadOnlyList<PassagePair> pairs) =>
        PairParts.Of(pairs, Starts($"{document.Id} {beside.Id}", $"{document.ContentHash} {beside.ContentHash}", pairs.Count, () => PairParts.Divide(pairs)));

    /// <summary>How many parts a document has.</summary>
    public int CountOf(StoredDocument document)
    {
        if (_remembered.TryGetValue(document.Id, out var known) && known.Hash == document.ContentHash)
            return known.Starts.Count;
        return PartsOf(document, store.Passages(document.Id)).All.Count;
    }

    private IReadOnlyList<int> Starts(string key, string hash, int count, Func<IReadOnlyList<int>> divide)
    {
        // The same file read in another way has as a rule other passages.
        if (_remembered.TryGetValue(key, out var known) && known.Hash == hash && known.Count == count)
            return known.Starts;
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return (_remembered[key] = new Remembered(hash, count, divide())).Starts;
    }

    private sealed record Remembered(string Hash, int Count, IReadOnlyList<int> Starts);
}
