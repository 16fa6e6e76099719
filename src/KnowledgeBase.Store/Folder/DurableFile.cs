using System.Runtime.InteropServices;

namespace KnowledgeBase.Store;

/// <summary>Writing files so that they outlive a power cut: the bytes are on the disk, and so is the name.</summary>
public static partial class DurableFile
{
    /// <summary>The rights of files that are nobody else's business.</summary>
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Puts a file in place of another, or of none: whoever reads it sees all of the old or all of the new.</summary>
    /// <exception cref="IOException">It could not be written; the old one is there.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var aside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Private;
        using (var file = new FileStream(aside, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Brings the names in a folder to the disk. Windows does so by itself.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            throw new IOException($"The folder {folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        var failed = Sync(handle) < 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (failed)
            throw new IOException($"The names in {folder} could not be written to the disk (error {error}).");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
