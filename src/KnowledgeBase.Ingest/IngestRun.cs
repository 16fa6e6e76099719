using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest;

/// <summary>The clock and the counts of one ingest, and whom it tells of them.</summary>
internal sealed class IngestRun(TimeProvider time, IProgress<IngestEvent>? progress)
{
    private readonly long _start = time.GetTimestamp();
    private readonly List<FileOutcome> _files = [];
    private TimeLeft _timeLeft = new(TimeSpan.Zero, 0, 0);
    private long _passages;
    private long _bytes;

    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>What became of the files so far.</summary>
    public IReadOnlyList<FileOutcome> Files => _files;

    /// <summary>How many files there are.</summary>
    public int Found { get; private set; }

    public void Report(IngestEvent happened) => progress?.Report(happened);

    public void Begin(IngestPhase phase, int total = 0) => Report(new IngestEvent.PhaseStarted(phase, total, Elapsed));

    /// <summary>Begins with the files that were found.</summary>
    public void BeginReading(IReadOnlyList<FoundFile> files)
    {
        Found = files.Count;
        _timeLeft = new TimeLeft(Elapsed, files.Count, files.Sum(file => file.Length));
        Begin(IngestPhase.Reading, files.Count);
    }

    /// <summary>Says that the file at an index, if there is one, is the next to be awaited.</summary>
    public void Announce(IReadOnlyList<FoundFile> files, int index)
    {
        if (index < files.Count)
            Report(new IngestEvent.FileStarted(files[index].Path, index + 1, files.Count));
    }

    public void Finish(FoundFile file, FileOutcome outcome)
    {
        _files.Add(outcome);
        _passages += outcome.Passages;
        _bytes += outcome.Bytes;
        var elapsed = Elapsed;
        _timeLeft.Finish(file.Length);
        Report(new IngestEvent.FileFinished(outcome, _files.Count, Found, _passages, _bytes, elapsed)
        {
            Left = _timeLeft.At(elapsed),
            BytesPerSecond = _timeLeft.BytesPerSecond(elapsed),
        });
    }
}
