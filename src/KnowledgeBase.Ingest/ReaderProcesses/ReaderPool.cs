using System.Collections.Concurrent;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest.ReaderProcesses;

/// <summary>
/// Reads files in processes of their own, so that a file that has its reader hang, overflow the stack or use up the memory takes down one of them and
/// nothing else. Processes are started when they are needed, live on from file to file, are replaced when they die or grow, and end with this
/// program however it ends. Thread-safe.
/// </summary>
public sealed class ReaderPool : IAsyncDisposable
{
    /// <summary>When starting a process has failed this often in a row it is not tried any more: each try takes time, and none would go otherwise.</summary>
    private const int MaxFailedStarts = 3;

    private readonly ReadLimits _limits;
    private readonly TimeProvider _time;
    private readonly ReaderCommand _command;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentStack<ReaderProcess> _idle = new();
    private int _failedStarts;
    private string? _startProblem;
    private int _started;

    /// <summary>A pool without a process yet.</summary>
    /// <param name="limits">The bounds on each file; the processes' memory is bounded by them as well.</param>
    /// <param name="size">The most processes, 1 or more.</param>
    /// <param name="time">The clock.</param>
    public ReaderPool(ReadLimits limits, int size, TimeProvider time)
        : this(limits, size, time, ReaderCommand.Installed())
    {
    }

    internal ReaderPool(ReadLimits limits, int size, TimeProvider time, ReaderCommand command)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        (_limits, _time, _command, _places) = (limits, time, command, new SemaphoreSlim(size));
    }

    /// <summary>The bounds on each file.</summary>
    public ReadLimits Limits => _limits;

    /// <summary>How many processes were started so far.</summary>
    public int Started => Volatile.Read(ref _started);

    /// <summary>After so many files a process is replaced, lest what a reader leaks add up.</summary>
    internal int FilesPerProcess { get; init; } = 5000;

    /// <summary>The processes that wait for a file.</summary>
    internal IEnumerable<int> IdleProcesses => _idle.Select(process => process.Id);

    /// <summary>
    /// Reads one file, once a process is free. Whatever becomes of the process, there is a result, after at most the time the limits allow and a moment more.
    /// </summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="cancellationToken">Ends the process that reads the file.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ReadAttempt> ReadAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A process may have died while it waited; that is not the fault of the file it is given then. A fresh one that dies of it is.
            return await TryReadAsync(bytes, fileName, cancellationToken).ConfigureAwait(false)
                ?? await TryReadAsync(bytes, fileName, cancellationToken).ConfigureAwait(false)
                ?? ProcessDeath.Failed("the program that was to read it ended before it had taken it");
        }
        catch (ReaderStartException failed)
        {
            return CannotStart(failed.Message);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Ends the processes. No file may be under way.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var process))
            await process.DisposeAsync().ConfigureAwait(false);
        _places.Dispose();
    }

    private async Task<ReadAttempt?> TryReadAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        var process = await TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await process.ReadAsync(bytes, fileName, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (IsFresh(process))
                _idle.Push(process);
            else
                await process.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<ReaderProcess> TakeAsync(CancellationToken cancellationToken)
    {
        while (_idle.TryPop(out var idle))
        {
            if (IsFresh(idle))
                return idle;
            await idle.DisposeAsync().ConfigureAwait(false);
        }
        if (Volatile.Read(ref _failedStarts) >= MaxFailedStarts)
            throw new ReaderStartException(_startProblem!);
        try
        {
            var process = await ReaderProcess.StartAsync(_command, _limits, _time, cancellationToken).ConfigureAwait(false);
            Interlocked.Increment(ref _started);
            Volatile.Write(ref _failedStarts, 0);
            return process;
        }
        catch (ReaderStartException failed)
        {
            _startProblem = failed.Message;
            Interlocked.Increment(ref _failedStarts);
            throw;
        }
    }

    /// <summary>Whether it lives, has not read so many files that a small leak would show, and has not grown to half of its memory.</summary>
    private bool IsFresh(ReaderProcess process) =>
        process.IsUsable && process.Files < FilesPerProcess && process.Memory < _limits.MaxMemory / 2;

    private static ReadAttempt CannotStart(string problem) => new(
        new ReadResult.Failure(ReadFailureReason.ReaderFailed, $"the program that reads files cannot be started: {problem}"),
        Lasting: false);
}
