using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeBase.Benchmarks.Measuring;

/// <summary>The operating system's cache of a file's pages.</summary>
internal static partial class PageCache
{
    /// <summary>POSIX_FADV_DONTNEED of posix_fadvise(2).</summary>
    private const int DoNotNeed = 4;

    /// <summary>Asks the system to forget the file's pages, so that the next reads come from the disk.</summary>
    public static void Drop(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        _ = Advise(handle, 0, 0, DoNotNeed);
    }

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int Advise(SafeFileHandle handle, long offset, long length, int advice);
}
