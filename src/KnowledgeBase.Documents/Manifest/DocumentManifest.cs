using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Documents.Manifest;

/// <summary>
/// What <c>documents.yaml</c> says of the documents in a folder: symbol, title, session, date, language, type and how each is known.
/// Immutable and safe for concurrent use.
/// </summary>
public sealed class DocumentManifest
{
    private readonly Dictionary<string, ManifestEntry> byFile;

    private DocumentManifest(IReadOnlyList<ManifestEntry> entries)
    {
        Entries = entries;
        byFile = entries.ToDictionary(e => e.File, StringComparer.Ordinal);
    }

    /// <summary>A manifest that knows no document.</summary>
    public static DocumentManifest Empty { get; } = new([]);

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<ManifestEntry> Entries { get; }

    /// <summary>Reads and checks a manifest; every mistake is told, not only the first.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="path">The file's name, for messages.</param>
    public static ManifestResult Parse(string yaml, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException error)
        {
            return new ManifestResult.Invalid([Message(path, error.Start, $"not valid YAML: {error.Message}")]);
        }

        if (stream.Documents.Count == 0)
            return new ManifestResult.Valid(Empty);
        if (stream.Documents[0].RootNode is not YamlSequenceNode list)
            return new ManifestResult.Invalid([Message(path, stream.Documents[0].RootNode.Start, "a list of documents is expected, each beginning with \"- file:\"")]);

        var errors = new List<string>();
        var entries = new List<ManifestEntry>();
        foreach (var node in list.Children)
        {
            var count = errors.Count;
            var entry = new EntryReader(path, errors).Read(node);
            if (errors.Count == count)
                entries.Add(entry);
        }

        AddDuplicates(entries, e => e.File, "file", path, errors);
        AddDuplicates(entries, e => e.Id, "id", path, errors);
        if (errors.Count == 0)
            AddDangling(entries, path, errors);
        return errors.Count > 0 ? new ManifestResult.Invalid(errors) : new ManifestResult.Valid(new DocumentManifest(entries));
    }

    /// <summary>The entry of a file, by its name without folders; null when the manifest does not know it.</summary>
    public ManifestEntry? Find(string fileName) => byFile.GetValueOrDefault(fileName);

    /// <summary>A message that names the file and the line, as compilers do.</summary>
    internal static string Message(string path, Mark at, string what) => string.Create(CultureInfo.InvariantCulture, $"{path}({at.Line}): {what}");

    /// <summary>A twin is the same document in another language, so both entries stand in one manifest and neither in the other's language.</summary>
    private static void AddDangling(List<ManifestEntry> entries, string path, List<string> errors)
    {
        var byId = entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var (key, id) in new[] { ("rendering_of", entry.RenderingOf), ("twin_of", entry.TwinOf) })
            {
                if (id is null)
                    continue;
                if (!byId.TryGetValue(id, out var other))
                    errors.Add($"{path}: \"{key}\" of {entry.Id} names \"{id}\", which is the id of no entry here");
                else if (other.Language == entry.Language)
                    errors.Add($"{path}: \"{key}\" of {entry.Id} names \"{id}\", which is in the same language");
            }
        }
    }

    private static void AddDuplicates(List<ManifestEntry> entries, Func<ManifestEntry, string> key, string name, string path, List<string> errors)
    {
        foreach (var group in entries.GroupBy(key, StringComparer.Ordinal).Where(g => g.Count() > 1))
            errors.Add($"{path}: {name} \"{group.Key}\" stands in {group.Count()} entries; it must be unique");
    }
}

/// <summary>A manifest, or all that is wrong with it.</summary>
public abstract record ManifestResult
{
    private ManifestResult()
    {
    }

    /// <summary>The manifest.</summary>
    public sealed record Valid(DocumentManifest Manifest) : ManifestResult;

    /// <summary>What is wrong, one message a mistake, each with file and line.</summary>
    public sealed record Invalid(IReadOnlyList<string> Errors) : ManifestResult;
}
