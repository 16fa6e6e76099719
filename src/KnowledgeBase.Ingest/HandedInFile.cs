namespace KnowledgeBase.Ingest;

/// <summary>A file that was handed in over a network: what it is called has nothing to do with where it is.</summary>
/// <param name="Name">Its name, without folders. Decides the format and, where nothing else does, the identity; never where anything is written.</param>
/// <param name="FullPath">Where its bytes are.</param>
public sealed record HandedInFile(string Name, string FullPath)
{
    /// <summary>What stands before the name in the ledger and in outcomes, so that no file found in a folder is taken for it.</summary>
    public const string PathPrefix = "upload:";
}
