using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Reader;
using KnowledgeBase.Reader.Protocol;

namespace KnowledgeBase.Ingest.ReaderProcesses;

/// <summary>One reader process, which reads one file at a time. Not thread-safe.</summary>
internal sealed class ReaderProcess : IAsyncDisposable
{
    /// <summary>How much longer than the file's time the process has to say itself that the time is over.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly ErrorOutput _errors;
    private readonly ReadLimits _limits;
    private readonly TimeProvider _time;
    private volatile bool _killed;
    private bool _last;

    private ReaderProcess(Process process, ReadLimits limits, TimeProvider time)
    {
        (_process, _limits, _time) = (process, limits, time);
        _errors = new ErrorOutput(process.StandardError);
    }

    /// <summary>The process's identifier.</summary>
    public int Id => _process.Id;

    /// <summary>How many files it was given.</summary>
    public int Files { get; private set; }

    /// <summary>How much memory it took after the last file, in bytes.</summary>
    public long Memory { get; private set; }

    /// <summary>Whether it lives and can take another file.</summary>
    public bool IsUsable => !_killed && !_last && !_process.HasExited;

    /// <summary>Starts a process and waits until it is ready.</summary>
    /// <exception cref="ReaderStartException">It cannot be started.</exception>
    public static async Task<ReaderProcess> StartAsync(
        ReaderCommand command, ReadLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        ReaderProcess started;
        try
        {
            started = new ReaderProcess(Process.Start(command.StartInfo(limits.MaxMemory))!, limits, time);
        }
        catch (Win32Exception failed)
        {
            throw new ReaderStartException($"{command.Program}: {failed.Message}", failed);
        }
        try
        {
            await started.AwaitReadyAsync(cancellationToken).ConfigureAwait(false);
            return started;
        }
        catch
        {
            await started.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <returns>What came of it; null where the process was gone before it had taken the file, so that another one may.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; the process is ended.</exception>
    public async Task<ReadAttempt?> ReadAsync(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        Files++;
        _errors.Clear();
        using var deadline = new CancellationTokenSource(_limits.MaxTime + Grace, _time);
        using var atDeadline = deadline.Token.Register(Kill);
        using var atCancellation = cancellationToken.Register(Kill);
        try
        {
            if (!await Task.Run(() => Send(new ReadRequest(fileName, _limits, bytes)), CancellationToken.None).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                return deadline.IsCancellationRequested ? new ReadAttempt(Failures.TimedOut(_limits)) : null;
            }
            var reply = await Task.Run(Receive, CancellationToken.None).ConfigureAwait(false);
            (Memory, _last) = (reply.Memory, reply.Last);
            return reply is Reply.Done done ? new ReadAttempt(done.Result) : Garbage("it said twice that it was ready");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or JsonException)
        {
            return Garbage(wrong is JsonException ? "its answer could not be understood" : wrong.Message);
        }
        catch (IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested ? new ReadAttempt(Failures.TimedOut(_limits)) : await ExplainEndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends the process and all it started.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await ExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task AwaitReadyAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(StartPatience, _time);
        using var atDeadline = deadline.Token.Register(Kill);
        using var atCancellation = cancellationToken.Register(Kill);
        try
        {
            if (await Task.Run(Receive, CancellationToken.None).ConfigureAwait(false) is not Reply.Ready ready)
                throw new ReaderStartException("it did not say that it was ready");
            if (ready.ReaderBuild != typeof(DocumentReader).Module.ModuleVersionId)
                throw new ReaderStartException("KnowledgeBase.Reader comes from another build than this program; build or install both anew");
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException or JsonException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Kill();
            await ExitAsync().ConfigureAwait(false);
            var words = (await _errors.ToEndAsync(EndPatience).ConfigureAwait(false)).Trim();
            throw new ReaderStartException(words.Length > 0 ? words : wrong.Message, wrong);
        }
    }

    private bool Send(ReadRequest request)
    {
        try
        {
            request.WriteTo(_process.StandardInput.BaseStream);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private Reply Receive() => Reply.ReadFrom(_process.StandardOutput.BaseStream, _limits.MaxCharacters);

    private ReadAttempt Garbage(string what)
    {
        Kill();
        return ProcessDeath.Failed($"the program that read it failed: {what}");
    }

    private async Task<ReadAttempt> ExplainEndAsync()
    {
        // Its output has ended, so it is about to end, or has let go of it and will never answer again.
        var ended = await ExitAsync().ConfigureAwait(false);
        Kill();
        var errors = await _errors.ToEndAsync(EndPatience).ConfigureAwait(false);
        return ended ? ProcessDeath.Explain(_process.ExitCode, errors, _limits) : ProcessDeath.Failed("the program that read it closed its output without an answer");
    }

    private async Task<bool> ExitAsync()
    {
        using var patience = new CancellationTokenSource(EndPatience, _time);
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Kill()
    {
        _killed = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or one that it started, ended before it could be killed.
        }
    }
}
