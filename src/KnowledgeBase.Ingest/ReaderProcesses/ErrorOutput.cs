using System.Text;

namespace KnowledgeBase.Ingest.ReaderProcesses;

/// <summary>What a process writes to its standard error: the beginning, which says what went wrong. The rest is read and forgotten. Thread-safe.</summary>
internal sealed class ErrorOutput
{
    private const int MaxLength = 4096;

    private readonly StringBuilder _text = new();
    private readonly Task _reading;

    public ErrorOutput(StreamReader source) => _reading = Task.Run(() => ReadAsync(source));

    /// <summary>Forgets what was written so far.</summary>
    public void Clear()
    {
        lock (_text)
            _text.Clear();
    }

    /// <summary>What was written when it has ended, or when nobody will wait longer.</summary>
    public async Task<string> ToEndAsync(TimeSpan patience)
    {
        await _reading.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_text)
            return _text.ToString();
    }

    private async Task ReadAsync(StreamReader source)
    {
        var buffer = new char[1024];
        try
        {
            while (await source.ReadAsync(buffer.AsMemory()).ConfigureAwait(false) is > 0 and var count)
            {
                lock (_text)
                    _text.Append(buffer, 0, Math.Min(count, MaxLength - _text.Length));
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // The process is gone; what it wrote before is there.
        }
    }
}
