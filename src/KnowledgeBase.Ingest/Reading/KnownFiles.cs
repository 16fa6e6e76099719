using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>What the store knew when the ingest began. Immutable.</summary>
internal sealed class KnownFiles
{
    private readonly Dictionary<string, LedgerEntry> _ledger;
    private readonly IReadOnlyDictionary<string, int> _passages;

    public KnownFiles(KnowledgeStore store)
    {
        _ledger = store.Ledger().ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        _passages = store.Statistics().PassagesByDocument;
    }

    public IEnumerable<LedgerEntry> Ledger => _ledger.Values;

    public LedgerEntry? Find(string path) => _ledger.GetValueOrDefault(path);

    public bool IsPresent(string? documentId) => documentId is not null && _passages.ContainsKey(documentId);

    public int PassagesOf(string documentId) => _passages.GetValueOrDefault(documentId);
}
