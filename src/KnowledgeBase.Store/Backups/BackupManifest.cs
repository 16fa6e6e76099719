namespace KnowledgeBase.Store;

/// <summary>What a backup holds, as its first entry <c>manifest.json</c> says.</summary>
/// <param name="Format">The format of the backup.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="Sequence">The store's change sequence.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Passages">How many passages they have.</param>
/// <param name="Files">Its files.</param>
public sealed record BackupManifest(int Format, DateTimeOffset CreatedAt, long Sequence, int Documents, int Passages, IReadOnlyList<BackedUpFile> Files)
{
    internal const string EntryName = "manifest.json";
    internal const int Newest = 1;
    internal const int MaxBytes = 16 << 20;
}

/// <summary>A file in a backup.</summary>
/// <param name="Name">Where it belongs in the data folder, with forward slashes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hexadecimal.</param>
public sealed record BackedUpFile(string Name, long Length, string Sha256);
