namespace KnowledgeBase.Web.Hosting;

/// <summary>Where folders are that nobody named: beside the solution in a checkout, in the content root of an installation.</summary>
public static class DefaultFolders
{
    private const string Solution = "KnowledgeBase.sln";

    /// <summary>The folder that holds <c>index/</c> and <c>seeds/</c>.</summary>
    public static string Root(string contentRoot)
    {
        foreach (var start in new[] { contentRoot, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Solution)))
                    return folder.FullName;
            }
        }
        return contentRoot;
    }
}
