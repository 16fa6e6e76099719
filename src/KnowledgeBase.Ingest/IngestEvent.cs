using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest;

/// <summary>The parts of an ingest, in their order.</summary>
public enum IngestPhase
{
    /// <summary>Finding the files.</summary>
    Discovering,

    /// <summary>Reading files and storing documents.</summary>
    Reading,

    /// <summary>Building the catalogue out of all documents and the overlays.</summary>
    Cataloguing,

    /// <summary>Linking the documents' passages to entities.</summary>
    Linking,

    /// <summary>Bringing the index up to date with the store.</summary>
    Indexing,
}

/// <summary>Something that happened in an ingest. Events come one at a time, in order, on whatever thread the ingest runs.</summary>
public abstract record IngestEvent
{
    private IngestEvent()
    {
    }

    /// <summary>A phase began.</summary>
    /// <param name="Phase">The phase.</param>
    /// <param name="Total">How many files or documents it goes through; 0 where that is not known.</param>
    /// <param name="Elapsed">Since the start of the ingest.</param>
    public sealed record PhaseStarted(IngestPhase Phase, int Total, TimeSpan Elapsed) : IngestEvent;

    /// <summary>The outcome of a file is being awaited.</summary>
    /// <param name="Path">As in <see cref="FileOutcome.Path"/>.</param>
    /// <param name="Number">1 for the first.</param>
    /// <param name="Total">How many files there are.</param>
    public sealed record FileStarted(string Path, int Number, int Total) : IngestEvent;

    /// <summary>The outcome of a file is known and, where it is a document, stored.</summary>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="Number">1 for the first.</param>
    /// <param name="Total">How many files there are.</param>
    /// <param name="Passages">Passages of all documents so far.</param>
    /// <param name="Bytes">Bytes of all files so far.</param>
    /// <param name="Elapsed">Since the start of the ingest.</param>
    public sealed record FileFinished(FileOutcome Outcome, int Number, int Total, long Passages, long Bytes, TimeSpan Elapsed) : IngestEvent
    {
        /// <summary>How long the files may still take, judged by those that were read so far; null while too few were.</summary>
        public TimeSpan? Left { get; init; }

        /// <summary>Bytes a second since the first file.</summary>
        public double BytesPerSecond { get; init; }
    }

    /// <summary>The entities are stored.</summary>
    public sealed record EntitiesStored(EntityChanges Changes) : IngestEvent;

    /// <summary>A document's links are stored.</summary>
    /// <param name="DocumentId">The document.</param>
    /// <param name="Links">How many links it has.</param>
    /// <param name="Number">1 for the first.</param>
    /// <param name="Total">How many documents are linked.</param>
    public sealed record DocumentLinked(string DocumentId, int Links, int Number, int Total) : IngestEvent;

    /// <summary>It was cancelled. The report, which is not <see cref="IngestReport.Complete"/>, tells of what was done, which stays.</summary>
    public sealed record Stopped(IngestReport Report) : IngestEvent;

    /// <summary>All is done.</summary>
    public sealed record Finished(IngestReport Report) : IngestEvent;
}
