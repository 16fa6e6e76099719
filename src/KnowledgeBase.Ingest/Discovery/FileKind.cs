using System.Formats.Tar;

namespace KnowledgeBase.Ingest.Discovery;

/// <summary>Tells files from pipes, sockets and devices without opening them: opening a pipe waits until somebody writes to it.</summary>
internal static class FileKind
{
    public static bool IsRegular(FileInfo file)
    {
        // Pipes, sockets and devices have no length, and nearly all files have one.
        if (OperatingSystem.IsWindows() || file.Length > 0)
            return true;
        try
        {
            // The one public interface of .NET that asks the system for a file's type is the writer of tar archives.
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile };
        }
        catch (UnauthorizedAccessException)
        {
            // It was to be opened, so it is a file; that it cannot be read is found out, and said, when it is.
            return true;
        }
        catch (IOException)
        {
            // A socket, which no archive can hold.
            return false;
        }
    }
}
