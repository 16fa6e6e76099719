using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Export;
using KnowledgeBase.Search;

namespace KnowledgeBase.Benchmarks.Exporting;

/// <summary>What an export of all hits took.</summary>
/// <param name="Format">The format.</param>
/// <param name="Rows">How many hits were written.</param>
/// <param name="Bytes">How long the file is.</param>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">Of all threads.</param>
/// <param name="ResidentBefore">Bytes of memory the process held before, the index open and searched.</param>
/// <param name="ResidentMost">The most it held at any moment.</param>
/// <param name="StopMilliseconds">From hanging up in the middle of it to the end of the work.</param>
internal sealed record ExportFigures(
    string Format, int Rows, long Bytes, double Seconds, double ProcessorSeconds, long ResidentBefore, long ResidentMost, double StopMilliseconds);

/// <summary>Exports all hits of a search, format by format, into a stream that counts.</summary>
internal sealed class ExportBenchmark(ExportService exports, SearchQuery search)
{
    private const string Site = "https://kb.example.org";

    public async Task<ExportFigures> Run(ExportFormat format, CancellationToken cancellationToken)
    {
        Settle();
        var before = Resident("VmRSS");
        ResetPeak();
        using var process = Process.GetCurrentProcess();
        var (clock, processor) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        await using var output = new CountingStream();
        var written = await Open(format, cancellationToken).WriteAsync(output, cancellationToken: cancellationToken).ConfigureAwait(false);
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new ExportFigures(
            format.Name, written.Rows ?? 0, output.Length, seconds, (process.TotalProcessorTime - processor).TotalSeconds, before, Resident("VmHWM"),
            await Stop(format, written.Total / 2, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Hangs up behind so many hits.</summary>
    /// <returns>Milliseconds until the work ended.</returns>
    private async Task<double> Stop(ExportFormat format, int rows, CancellationToken cancellationToken)
    {
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var output = new CountingStream();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = Task.Run(() => Open(format, hangUp.Token).WriteAsync(output, count => { if (count >= rows) reached.TrySetResult(); }, hangUp.Token), CancellationToken.None);
        await reached.Task.ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        await hangUp.CancelAsync().ConfigureAwait(false);
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    private HitExport Open(ExportFormat format, CancellationToken cancellationToken) =>
        exports.Open(new ExportRequest { Search = search, Format = format, Site = Site }, out var problem, cancellationToken)
        ?? throw new InvalidOperationException(problem?.Detail);

    /// <summary>Nothing of what was before counts.</summary>
    private static void Settle()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>The most memory is counted from now on (proc(5), clear_refs).</summary>
    private static void ResetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static long Resident(string name) => File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..] ? long.Parse(kilobytes, CultureInfo.InvariantCulture) << 10 : 0;

    /// <summary>Counts what is written, asynchronously alone, as a server's stream.</summary>
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _length += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush() => throw new InvalidOperationException("Written to synchronously.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Written to synchronously.");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
