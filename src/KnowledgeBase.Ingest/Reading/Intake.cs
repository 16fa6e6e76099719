using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>What was found out about a file before anything is stored.</summary>
internal abstract record Intake
{
    private Intake()
    {
    }

    /// <summary>Nothing to store, the ledger included.</summary>
    public sealed record Settled(FileOutcome Outcome) : Intake;

    /// <summary>It failed.</summary>
    /// <param name="Outcome">Why.</param>
    /// <param name="ContentHash">The bytes that failed and need not be tried again; null where another try may go otherwise.</param>
    /// <param name="ReadWith">What they were read with.</param>
    public sealed record Failed(FileOutcome Outcome, string? ContentHash, string ReadWith) : Intake;

    /// <summary>It was read.</summary>
    public sealed record Ready(FileOutcome Outcome, StoredDocument Stored, Document Document, string ReadWith) : Intake;
}
