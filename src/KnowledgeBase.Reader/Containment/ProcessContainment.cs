using System.Runtime.InteropServices;

namespace KnowledgeBase.Reader.Containment;

/// <summary>
/// Keeps this process and those it starts within bounds, as far as the system allows: its own process group everywhere but on Windows, limits on
/// memory and no core dumps on Linux. The limit on the managed heap is set by whoever starts the process.
/// </summary>
internal static partial class ProcessContainment
{
    /// <summary>What the runtime takes beside the managed heap: code, threads' stacks, its own tables.</summary>
    private const long RuntimeOverhead = 192L << 20;

    private const int DataResource = 2;
    private const int CoreResource = 4;
    private const int Kill = 9;

    private static bool _leadsGroup;

    public static void Enter(long maxMemory)
    {
        if (OperatingSystem.IsWindows())
            return;
        _leadsGroup = SetProcessGroup(0, 0) == 0;
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess)
        {
            Limit(CoreResource, 0);
            Limit(DataResource, (ulong)(maxMemory + RuntimeOverhead));
        }
    }

    /// <summary>Ends this process at once, whatever it is doing, and with it those it started.</summary>
    public static void End()
    {
        if (_leadsGroup)
            _ = SendSignal(0, Kill);
        Environment.Exit(0);
    }

    /// <summary>A limit that cannot be set, such as one above the limit inherited, leaves that one in force.</summary>
    private static void Limit(int resource, ulong value)
    {
        var limit = new ResourceLimit { Current = value, Maximum = value };
        _ = SetResourceLimit(resource, in limit);
    }

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetProcessGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetResourceLimit(int resource, in ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Current;
        public ulong Maximum;
    }
}
