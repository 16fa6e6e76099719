using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// The documents that were read last, kept while the store does not change: whoever reads a long one goes from part to part, and each page needs the
/// whole of it to know where things are. Safe for many threads.
/// </summary>
public sealed class OpenDocuments(KnowledgeStore store)
{
    /// <summary>How many passages are kept in all, some 50 MB; what is longer is read anew for each page.</summary>
    private const int MostPassages = 50_000;

    private readonly Lock _lock = new();

    /// <summary>By use, the last at the end.</summary>
    private readonly List<OpenDocument> _kept = [];

    private long _sequence = -1;

    /// <summary>A document; null where it is not there.</summary>
    public OpenDocument? Find(string id)
    {
        // The sequence first: a change that comes in between is noticed by the next request.
        var sequence = store.ChangeSequence;
        lock (_lock)
        {
            if (_sequence != sequence)
            {
                _kept.Clear();
                _sequence = sequence;
            }
            if (_kept.Find(document => document.Document.Id == id) is { } known)
            {
                _kept.Remove(known);
                _kept.Add(known);
                return known;
            }
        }
        var opened = OpenDocument.Read(store, id);
        if (opened is not null)
            Keep(opened, sequence);
        return opened;
    }

    private void Keep(OpenDocument opened, long sequence)
    {
        lock (_lock)
        {
            if (_sequence != sequence || _kept.Exists(document => document.Document.Id == opened.Document.Id))
                return;
            _kept.Add(opened);
            while (_kept.Sum(document => (long)document.Passages.Count) > MostPassages)
                _kept.RemoveAt(0);
        }
    }
}
