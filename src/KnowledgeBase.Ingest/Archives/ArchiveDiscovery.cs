using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest.Archives;

/// <summary>Finds the files in an archive, as <see cref="FileDiscovery"/> does in a folder.</summary>
internal static class ArchiveDiscovery
{
    /// <summary>What macOS puts beside the files.</summary>
    private const string MacFolder = "__MACOSX";

    /// <summary>Whether a file is an archive of files rather than a document; only then is <see cref="Find"/> for it.</summary>
    public static bool IsArchive(FileInfo file, string name, ReadLimits limits)
    {
        if (!Path.GetExtension(name).Equals(ArchiveMember.Extension, StringComparison.OrdinalIgnoreCase) || file.Length > limits.MaxBytes)
            return false;
        try
        {
            return FormatSniffer.Recognise(File.ReadAllBytes(file.FullName), name) == DocumentFormat.Archive;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // Reading it as a document will say so.
            return false;
        }
    }

    public static IEnumerable<FoundFile> Find(FileInfo file, string path, ReadLimits limits)
    {
        var source = new ArchiveSource(file.FullName, limits);
        var members = source.List();
        var yaml = new StrayYaml(members.Select(member => member.Path));
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var (inner, full) = (member.Path.Length == 0 ? path : $"{path}/{member.Path}", $"{file.FullName}/{member.Path}");
            if (member.Reason is not null)
                yield return FoundFile.Refuse(inner, full, FileStatus.Failed, member.Reason, member.Detail!);
            else if (HiddenPartOf(member.Path) is { } part)
            {
                source.Release();
                if (hidden.Add(part))
                    yield return FoundFile.Refuse($"{path}/{part}", $"{file.FullName}/{part}", FileStatus.Skipped, FileReasons.Hidden, "hidden, or made by macOS for itself");
            }
            else if (StrayYaml.IsYaml(member.Path))
            {
                source.Release();
                if (yaml.ProblemOf(member.Path) is { } stray)
                    yield return FoundFile.Refuse(inner, full, FileStatus.Skipped, FileReasons.StrayYaml, stray);
            }
            else
                yield return new FoundFile(inner, full, member.Length) { Archive = source, PathInArchive = member.Path };
        }
    }

    /// <summary>The path up to the first folder or name that is hidden; null where none is.</summary>
    private static string? HiddenPartOf(string path)
    {
        for (var start = 0; start < path.Length;)
        {
            var end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            var name = path.AsSpan(start, end - start);
            if (name.StartsWith(".") || name.SequenceEqual(MacFolder))
                return path[..end];
            start = end + 1;
        }
        return null;
    }
}
