using System.Collections.Concurrent;
using KnowledgeBase.Documents.Manifest;
using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>What the documents.yaml of one folder says, or why it cannot be used; then its documents must wait, lest they get other identifiers.</summary>
internal sealed record FolderManifest(DocumentManifest Manifest, string? Problem)
{
    public ManifestEntry? EntryOf(FoundFile file) => Manifest.Find(Path.GetFileName(file.FullPath));
}

/// <summary>The manifests of the folders that files are in, each read once. Thread-safe.</summary>
internal sealed class FolderManifests
{
    private const string FileName = "documents.yaml";

    private readonly ConcurrentDictionary<string, Lazy<FolderManifest>> _byFolder = new(StringComparer.Ordinal);

    public FolderManifest For(FoundFile file) =>
        _byFolder.GetOrAdd(file.Folder, folder => new Lazy<FolderManifest>(() => Read(folder))).Value;

    private static FolderManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            if (!File.Exists(path))
                return new FolderManifest(DocumentManifest.Empty, null);
            return DocumentManifest.Parse(File.ReadAllText(path), FileName) switch
            {
                ManifestResult.Valid valid => new FolderManifest(valid.Manifest, null),
                ManifestResult.Invalid invalid => new FolderManifest(DocumentManifest.Empty, string.Join("; ", invalid.Errors)),
                _ => throw new InvalidOperationException("There are no other results."),
            };
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new FolderManifest(DocumentManifest.Empty, $"{FileName} cannot be read: {failed.Message}");
        }
    }
}
