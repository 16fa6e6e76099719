using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <content>Documents with their passages and source texts, and the ledger of the files they were read from.</content>
public sealed partial class KnowledgeStore
{
    /// <summary>
    /// Stores a document with all that belongs to it in place of what there was, and notes in the ledger what became of its file.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="sourceText">The decoded text it was read from, into which the passages' spans point.</param>
    /// <param name="passages">Its passages in reading order, each locator once.</param>
    /// <param name="links">The links of these passages; empty where they are made later, with <see cref="PutLinks"/>.</param>
    /// <param name="linkedWith">The fingerprint of the catalogue the links were made with; empty where they are made later.</param>
    /// <param name="entry">What became of the file.</param>
    /// <returns>Whether anything but the ledger changed; only then is there a new change.</returns>
    /// <exception cref="ArgumentException">The id is no slug, two passages share a locator, or a link is from a passage that is not there.</exception>
    public bool PutDocument(
        StoredDocument document,
        string sourceText,
        IReadOnlyList<Passage> passages,
        IReadOnlyList<PassageLink> links,
        string linkedWith,
        LedgerEntry entry)
    {
        DocumentChecks.Check(document, passages);
        DocumentChecks.Check(links, passages.Select(passage => passage.Locator).ToHashSet(StringComparer.Ordinal));
        var passageRows = PassageTable.Rows(document.Id, passages);
        var linkRows = LinkTable.Rows(document.Id, links);
        var row = new DocumentRow(document, CompressedText.Digest(sourceText), Digest(passageRows), Digest(linkRows), linkedWith);
        return _file.Write(connection =>
        {
            LedgerTable.Put(connection, entry);
            return Replace(connection, row, DocumentTable.Find(connection, document.Id), sourceText, passageRows, linkRows);
        });
    }

    /// <summary>
    /// Stores a document whose links are made later, with <see cref="PutLinks"/>: until then it keeps those it has, if its passages are
    /// what they were, and has none otherwise; <see cref="LinkedWith"/> is empty if anything but the ledger changed.
    /// </summary>
    /// <returns>Whether anything but the ledger changed; only then is there a new change.</returns>
    /// <exception cref="ArgumentException">The id is no slug, or two passages share a locator.</exception>
    public bool PutDocument(StoredDocument document, string sourceText, IReadOnlyList<Passage> passages, LedgerEntry entry)
    {
        DocumentChecks.Check(document, passages);
        var passageRows = PassageTable.Rows(document.Id, passages);
        var row = new DocumentRow(document, CompressedText.Digest(sourceText), Digest(passageRows), "", "");
        return _file.Write(connection =>
        {
            LedgerTable.Put(connection, entry);
            var stored = DocumentTable.Find(connection, document.Id);
            var linkRows = stored?.PassageDigest == row.PassageDigest
                ? LinkTable.Rows(document.Id, LinkTable.In(connection, document.Id))
                : [];
            row = row with { LinkDigest = Digest(linkRows) };
            return !SameRow(stored, row with { LinkedWith = stored?.LinkedWith ?? "" })
                && Replace(connection, row, stored, sourceText, passageRows, linkRows);
        });
    }

    /// <summary>Notes in the ledger a file that did not become a document, or whose document stayed as it was.</summary>
    public void RecordFailure(LedgerEntry entry) => _file.Write(connection =>
    {
        LedgerTable.Put(connection, entry);
        return true;
    });

    /// <summary>Deletes a document with its passages and links. What the ledger says of its file stays.</summary>
    /// <returns>False where there is no such document.</returns>
    public bool DeleteDocument(string id) => _file.Write(connection =>
    {
        var deleted = DocumentTable.Delete(connection, id);
        if (deleted)
            ChangeTable.Record(connection, ChangeTable.DocumentKind, id, deleted: true);
        return deleted;
    });

    /// <summary>
    /// Deletes a document with its passages and links, and notes so in the ledger of every file that gave it: those files, found again in a folder, do not
    /// bring it back.
    /// </summary>
    /// <returns>False where there is no such document.</returns>
    public bool DeleteDocument(string id, DateTimeOffset at) => _file.Write(connection =>
    {
        if (!DocumentTable.Delete(connection, id))
            return false;
        ChangeTable.Record(connection, ChangeTable.DocumentKind, id, deleted: true);
        foreach (var entry in LedgerTable.All(connection).Where(entry => entry.DocumentId == id))
            LedgerTable.Put(connection, entry with { Outcome = LedgerEntry.Deleted, At = at });
        return true;
    });

    /// <summary>All documents, by id.</summary>
    public IReadOnlyList<StoredDocument> Documents() =>
        _file.Read(connection => DocumentTable.All(connection).Select(row => row.Document).ToList());

    /// <summary>A document, or null.</summary>
    public StoredDocument? FindDocument(string id) => _file.Read(connection => DocumentTable.Find(connection, id)?.Document);

    /// <summary>The fingerprint of the catalogue a document's links were made with, empty where they were not made yet; null where there is no such document.</summary>
    public string? LinkedWith(string documentId) => _file.Read(connection => DocumentTable.Find(connection, documentId)?.LinkedWith);

    /// <summary>A document's passages in reading order; empty where there is no such document.</summary>
    public IReadOnlyList<Passage> Passages(string documentId) => _file.Read(connection => PassageTable.Of(connection, documentId));

    /// <summary>A passage, or null.</summary>
    public Passage? FindPassage(string documentId, string locator) =>
        FindPassages([(documentId, locator)]).GetValueOrDefault((documentId, locator));

    /// <summary>Many passages out of one state of the store; those that are not there are left out.</summary>
    public IReadOnlyDictionary<(string DocumentId, string Locator), Passage> FindPassages(
        IReadOnlyList<(string DocumentId, string Locator)> keys) =>
        _file.ReadTogether(connection => PassageTable.Find(connection, keys));

    /// <summary>The decoded text a document was read from; null where there is no such document.</summary>
    public string? SourceText(string documentId) => _file.Read(connection => DocumentTable.FindSource(connection, documentId));

    /// <summary>What became of every file that was ever offered, by path.</summary>
    public IReadOnlyList<LedgerEntry> Ledger() => _file.Read(LedgerTable.All);

    /// <summary>What became of a file, or null.</summary>
    public LedgerEntry? FindLedger(string path) => _file.Read(connection => LedgerTable.Find(connection, path));

    private static bool Replace(
        SqliteConnection connection,
        DocumentRow row,
        DocumentRow? stored,
        string sourceText,
        List<object?[]> passageRows,
        List<object?[]> linkRows)
    {
        if (SameRow(stored, row))
            return false;
        var id = row.Document.Id;
        DocumentTable.Delete(connection, id);
        DocumentTable.Insert(connection, row);
        DocumentTable.InsertSource(connection, id, sourceText);
        PassageTable.Insert(connection, passageRows);
        LinkTable.Insert(connection, linkRows);
        ChangeTable.Record(connection, ChangeTable.DocumentKind, id, deleted: false);
        return true;
    }

    private static string Digest(List<object?[]> rows) => RowChecksum.Digest(rows.Select(row => (long)row[^1]!));

    private static bool SameRow(DocumentRow? stored, DocumentRow row) => stored is not null && stored.Values().SequenceEqual(row.Values());
}
