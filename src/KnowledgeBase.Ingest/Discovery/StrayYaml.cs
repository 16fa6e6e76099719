using KnowledgeBase.Ingest.Identity;

namespace KnowledgeBase.Ingest.Discovery;

/// <summary>Tells the .yaml files that speak of other files from those that somebody may believe to.</summary>
/// <param name="paths">All files of a folder, or of an archive with its folders.</param>
internal sealed class StrayYaml(IEnumerable<string> paths)
{
    private static readonly string[] Extensions = [IdentitySources.SidecarExtension, ".yml"];

    private readonly HashSet<string> _paths = paths.ToHashSet(StringComparer.Ordinal);

    public static bool IsYaml(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with a .yaml that speaks of no file; null where it does.</summary>
    public string? ProblemOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name == IdentitySources.ManifestName)
            return null;
        var subject = path[..path.LastIndexOf('.')];
        if (!path.EndsWith(IdentitySources.SidecarExtension, StringComparison.Ordinal))
            return $"read only as {IdentitySources.ManifestName} or, beside report.docx, as report.docx{IdentitySources.SidecarExtension}";
        return _paths.Contains(subject)
            ? null
            : $"it would speak of a file '{subject[(subject.LastIndexOf('/') + 1)..]}' beside it, and there is none; " +
              $"give it the file's whole name and {IdentitySources.SidecarExtension}";
    }
}
