using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Ingest.ReaderProcesses;

/// <summary>How a reader process is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What it is told before the limits.</param>
internal sealed record ReaderCommand(string Program, IReadOnlyList<string> Arguments)
{
    private const string ReaderName = "KnowledgeBase.Reader";

    /// <summary>
    /// KnowledgeBase.Reader, which the build puts beside whatever references this library, run by the same .NET that runs this process; where that has
    /// none to run it with, because it was published with a runtime of its own, the reader's own executable.
    /// </summary>
    public static ReaderCommand Installed()
    {
        var reader = Path.Combine(AppContext.BaseDirectory, ReaderName);
        return FindDotnet() is { } dotnet
            ? new ReaderCommand(dotnet, ["exec", reader + ".dll"])
            : new ReaderCommand(OperatingSystem.IsWindows() ? reader + ".exe" : reader, []);
    }

    public ProcessStartInfo StartInfo(long maxMemory)
    {
        string[] arguments = [.. Arguments, "--max-memory", maxMemory.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = maxMemory.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // A process that is killed leaves the sockets of the diagnostics behind, and one that crashes shall not fill the disk with dumps.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        return start;
    }

    private static string? FindDotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Path.GetFileName(Environment.ProcessPath) == name)
            return Environment.ProcessPath;
        // .../shared/Microsoft.NETCore.App/10.0.0/
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : null;
    }
}
