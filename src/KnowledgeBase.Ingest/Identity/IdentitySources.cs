using System.Collections.Concurrent;
using System.Text;
using KnowledgeBase.Documents.Manifest;
using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>What the documents.yaml of its folder and its sidecar say of a file.</summary>
/// <param name="Known">What is known; null where nothing is.</param>
/// <param name="Problem">Why they cannot be used; the document must wait then, lest it get another identifier.</param>
internal sealed record IdentitySource(KnownIdentity? Known, string? Problem = null);

/// <summary>Reads what stands beside the files: each folder's documents.yaml once, each file's sidecar with its file. Thread-safe.</summary>
internal sealed class IdentitySources
{
    public const string ManifestName = "documents.yaml";
    public const string SidecarExtension = ".yaml";

    private readonly ConcurrentDictionary<string, Lazy<(DocumentManifest Manifest, string? Problem)>> _byFolder = new(StringComparer.Ordinal);

    public IdentitySource For(FoundFile file)
    {
        var (manifest, problem) = _byFolder.GetOrAdd(file.Folder, folder => new(() => ReadManifest(file))).Value;
        if (problem is not null)
            return new IdentitySource(null, problem);
        var entry = manifest.Find(file.Name);
        var sidecarName = file.Name + SidecarExtension;
        return Read(file, sidecarName) switch
        {
            { Problem: { } unreadable } => new IdentitySource(null, unreadable),
            { Text: null } => new IdentitySource(KnownIdentity.Of(entry, null)),
            { Text: { } text } => Sidecar.Parse(text, sidecarName, file.Name) switch
            {
                SidecarResult.Valid sidecar => new IdentitySource(KnownIdentity.Of(entry, sidecar)),
                SidecarResult.Invalid invalid => new IdentitySource(null, string.Join("; ", invalid.Errors)),
                _ => throw new InvalidOperationException("There are no other results."),
            },
        };
    }

    private static (DocumentManifest Manifest, string? Problem) ReadManifest(FoundFile file) => Read(file, ManifestName) switch
    {
        { Problem: { } problem } => (DocumentManifest.Empty, problem),
        { Text: null } => (DocumentManifest.Empty, null),
        { Text: { } text } => DocumentManifest.Parse(text, ManifestName) switch
        {
            ManifestResult.Valid valid => (valid.Manifest, null),
            ManifestResult.Invalid invalid => (DocumentManifest.Empty, string.Join("; ", invalid.Errors)),
            _ => throw new InvalidOperationException("There are no other results."),
        },
    };

    /// <summary>The text of a file beside another; null where there is none.</summary>
    private static (string? Text, string? Problem) Read(FoundFile file, string name)
    {
        var beside = file.ReadBeside(name, YamlText.MaxBytes);
        if (beside.Problem is { } problem)
            return (null, $"{name} cannot be read: {problem}");
        if (beside.Bytes is not { } bytes)
            return (null, null);
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            var text = reader.ReadToEnd();
            return YamlText.ProblemOf(text, name) is { } deep ? (null, deep) : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, $"{name} is not UTF-8; save it as UTF-8");
        }
    }
}
