using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest;

/// <summary>The clock and the counts of one ingest, and whom it tells of them.</summary>
internal sealed class IngestRun(TimeProvider time, IProgress<IngestEvent>? progress)
{
    private readonly long _start = time.GetTimestamp();
    private readonly List<FileOutcome> _files = [];
    private long _passages;
    private long _bytes;

    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public IReadOnlyList<FileOutcome> Files => _files;

    public void Report(IngestEvent happened) => progress?.Report(happened);

    public void Begin(IngestPhase phase, int total = 0) => Report(new IngestEvent.PhaseStarted(phase, total, Elapsed));

    /// <summary>Says that the file at an index, if there is one, is the next to be awaited.</summary>
    public void Announce(IReadOnlyList<FoundFile> files, int index)
    {
        if (index < files.Count)
            Report(new IngestEvent.FileStarted(files[index].Path, index + 1, files.Count));
    }

    public void Finish(FileOutcome outcome, int total)
    {
        _files.Add(outcome);
        _passages += outcome.Passages;
        _bytes += outcome.Bytes;
        Report(new IngestEvent.FileFinished(outcome, _files.Count, total, _passages, _bytes, Elapsed));
    }
}
