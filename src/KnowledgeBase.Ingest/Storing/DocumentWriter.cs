using KnowledgeBase.Ingest.Discovery;
using KnowledgeBase.Ingest.Reading;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Storing;

/// <summary>Puts what was read into the store and the ledger, one file after the other, and says what became of each.</summary>
internal sealed class DocumentWriter
{
    private readonly KnowledgeStore _store;
    private readonly KnownFiles _known;
    private readonly TimeProvider _time;

    /// <summary>Which file each document is made of.</summary>
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    public DocumentWriter(KnowledgeStore store, KnownFiles known, TimeProvider time)
    {
        (_store, _known, _time) = (store, known, time);

        // Several files may have given one document; it is made of the one whose bytes it names.
        foreach (var files in known.Ledger.Where(entry => entry.Outcome != LedgerOutcomes.Deleted && known.IsPresent(entry.DocumentId)).GroupBy(entry => entry.DocumentId!, StringComparer.Ordinal))
        {
            var made = files.Take(2).Count() == 1 ? null : store.FindDocument(files.Key)?.ContentHash;
            _owners[files.Key] = files.OrderByDescending(entry => entry.ContentHash == made).ThenBy(entry => entry.At).First().Path;
        }
    }

    public FileOutcome Write(FoundFile file, Intake intake) => intake switch
    {
        Intake.Settled settled => settled.Outcome,
        Intake.Failed failed => Fail(failed),
        Intake.Ready ready => Store(file, ready),
        _ => throw new InvalidOperationException("There are no other results."),
    };

    private FileOutcome Store(FoundFile file, Intake.Ready ready)
    {
        var present = _store.FindDocument(ready.Stored.Id);
        if (present is not null && _owners.GetValueOrDefault(present.Id) is { } owner && owner != file.Path)
        {
            if (present.ContentHash == ready.Stored.ContentHash)
                return Adopt(file, ready, ready.Outcome with { Status = FileStatus.Unchanged });
            var replaces = file.HandedInWith is not null;
            var same = IsSameDocument(present, ready);
            if (!same && !replaces)
                return Refuse(ready, owner);
            var (old, made) = (FormatRank.Of(present.FileName), FormatRank.Of(ready.Stored.FileName));
            if (same && (old < made || (old == made && !replaces)))
                return Adopt(file, ready, PassOver(ready, owner));
        }

        var status = present is null ? FileStatus.Added : FileStatus.Changed;
        var before = _known.Find(file.Path);
        var entry = new LedgerEntry(
            file.Path, ready.Stored.ContentHash, status == FileStatus.Added ? LedgerOutcomes.Added : LedgerOutcomes.Changed, null,
            ready.Stored.Id, _time.GetUtcNow(), ready.ReadWith);
        if (present is not null && before is { Outcome: not (LedgerOutcomes.Failed or LedgerOutcomes.Deleted) } && before.ContentHash == ready.Stored.ContentHash)
            entry = before with { DocumentId = ready.Stored.Id, ReadWith = ready.ReadWith };
        try
        {
            var changed = _store.PutDocument(ready.Stored, ready.Document.SourceText, ready.Document.Passages, entry);
            if (file.HandedInWith is not null)
                Supersede(ready.Stored.Id, file.Path);
            _owners[ready.Stored.Id] = file.Path;
            return ready.Outcome with { Status = changed ? status : FileStatus.Unchanged };
        }
        catch (ArgumentException contradictory)
        {
            return Fail(new Intake.Failed(
                ready.Outcome with
                {
                    Status = FileStatus.Failed,
                    Reason = FileReasons.Contradictory,
                    Detail = contradictory.Message,
                    Passages = 0,
                },
                ready.Stored.ContentHash,
                ready.ReadWith));
        }
    }

    /// <summary>What was handed in stays, though the file it took the place of is found in its folder again.</summary>
    private void Supersede(string documentId, string path)
    {
        if (_owners.GetValueOrDefault(documentId) is { } owner && owner != path && _store.FindLedger(owner) is { } entry && entry.DocumentId == documentId)
            Record(entry with { Outcome = LedgerOutcomes.Deleted, At = _time.GetUtcNow() });
    }

    /// <summary>The symbol is the same, and so is the text: offices publish a document as Word and as PDF.</summary>
    private bool IsSameDocument(StoredDocument present, Intake.Ready ready) =>
        present.Symbol is not null && present.Symbol == ready.Stored.Symbol && present.Language == ready.Stored.Language
        && SameText.Is(_store.Passages(present.Id), ready.Document.Passages);

    /// <summary>The document is there already, of another file; it stays as it is, and the file is known from now on.</summary>
    private FileOutcome Adopt(FoundFile file, Intake.Ready ready, FileOutcome outcome)
    {
        Record(new LedgerEntry(
            file.Path, ready.Stored.ContentHash, LedgerOutcomes.Added, null, ready.Stored.Id, _time.GetUtcNow(), ready.ReadWith));
        return outcome;
    }

    private static FileOutcome PassOver(Intake.Ready ready, string owner) => ready.Outcome with
    {
        Status = FileStatus.Skipped,
        Reason = FileReasons.OtherFormat,
        Detail = $"the same document as {owner}, which tells more of its structure",
        Passages = 0,
    };

    private FileOutcome Refuse(Intake.Ready ready, string owner) => Fail(new Intake.Failed(
        ready.Outcome with
        {
            Status = FileStatus.Failed,
            DocumentId = null,
            Reason = FileReasons.SameIdentifier,
            Detail = $"its identifier {ready.Stored.Id} belongs to {owner}; give it another one in a documents.yaml beside it, or delete that document first",
            Passages = 0,
        },
        null,
        ready.ReadWith));

    private FileOutcome Fail(Intake.Failed failed)
    {
        var outcome = failed.Outcome;
        var kept = _known.Find(outcome.Path)?.DocumentId;
        Record(new LedgerEntry(
            outcome.Path, failed.ContentHash, LedgerOutcomes.Failed, LedgerOutcomes.ReasonOf(outcome), kept, _time.GetUtcNow(), failed.ReadWith));
        return outcome with { DocumentId = kept };
    }

    /// <summary>Writes to the ledger unless it says so already, at whatever time.</summary>
    private void Record(LedgerEntry entry)
    {
        if (_known.Find(entry.Path) is not { } before || before with { At = entry.At } != entry)
            _store.RecordFailure(entry);
    }
}
