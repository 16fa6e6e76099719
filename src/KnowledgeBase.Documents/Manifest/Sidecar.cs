using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Documents.Manifest;

/// <summary>
/// What <c>report.docx.yaml</c> says of the <c>report.docx</c> beside it: any of the keys of an entry of <c>documents.yaml</c>, none of which must be there.
/// </summary>
public static class Sidecar
{
    /// <summary>What an entry must have and a sidecar need not; filled in for the check and not taken over.</summary>
    private static readonly (string Key, string Value)[] Fillings = [("id", "x"), ("language", "zh"), ("type", "other"), ("provenance", "x")];

    /// <summary>Reads and checks a sidecar; every mistake is told, not only the first.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="fileName">The name of the file it speaks of, without folders.</param>
    public static SidecarResult Parse(string yaml, string path, string fileName)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException error)
        {
            return new SidecarResult.Invalid([DocumentManifest.Message(path, error.Start, $"not valid YAML: {error.Message}")]);
        }
        if (stream.Documents.Count == 0)
            return new SidecarResult.Valid(new ManifestEntry { File = fileName, Id = "x", Language = "zh", Type = DocumentType.Other, Provenance = "x" }, new HashSet<string>());
        if (stream.Documents[0].RootNode is not YamlMappingNode mapping)
            return new SidecarResult.Invalid([DocumentManifest.Message(path, stream.Documents[0].RootNode.Start, "keys and values are expected, such as \"symbol: CDIP/32/2\", without \"-\" before them")]);

        var errors = new List<string>();
        var keys = KeysOf(mapping);
        if (keys.Contains("file") && mapping.Children["file"] is YamlScalarNode { Value: { } named } file && named != fileName)
            errors.Add(DocumentManifest.Message(path, file.Start, $"\"file\" is \"{named}\", but this file speaks of \"{fileName}\"; leave the key out"));
        Fill(mapping, keys, fileName);
        var entry = new EntryReader(path, errors).Read(mapping);
        return errors.Count > 0 ? new SidecarResult.Invalid(errors) : new SidecarResult.Valid(entry, keys);
    }

    private static HashSet<string> KeysOf(YamlMappingNode mapping)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                continue;
            keys.Add(name);
            if (name == "title" && value is YamlMappingNode titles)
                keys.UnionWith(titles.Children.Keys.OfType<YamlScalarNode>().Select(language => "title." + language.Value));
        }
        return keys;
    }

    private static void Fill(YamlMappingNode mapping, HashSet<string> keys, string fileName)
    {
        foreach (var (key, value) in Fillings.Append(("file", fileName)))
        {
            if (!keys.Contains(key))
                mapping.Add(key, value);
        }
        if (!keys.Contains("title"))
            mapping.Add("title", new YamlMappingNode("zh", "x"));
    }
}

/// <summary>A sidecar, or all that is wrong with it.</summary>
public abstract record SidecarResult
{
    private SidecarResult()
    {
    }

    /// <summary>What it says.</summary>
    /// <param name="Entry">The values; only those of <paramref name="Keys"/> mean something.</param>
    /// <param name="Keys">The keys that are there: <c>symbol</c>, <c>date</c> ..., and <c>title.zh</c>, <c>title.en</c>.</param>
    public sealed record Valid(ManifestEntry Entry, IReadOnlySet<string> Keys) : SidecarResult;

    /// <summary>What is wrong, one message a mistake, each with file and line.</summary>
    public sealed record Invalid(IReadOnlyList<string> Errors) : SidecarResult;
}
