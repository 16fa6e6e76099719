using System.Globalization;
using KnowledgeBase.Ingest.Archives;

namespace KnowledgeBase.Ingest.Discovery;

/// <summary>A file to be read, or the reason why it is not.</summary>
/// <param name="Path">Relative to the folder it was offered with, with forward slashes; for a file offered alone its name; in an archive <c>archive.zip/folder/name</c>.</param>
/// <param name="FullPath">Where it is; below an archive's own path where it is in one.</param>
/// <param name="Length">Its length in bytes; 0 where it is not known.</param>
/// <param name="Refused">Null for a file to be read.</param>
internal sealed record FoundFile(string Path, string FullPath, long Length, FileOutcome? Refused = null)
{
    /// <summary>The archive it is in; null for a file on the disk.</summary>
    public ArchiveSource? Archive { get; init; }

    /// <summary>Where it is in that archive.</summary>
    public string PathInArchive { get; init; } = "";

    /// <summary>Whether it was named itself, or is in an archive that was, rather than come upon in a folder.</summary>
    public bool Named { get; init; }

    /// <summary>The files handed in with it, itself included, by name; null for a file that was found where it is.</summary>
    public IReadOnlyDictionary<string, HandedInFile>? HandedInWith { get; init; }

    /// <summary>Its name where it was handed in, whatever it is called on the disk.</summary>
    public string? HandedInAs { get; init; }

    /// <summary>Its name without folders.</summary>
    public string Name => HandedInAs ?? System.IO.Path.GetFileName(FullPath);

    /// <summary>The folder it is in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(FullPath)!;

    public static FoundFile Refuse(string path, string fullPath, FileStatus status, string reason, string detail) =>
        new(path, fullPath, 0, new FileOutcome(path, status, Reason: reason, Detail: detail));

    /// <summary>The bytes of another file in its folder; neither bytes nor a problem where there is none.</summary>
    public (byte[]? Bytes, string? Problem) ReadBeside(string name, int maxBytes)
    {
        if (Archive is not null)
            return Archive.ReadBeside(PathInArchive[..(PathInArchive.LastIndexOf('/') + 1)] + name, maxBytes);
        if (HandedInWith is not null && !HandedInWith.ContainsKey(name))
            return (null, null);
        var file = new FileInfo(HandedInWith?[name].FullPath ?? System.IO.Path.Combine(Folder, name));
        try
        {
            if (!file.Exists)
                return (null, null);
            if (!FileKind.IsRegular(file))
                return (null, "it is a pipe, a socket or a device");
            return file.Length <= maxBytes
                ? (File.ReadAllBytes(file.FullName), null)
                : (null, string.Create(CultureInfo.InvariantCulture, $"it has {file.Length:N0} bytes; at most {maxBytes:N0} are read"));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return (null, failed.Message);
        }
    }
}
