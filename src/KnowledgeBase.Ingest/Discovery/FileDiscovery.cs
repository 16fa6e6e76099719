using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.Archives;

namespace KnowledgeBase.Ingest.Discovery;

/// <summary>
/// Finds the files under the paths offered: the paths in their order, inside a folder by name, ordinally, so that two runs take the same
/// files in the same order.
/// </summary>
/// <param name="limits">Bounds on archives.</param>
internal sealed class FileDiscovery(ReadLimits limits)
{
    /// <summary>Every file once. A file that is named itself is taken whatever its name; a symbolic link that is named itself is followed.</summary>
    public IReadOnlyList<FoundFile> Find(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var found = new List<FoundFile>();
        foreach (var path in paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            var target = FollowLink(full);
            if (Directory.Exists(target))
                AddFolder(found, new DirectoryInfo(target), "", cancellationToken);
            else if (File.Exists(target))
                AddNamed(found, new FileInfo(target), Path.GetFileName(full), Path.GetFileName(target));
            else
                found.Add(FoundFile.Refuse(path, full, FileStatus.Failed, FileReasons.NotFound, "there is no file or folder of this name"));
        }
        return RefuseDoubles(found);
    }

    /// <summary>Every file that was handed in, and those in archives among them.</summary>
    public IReadOnlyList<FoundFile> Find(IReadOnlyList<HandedInFile> files, CancellationToken cancellationToken)
    {
        var found = new List<FoundFile>();
        var byName = files.GroupBy(file => file.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var yaml = new StrayYaml(byName.Keys);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = HandedInFile.PathPrefix + file.Name;
            if (file.Name.StartsWith('.'))
                found.Add(FoundFile.Refuse(path, file.FullPath, FileStatus.Skipped, FileReasons.Hidden, "its name begins with a dot"));
            else if (!StrayYaml.IsYaml(file.Name))
                AddHandedIn(found, file, path, byName);
            else if (yaml.ProblemOf(file.Name) is { } stray)
                found.Add(FoundFile.Refuse(path, file.FullPath, FileStatus.Skipped, FileReasons.StrayYaml, stray));
        }
        return RefuseDoubles(found);
    }

    private void AddHandedIn(List<FoundFile> found, HandedInFile file, string path, Dictionary<string, HandedInFile> all)
    {
        var first = found.Count;
        AddNamed(found, new FileInfo(file.FullPath), path, file.Name);
        for (var i = first; i < found.Count; i++)
        {
            if (found[i].Archive is null)
                found[i] = found[i] with { HandedInAs = file.Name, HandedInWith = all };
            else
                found[i] = found[i] with { HandedInWith = all };
        }
    }

    private void AddNamed(List<FoundFile> found, FileInfo file, string path, string name)
    {
        var first = found.Count;
        Classify(found, file, path, name);
        for (var i = first; i < found.Count; i++)
            found[i] = found[i] with { Named = true };
    }

    private void AddFolder(List<FoundFile> found, DirectoryInfo folder, string prefix, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            found.Add(FoundFile.Refuse(prefix.Length == 0 ? folder.Name : prefix.TrimEnd('/'), folder.FullName, FileStatus.Failed, FileReasons.Unreadable, failed.Message));
            return;
        }
        Array.Sort(entries, (x, y) => string.CompareOrdinal(x.Name, y.Name));
        var yaml = new StrayYaml(entries.Select(entry => entry.Name));
        foreach (var entry in entries)
            AddEntry(found, entry, prefix + entry.Name, yaml, cancellationToken);
    }

    private void AddEntry(List<FoundFile> found, FileSystemInfo entry, string path, StrayYaml yaml, CancellationToken cancellationToken)
    {
        if (entry.Name.StartsWith('.'))
            found.Add(FoundFile.Refuse(path, entry.FullName, FileStatus.Skipped, FileReasons.Hidden, "its name begins with a dot"));
        else if (entry.LinkTarget is not null)
            found.Add(FoundFile.Refuse(path, entry.FullName, FileStatus.Skipped, FileReasons.SymbolicLink, "a symbolic link; name it itself to have it read"));
        else if (entry is DirectoryInfo folder)
            AddFolder(found, folder, path + "/", cancellationToken);
        else if (!StrayYaml.IsYaml(entry.Name))
            Classify(found, (FileInfo)entry, path, entry.Name);
        else if (yaml.ProblemOf(entry.Name) is { } stray)
            found.Add(FoundFile.Refuse(path, entry.FullName, FileStatus.Skipped, FileReasons.StrayYaml, stray));
    }

    private static string FollowLink(string path)
    {
        FileSystemInfo? target = Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)
            : File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)
            : null;
        return target?.FullName ?? path;
    }

    private void Classify(List<FoundFile> found, FileInfo file, string path, string name)
    {
        if (!FileKind.IsRegular(file))
            found.Add(FoundFile.Refuse(path, file.FullName, FileStatus.Skipped, FileReasons.NotAFile, "a pipe, a socket or a device"));
        else if (ArchiveDiscovery.IsArchive(file, name, limits))
            found.AddRange(ArchiveDiscovery.Find(file, path, limits));
        else
            found.Add(new FoundFile(path, file.FullName, file.Length));
    }

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
                result.Add(FoundFile.Refuse(file.Path, file.FullPath, FileStatus.Failed, FileReasons.SamePath,
                    file.HandedInWith is null
                        ? $"{byPath[file.Path].FullPath} was offered under the same name; offer the folder above both"
                        : "another file of this name was handed in with it"));
            }
        }
        return result;
    }
}
