using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Documents.Processes;

/// <summary>
/// Runs a program that reads a file from standard input and writes to standard output, within bounds on time, memory and output. Memory and
/// processor time are bounded by <c>prlimit</c> (util-linux) where it is there; the clock and the output always are.
/// </summary>
internal static class ChildProcess
{
    /// <summary>How much of standard error is kept.</summary>
    private const int MostError = 16 * 1024;

    /// <summary>128 and the number of the signal is how a shell reports one, and .NET with it.</summary>
    private const int SignalBase = 128;

    private const int KilledSignal = 9;

    private const int ProcessorTimeSignal = 24;

    /// <summary>Runs a program to its end, or to the bound that it meets first.</summary>
    /// <param name="program">Its name, looked for in PATH.</param>
    /// <param name="arguments">Its arguments; no shell sees them.</param>
    /// <param name="input">What it gets on standard input.</param>
    /// <param name="limits">Bounds on its time and memory.</param>
    /// <param name="mostOutput">The most bytes it may write to standard output.</param>
    /// <param name="read">
    /// Reads its output as it comes, to the end; returning before the end says that it has had enough, and ends the process
    /// (<see cref="ChildProcessEnd.TooMuchOutput"/>). It also sees an end where a bound was met, which the result then tells.
    /// </param>
    /// <param name="cancellationToken">Ends the process and throws <see cref="OperationCanceledException"/>.</param>
    /// <param name="mostFile">The most bytes of a temporary file that it may write; 0 for none.</param>
    public static ChildProcessResult<T> Run<T>(
        string program, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, ReadLimits limits, long mostOutput,
        Func<Stream, T> read, CancellationToken cancellationToken, long mostFile = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (ProgramFinder.Find(program) is not { } path)
            return new(ChildProcessEnd.Missing, 0, default, "");

        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var process = Process.Start(StartInfo(path, arguments, limits, mostFile))!;
        clock.CancelAfter(limits.MaxTime);
        using var atTimeOut = clock.Token.Register(() => Kill(process));
        var feeding = Feed(process, input);
        var error = ReadError(process);
        using var output = new CountedStream(process.StandardOutput.BaseStream, mostOutput, () => Kill(process));
        T? result;
        var isWhole = false;
        try
        {
            result = read(output);
            isWhole = output.ReadByte() < 0;
        }
        finally
        {
            // A program whose output nobody takes any more would wait for ever; one at the end of its output is about to exit.
            if (!isWhole)
                Kill(process);
            process.WaitForExit();
        }

        feeding.GetAwaiter().GetResult();
        var said = error.GetAwaiter().GetResult();
        cancellationToken.ThrowIfCancellationRequested();
        var end = output.IsExceeded || (!isWhole && !clock.IsCancellationRequested) ? ChildProcessEnd.TooMuchOutput
            : clock.IsCancellationRequested ? ChildProcessEnd.TimedOut
            : EndOf(process.ExitCode, said);
        return new(end, end == ChildProcessEnd.Exited ? process.ExitCode : 0, result, said);
    }

    private static ChildProcessEnd EndOf(int exitCode, string error)
    {
        if (error.Contains("bad_alloc", StringComparison.Ordinal) || error.Contains("Out of memory", StringComparison.OrdinalIgnoreCase))
            return ChildProcessEnd.OutOfMemory;
        return exitCode switch
        {
            SignalBase + KilledSignal or SignalBase + ProcessorTimeSignal => ChildProcessEnd.TimedOut,
            > SignalBase => ChildProcessEnd.Crashed,
            _ => ChildProcessEnd.Exited,
        };
    }

    private static ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments, ReadLimits limits, long mostFile)
    {
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // Nothing of the service's environment, which may hold secrets, is for a program that reads foreign files.
        var searchPath = Environment.GetEnvironmentVariable("PATH");
        if (!OperatingSystem.IsWindows())
            start.Environment.Clear();
        start.Environment["PATH"] = searchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (ProgramFinder.Find("prlimit") is { } prlimit)
        {
            start.FileName = prlimit;
            start.ArgumentList.Add("--as=" + Text(limits.MaxMemory));
            start.ArgumentList.Add("--cpu=" + Text((long)Math.Ceiling(Math.Max(1, limits.MaxTime.TotalSeconds))));
            start.ArgumentList.Add("--fsize=" + Text(mostFile));
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add(path);
        }
        else
        {
            start.FileName = path;
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            var stream = process.StandardInput.BaseStream;
            await using (stream.ConfigureAwait(false))
                await stream.WriteAsync(input).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended, or closed its input, before it had read all; its end says why.
        }
    }

    private static async Task<string> ReadError(Process process)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        while (await process.StandardError.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
            text.Append(buffer, 0, Math.Min(count, MostError - text.Length));
        return text.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
