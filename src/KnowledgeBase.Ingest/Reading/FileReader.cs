using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.Discovery;
using KnowledgeBase.Ingest.Identity;
using KnowledgeBase.Ingest.ReaderProcesses;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>Takes one file from its bytes to a document with an identity; knows from the ledger what need not be done again. Thread-safe.</summary>
internal sealed class FileReader(KnownFiles known, IdentitySources identities, ReaderPool readers, bool retryFailed)
{
    public async Task<Intake> ReadAsync(FoundFile file, CancellationToken cancellationToken)
    {
        if (file.Refused is { } refused)
            return refused.Status == FileStatus.Failed ? new Intake.Failed(refused, null, "") : new Intake.Settled(refused);
        try
        {
            var identity = identities.For(file);
            if (identity.Problem is { } problem)
                return new Intake.Failed(Failure(file, FileReasons.BadManifest, problem, 0), null, "");

            return await FileBytes.ReadAsync(file, readers.Limits, cancellationToken).ConfigureAwait(false) switch
            {
                FileBytes.Failed failed => new Intake.Failed(Failure(file, failed.Reason, failed.Detail, failed.Length), null, ""),
                FileBytes.Read read => await TakeAsync(file, read, identity.Known, cancellationToken).ConfigureAwait(false),
                _ => throw new InvalidOperationException("There are no other results."),
            };
        }
        finally
        {
            file.Archive?.Release();
        }
    }

    private async Task<Intake> TakeAsync(FoundFile file, FileBytes.Read read, KnownIdentity? identity, CancellationToken cancellationToken)
    {
        var readWith = ReaderFingerprint.Of(identity, readers.Limits);
        if (!file.Named && known.Find(file.Path) is { Outcome: LedgerOutcomes.Deleted } gone && gone.ContentHash == read.Hash)
            return new Intake.Settled(Gone(file, read.Bytes.Length));
        if (known.Find(file.Path) is { } before && before.ContentHash == read.Hash && before.ReadWith == readWith)
        {
            if (before.Outcome == LedgerOutcomes.Failed && !retryFailed)
                return new Intake.Settled(LedgerOutcomes.Restore(before, read.Bytes.Length));
            if (before.Outcome is not (LedgerOutcomes.Failed or LedgerOutcomes.Deleted) && known.IsPresent(before.DocumentId))
                return new Intake.Settled(Unchanged(file, before.DocumentId!, read.Bytes.Length));
        }

        var attempt = await readers.ReadAsync(read.Bytes, file.Name, cancellationToken).ConfigureAwait(false);
        return attempt.Result switch
        {
            ReadResult.Failure failure => new Intake.Failed(
                Failure(file, FailureNames.Of(failure.Reason), failure.Detail, read.Bytes.Length), IsLasting(attempt, failure) ? read.Hash : null, readWith),
            ReadResult.Success success => Ready(file, read, identity, success.Document, readWith),
            _ => throw new InvalidOperationException("There are no other results."),
        };
    }

    /// <summary>A program that is missing today may be installed tomorrow.</summary>
    private static bool IsLasting(ReadAttempt attempt, ReadResult.Failure failure) =>
        attempt.Lasting && failure.Reason != ReadFailureReason.ToolMissing;

    private static Intake.Ready Ready(FoundFile file, FileBytes.Read read, KnownIdentity? identity, Document document, string readWith)
    {
        var stored = DocumentIdentity.Of(document, identity, file.Name, read.Hash);
        var warnings = document.Warnings;
        var outcome = new FileOutcome(
            file.Path, FileStatus.Added, stored.Id, Passages: document.Passages.Count, Bytes: read.Bytes.Length, Warnings: warnings.Count,
            Format: FormatNames.Of(document.Format),
            WarningDetails: warnings.Count == 0 ? null : [.. warnings.Take(FileOutcome.MaxWarningDetails)]);
        return new Intake.Ready(outcome, stored, document, readWith);
    }

    private FileOutcome Unchanged(FoundFile file, string documentId, long bytes) =>
        new(file.Path, FileStatus.Unchanged, documentId, Passages: known.PassagesOf(documentId), Bytes: bytes);

    private static FileOutcome Gone(FoundFile file, long bytes) => new(
        file.Path, FileStatus.Skipped, Reason: FileReasons.Deleted, Bytes: bytes,
        Detail: "its document was deleted or replaced, and the file has not changed since; name it itself to have it back");

    private FileOutcome Failure(FoundFile file, string reason, string detail, long bytes) =>
        new(file.Path, FileStatus.Failed, known.Find(file.Path)?.DocumentId, reason, detail, Bytes: bytes);
}
