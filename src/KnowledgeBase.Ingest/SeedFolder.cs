namespace KnowledgeBase.Ingest;

/// <summary>The documents and the catalogue the product comes with.</summary>
/// <param name="Root">The folder <c>seeds</c>, as an absolute path.</param>
public sealed record SeedFolder(string Root)
{
    /// <summary>The documents.</summary>
    public string Documents => Path.Combine(Root, "documents");

    /// <summary>The YAML files that say what the documents do not.</summary>
    public string Catalogue => Path.Combine(Root, "catalogue");

    /// <summary>
    /// The folder <c>seeds</c> beside the program or in any folder above it: in a checkout the repository's, in an installation the one
    /// it was installed with. Null where there is none.
    /// </summary>
    public static SeedFolder? Find() => FindAbove(AppContext.BaseDirectory);

    /// <summary>The folder <c>seeds</c> that holds <c>documents</c>, in a folder or the nearest one above it.</summary>
    public static SeedFolder? FindAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var seeds = new SeedFolder(Path.Combine(folder.FullName, "seeds"));
            if (Directory.Exists(seeds.Documents))
                return seeds;
        }
        return null;
    }
}
