using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>A process that writes the workload to an index, and what it says.</summary>
internal sealed class WritingProcess : IDisposable
{
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, "KnowledgeBase.Index.Crash.dll");
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly List<string> _failures = [];
    private readonly List<string> _lines = [];

    /// <param name="file">The index.</param>
    /// <param name="last">The last batch to write.</param>
    /// <param name="failures">How many failures it bears.</param>
    /// <param name="under">A command, with its arguments, that runs it; empty for none.</param>
    public WritingProcess(string file, long last, int failures = 0, IReadOnlyList<string>? under = null)
    {
        List<string> command = [.. under ?? [], "dotnet", _program, file, last.ToString(CultureInfo.InvariantCulture), failures.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };

        // A limit on the size of files would also limit the memory file that the runtime maps its code from.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Error += line.Data is null ? "" : line.Data + "\n";
        _process.BeginErrorReadLine();
    }

    /// <summary>The last batch it was told is committed; 0 for none.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>"failed FAULT MESSAGE", one for each failure.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>All it said.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public string Error { get; private set; } = "";

    /// <summary>Reads until it has said so many lines more, or has ended.</summary>
    public void ReadLines(int count)
    {
        while (count-- > 0 && _process.StandardOutput.ReadLine() is { } line)
        {
            _lines.Add(line);
            if (line.StartsWith("committed ", StringComparison.Ordinal))
                Acknowledged = long.Parse(line.AsSpan("committed ".Length).TrimEnd(), CultureInfo.InvariantCulture);
            else if (line.StartsWith("failed ", StringComparison.Ordinal))
                _failures.Add(line);
        }
    }

    /// <summary>Kills it with SIGKILL after the time, unless it ends before, and reads what it said until then.</summary>
    public void KillAfter(TimeSpan time)
    {
        if (!_process.WaitForExit(time))
            _process.Kill();
        ReadToEnd();
    }

    /// <summary>Lets it come to its end.</summary>
    /// <returns>Its status.</returns>
    public int ReadToEnd()
    {
        ReadLines(int.MaxValue);
        Assert.True(_process.WaitForExit(_longest), "The writing process does not end.");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
