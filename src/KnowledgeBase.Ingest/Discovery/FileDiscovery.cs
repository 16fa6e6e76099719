namespace KnowledgeBase.Ingest.Discovery;

/// <summary>
/// Finds the files under the paths offered: the paths in their order, inside a folder by name, ordinally, so that two runs take the same
/// files in the same order.
/// </summary>
internal static class FileDiscovery
{
    private static readonly string[] ManifestExtensions = [".yaml", ".yml"];

    /// <summary>Every file once. A file that is named itself is taken whatever its name; a symbolic link that is named itself is followed.</summary>
    public static IReadOnlyList<FoundFile> Find(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var found = new List<FoundFile>();
        foreach (var path in paths)
        {
            var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
            var target = FollowLink(full);
            if (Directory.Exists(target))
                AddFolder(found, new DirectoryInfo(target), "", cancellationToken);
            else if (File.Exists(target))
                found.Add(Classify(new FileInfo(target), System.IO.Path.GetFileName(full)));
            else
                found.Add(Refuse(path, full, FileStatus.Failed, FileReasons.NotFound, "there is no file or folder of this name"));
        }
        return RefuseDoubles(found);
    }

    private static void AddFolder(List<FoundFile> found, DirectoryInfo folder, string prefix, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            found.Add(Refuse(prefix.Length == 0 ? folder.Name : prefix.TrimEnd('/'), folder.FullName, FileStatus.Failed, FileReasons.Unreadable, failed.Message));
            return;
        }
        Array.Sort(entries, (x, y) => string.CompareOrdinal(x.Name, y.Name));
        foreach (var entry in entries)
            AddEntry(found, entry, prefix + entry.Name, cancellationToken);
    }

    private static void AddEntry(List<FoundFile> found, FileSystemInfo entry, string path, CancellationToken cancellationToken)
    {
        if (entry.Name.StartsWith('.'))
            found.Add(Refuse(path, entry.FullName, FileStatus.Skipped, FileReasons.Hidden, "its name begins with a dot"));
        else if (entry.LinkTarget is not null)
            found.Add(Refuse(path, entry.FullName, FileStatus.Skipped, FileReasons.SymbolicLink, "a symbolic link; name it itself to have it read"));
        else if (entry is DirectoryInfo folder)
            AddFolder(found, folder, path + "/", cancellationToken);
        else if (!ManifestExtensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            found.Add(Classify((FileInfo)entry, path));
    }

    private static string FollowLink(string path)
    {
        FileSystemInfo? target = Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)
            : File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)
            : null;
        return target?.FullName ?? path;
    }

    private static FoundFile Classify(FileInfo file, string path) => FileKind.IsRegular(file)
        ? new FoundFile(path, file.FullName)
        : Refuse(path, file.FullName, FileStatus.Skipped, FileReasons.NotAFile, "a pipe, a socket or a device");

    private static FoundFile Refuse(string path, string fullPath, FileStatus status, string reason, string detail) =>
        new(path, fullPath, new FileOutcome(path, status, Reason: reason, Detail: detail));

    /// <summary>Two files under one relative path would take turns in the ledger.</summary>
    private static List<FoundFile> RefuseDoubles(List<FoundFile> found)
    {
        var result = new List<FoundFile>(found.Count);
        var byPath = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        foreach (var file in found)
        {
            if (byPath.TryAdd(file.Path, file))
                result.Add(file);
            else if (byPath[file.Path].FullPath != file.FullPath)
            {
                result.Add(Refuse(file.Path, file.FullPath, FileStatus.Failed, FileReasons.SamePath,
                    $"{byPath[file.Path].FullPath} was offered under the same name; offer the folder above both"));
            }
        }
        return result;
    }
}
