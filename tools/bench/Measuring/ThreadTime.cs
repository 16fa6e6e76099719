using System.Runtime.InteropServices;

namespace KnowledgeBase.Benchmarks.Measuring;

/// <summary>Processor time of the calling thread: what a search costs, whatever else the machine does. Linux only.</summary>
internal static unsafe partial class ThreadTime
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of clock_gettime(2).</summary>
    private const int ThreadClock = 3;

    /// <summary>Nanoseconds since the thread began.</summary>
    public static long Nanoseconds
    {
        get
        {
            Time time;
            return GetTime(ThreadClock, &time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : throw new PlatformNotSupportedException("There is no clock for threads.");
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [SuppressGCTransition]
    private static partial int GetTime(int clock, Time* time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
