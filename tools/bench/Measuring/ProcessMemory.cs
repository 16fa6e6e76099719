using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Benchmarks.Measuring;

/// <summary>Memory of this process in bytes.</summary>
/// <param name="Managed">Live objects after a full collection.</param>
/// <param name="Private">Private pages.</param>
/// <param name="Resident">Pages in memory, with those shared with other processes and with mapped files.</param>
/// <param name="PeakResident">The most there were so far.</param>
internal sealed record ProcessMemory(long Managed, long Private, long Resident, long PeakResident)
{
    public static ProcessMemory Now()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return new ProcessMemory(managed, process.PrivateMemorySize64, process.WorkingSet64, PeakOf(process));
    }

    /// <summary>Gives back to the system what earlier work has left behind, so that it is not counted to what comes.</summary>
    public static void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>VmHWM of proc_pid_status(5); <see cref="Process.PeakWorkingSet64"/> reads the same where it is set.</summary>
    private static long PeakOf(Process process)
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? process.PeakWorkingSet64 : long.Parse(line.AsSpan(6).TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024;
    }
}
