namespace KnowledgeBase.Documents.Processes;

/// <summary>Finds installed programs.</summary>
internal static class ProgramFinder
{
    /// <summary>The path of a program in one of the folders of PATH, or null where it is not installed.</summary>
    public static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // A relative folder would make what runs depend on where the service was started.
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, file) is var path && File.Exists(path))
                return path;
        }

        return null;
    }
}
