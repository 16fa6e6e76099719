using KnowledgeBase.Documents;
using KnowledgeBase.Documents.Manifest;
using KnowledgeBase.Ingest.Discovery;
using KnowledgeBase.Ingest.Identity;
using KnowledgeBase.Ingest.ReaderProcesses;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>Takes one file from its bytes to a document with an identity; knows from the ledger what need not be done again. Thread-safe.</summary>
internal sealed class FileReader(KnownFiles known, FolderManifests manifests, ReaderPool readers)
{
    public async Task<Intake> ReadAsync(FoundFile file, CancellationToken cancellationToken)
    {
        if (file.Refused is { } refused)
            return refused.Status == FileStatus.Failed ? new Intake.Failed(refused, null, "") : new Intake.Settled(refused);

        var manifest = manifests.For(file);
        if (manifest.Problem is { } problem)
            return new Intake.Failed(Failure(file, FileReasons.BadManifest, problem, 0), null, "");

        return await FileBytes.ReadAsync(file.FullPath, readers.Limits, cancellationToken).ConfigureAwait(false) switch
        {
            FileBytes.Failed failed => new Intake.Failed(Failure(file, failed.Reason, failed.Detail, failed.Length), null, ""),
            FileBytes.Read read => await TakeAsync(file, read, manifest, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException("There are no other results."),
        };
    }

    private async Task<Intake> TakeAsync(FoundFile file, FileBytes.Read read, FolderManifest manifest, CancellationToken cancellationToken)
    {
        var entry = manifest.EntryOf(file);
        var readWith = ReaderFingerprint.Of(entry, readers.Limits);
        if (known.Find(file.Path) is { } before && before.ContentHash == read.Hash && before.ReadWith == readWith)
        {
            if (before.Outcome == LedgerOutcomes.Failed)
                return new Intake.Settled(LedgerOutcomes.Restore(before, read.Bytes.Length));
            if (known.IsPresent(before.DocumentId))
                return new Intake.Settled(Unchanged(file, before.DocumentId!, read.Bytes.Length));
        }

        var attempt = await readers.ReadAsync(read.Bytes, Path.GetFileName(file.FullPath), cancellationToken).ConfigureAwait(false);
        return attempt.Result switch
        {
            ReadResult.Failure failure => new Intake.Failed(
                Failure(file, NameOf(failure.Reason), failure.Detail, read.Bytes.Length), IsLasting(attempt, failure) ? read.Hash : null, readWith),
            ReadResult.Success success => Ready(file, read, entry, success.Document, readWith),
            _ => throw new InvalidOperationException("There are no other results."),
        };
    }

    /// <summary>A program that is missing today may be installed tomorrow.</summary>
    private static bool IsLasting(ReadAttempt attempt, ReadResult.Failure failure) =>
        attempt.Lasting && failure.Reason != ReadFailureReason.ToolMissing;

    private static Intake.Ready Ready(FoundFile file, FileBytes.Read read, ManifestEntry? entry, Document document, string readWith)
    {
        var stored = DocumentIdentity.Of(document, entry, Path.GetFileName(file.FullPath), read.Hash);
        var outcome = new FileOutcome(
            file.Path, FileStatus.Added, stored.Id, Passages: document.Passages.Count, Bytes: read.Bytes.Length, Warnings: document.Warnings.Count);
        return new Intake.Ready(outcome, stored, document, readWith);
    }

    private FileOutcome Unchanged(FoundFile file, string documentId, long bytes) =>
        new(file.Path, FileStatus.Unchanged, documentId, Passages: known.PassagesOf(documentId), Bytes: bytes);

    private FileOutcome Failure(FoundFile file, string reason, string detail, long bytes) =>
        new(file.Path, FileStatus.Failed, known.Find(file.Path)?.DocumentId, reason, detail, Bytes: bytes);

    private static string NameOf(ReadFailureReason reason) => reason switch
    {
        ReadFailureReason.Empty => FileReasons.Empty,
        ReadFailureReason.TooLarge => FileReasons.TooLarge,
        ReadFailureReason.NotRecognised => FileReasons.NotRecognised,
        ReadFailureReason.BadEncoding => FileReasons.BadEncoding,
        ReadFailureReason.Encrypted => FileReasons.Encrypted,
        ReadFailureReason.Truncated => FileReasons.Truncated,
        ReadFailureReason.Damaged => FileReasons.Damaged,
        ReadFailureReason.TooDeep => FileReasons.TooDeep,
        ReadFailureReason.NoText => FileReasons.NoText,
        ReadFailureReason.TimedOut => FileReasons.TimedOut,
        ReadFailureReason.OutOfMemory => FileReasons.OutOfMemory,
        ReadFailureReason.ReaderFailed => FileReasons.ReaderFailed,
        ReadFailureReason.ToolMissing => FileReasons.ToolMissing,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a name."),
    };
}
