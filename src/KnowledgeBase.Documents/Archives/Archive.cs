using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Archives;

/// <summary>A file in an archive.</summary>
/// <param name="Path">Its path in the archive, with <c>/</c> between folders; never one that leaves the archive.</param>
/// <param name="Length">Bytes it claims to have.</param>
public sealed record ArchivedFile(string Path, long Length);

/// <summary>
/// A ZIP archive of files, in memory, read within <see cref="ReadLimits"/>: entries, what they inflate to and how many times their packed size. An archive that
/// contradicts itself, or holds two files of one name or a path that leaves it, is refused whole. Not safe for concurrent use.
/// </summary>
public sealed class Archive
{
    private readonly ZipPackage _package;
    private readonly Dictionary<string, ZipEntry> _entries;

    private Archive(ZipPackage package)
    {
        _package = package;
        _entries = package.Entries.Where(entry => !IsFolder(entry)).ToDictionary(PathOf, StringComparer.Ordinal);
        Files = [.. _entries.Select(entry => new ArchivedFile(entry.Key, entry.Value.Size)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files, by path, ordinally.</summary>
    public IReadOnlyList<ArchivedFile> Files { get; }

    /// <summary>Opens an archive.</summary>
    /// <returns>The archive, or why it cannot be read.</returns>
    public static (Archive? Archive, ReadResult.Failure? Failure) Open(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return (new Archive(ZipPackage.Open(bytes, limits)), null);
        }
        catch (ReadingException failed)
        {
            return (null, failed.Failure);
        }
    }

    /// <summary>The content of a file; null, and why, where it cannot be read.</summary>
    /// <exception cref="KeyNotFoundException">It is no file of this archive.</exception>
    public (byte[]? Bytes, ReadResult.Failure? Failure) Read(string path)
    {
        try
        {
            return (_package.ReadContent(_entries[path]), null);
        }
        catch (ReadingException failed)
        {
            return (null, failed.Failure);
        }
    }

    /// <summary>Some programs on Windows separate folders as Windows does.</summary>
    private static string PathOf(ZipEntry entry) => entry.Name.Replace('\\', '/');

    private static bool IsFolder(ZipEntry entry) => PathOf(entry).EndsWith('/');
}
