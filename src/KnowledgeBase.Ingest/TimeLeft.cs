namespace KnowledgeBase.Ingest;

/// <summary>Judges how long the remaining files take by those that were read: each costs by its size and something for itself.</summary>
/// <param name="start">When reading began.</param>
/// <param name="files">How many files there are.</param>
/// <param name="bytes">How many bytes they have together.</param>
internal sealed class TimeLeft(TimeSpan start, int files, long bytes)
{
    /// <summary>What a file costs beside its bytes, in bytes: opening it, and storing its document.</summary>
    private const long FileCost = 16 << 10;

    /// <summary>Before that nothing sensible can be said.</summary>
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(2);

    private int _files;
    private long _bytes;

    public void Finish(long length)
    {
        _files++;
        _bytes += length;
    }

    /// <summary>Null while too little was read to judge.</summary>
    public TimeSpan? At(TimeSpan now)
    {
        var taken = now - start;
        var done = (double)_bytes + (_files * FileCost);
        var all = (double)bytes + (files * FileCost);
        return taken < Warmup || done <= 0 ? null : taken * Math.Max(0, (all - done) / done);
    }

    public double BytesPerSecond(TimeSpan now) => now > start ? _bytes / (now - start).TotalSeconds : 0;
}
