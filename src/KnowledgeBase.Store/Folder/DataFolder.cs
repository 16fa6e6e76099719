namespace KnowledgeBase.Store;

/// <summary>Where the data folder is, and what is in it beside the store.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names it; also read as the setting <c>Data:Path</c>.</summary>
    public const string EnvironmentVariable = "Data__Path";

    /// <summary>The name of the full-text index's file in the data folder, which is made from the store and may be deleted at any time.</summary>
    public const string IndexFileName = "search.db";

    /// <summary>The name of the file that says when changes were first seen: a line for each time, with the change sequence up to which, and when.</summary>
    public const string ChangeTimesFileName = "change-times.txt";

    /// <summary>The name of the folder of files that were handed in and of what became of them.</summary>
    public const string JobsFolderName = "jobs";

    /// <summary>
    /// The folder named, else the one in <see cref="EnvironmentVariable"/>, else <c>index</c> beside <c>KnowledgeBase.sln</c> when the program
    /// runs from a checkout, else <c>index</c> in the working directory.
    /// </summary>
    /// <returns>An absolute path; the folder need not exist.</returns>
    public static string Resolve(string? named = null)
    {
        if (string.IsNullOrWhiteSpace(named))
            named = Environment.GetEnvironmentVariable(EnvironmentVariable);
        return Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? Path.Combine(Checkout() ?? ".", "index") : named);
    }

    private static string? Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
                return folder.FullName;
        }
        return null;
    }
}
