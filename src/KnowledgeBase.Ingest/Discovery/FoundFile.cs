namespace KnowledgeBase.Ingest.Discovery;

/// <summary>A file to be read, or the reason why it is not.</summary>
/// <param name="Path">Relative to the folder it was offered with, with forward slashes; for a file offered alone its name.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Refused">Null for a file to be read.</param>
internal sealed record FoundFile(string Path, string FullPath, FileOutcome? Refused = null)
{
    /// <summary>The folder it is in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(FullPath)!;
}
