namespace KnowledgeBase.Catalogue.Tests.Seeds;

/// <summary>Where the repository's files are.</summary>
internal static class Repository
{
    /// <summary>The folder of KnowledgeBase.sln, found above the test's own.</summary>
    public static string Root { get; } = FindRoot();

    public static string CatalogueFolder => Path.Combine(Root, "seeds", "catalogue");

    public static string DocumentsFolder => Path.Combine(Root, "seeds", "documents");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("KnowledgeBase.sln is in no folder above the tests.");
    }
}
