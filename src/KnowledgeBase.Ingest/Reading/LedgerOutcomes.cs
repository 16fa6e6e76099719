using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>How outcomes are written into the ledger.</summary>
internal static class LedgerOutcomes
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Failed = "failed";
    public const string Deleted = LedgerEntry.Deleted;

    private const string Separator = " — ";

    /// <summary>The named reason and its detail.</summary>
    public static string? ReasonOf(FileOutcome outcome) => outcome.Reason is null ? null : outcome.Reason + Separator + outcome.Detail;

    /// <summary>The outcome of a failure that the ledger remembers.</summary>
    public static FileOutcome Restore(LedgerEntry entry, long bytes)
    {
        var reason = entry.Reason ?? "";
        var end = reason.IndexOf(Separator, StringComparison.Ordinal);
        return new FileOutcome(
            entry.Path,
            FileStatus.Failed,
            entry.DocumentId,
            end < 0 ? reason : reason[..end],
            end < 0 ? "" : reason[(end + Separator.Length)..],
            Bytes: bytes);
    }
}
