using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Documents.Manifest;

/// <summary>Reads one entry of the manifest and notes what is wrong with it.</summary>
internal sealed class EntryReader(string path, List<string> errors)
{
    private static readonly string[] Keys =
        ["file", "id", "symbol", "title", "title_en_source", "session", "date", "language", "type", "rendering_of", "twin_of", "provenance"];

    private static readonly string[] Languages = ["zh", "en"];

    private static readonly string[] Types = ["report", "proposal", "manual", "budget", "paper", "other"];

    private readonly Dictionary<string, YamlScalarNode> values = new(StringComparer.Ordinal);

    /// <summary>Reads the entry; what it returns is of use only when no error was added.</summary>
    public ManifestEntry Read(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            Fail(node, "an entry must be a mapping that begins with \"file:\"");
            return Nothing;
        }

        ReadValues(mapping, Keys, "");
        if (!values.ContainsKey("title.zh") && !values.ContainsKey("title.en"))
            Fail(mapping, "\"title\" is missing; it needs \"zh\", \"en\" or both");
        return new ManifestEntry
        {
            File = Name(mapping),
            Id = Slug("id", Required(mapping, "id")),
            Symbol = Optional("symbol"),
            TitleZh = Optional("title.zh"),
            TitleEn = Optional("title.en"),
            TitleEnSource = Optional("title_en_source"),
            Session = Session(),
            Date = Date(),
            Language = OneOf(mapping, "language", Languages),
            Type = Enum.TryParse<DocumentType>(OneOf(mapping, "type", Types), ignoreCase: true, out var type) ? type : DocumentType.Other,
            RenderingOf = OtherId("rendering_of"),
            TwinOf = OtherId("twin_of"),
            Provenance = Required(mapping, "provenance"),
        };
    }

    private static ManifestEntry Nothing => new() { File = "", Id = "", Language = "", Type = DocumentType.Other, Provenance = "" };

    private void ReadValues(YamlMappingNode mapping, string[] known, string prefix)
    {
        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(key))
                Fail(keyNode, $"unknown key \"{prefix}{key}\"; known are {string.Join(", ", known)}");
            else if (prefix.Length == 0 && key == "title" && value is YamlMappingNode titles)
                ReadValues(titles, Languages, "title.");
            else if (value is YamlScalarNode { Value.Length: > 0 } scalar && !(prefix.Length == 0 && key == "title"))
                values[prefix + key] = scalar;
            else
                Fail(value, key == "title" ? "\"title\" needs \"zh:\" and \"en:\" below it" : $"\"{prefix}{key}\" must be a text that is not empty");
        }
    }

    private string Name(YamlMappingNode entry)
    {
        var file = Required(entry, "file");
        if (file.AsSpan().IndexOfAny('/', '\\') >= 0)
            Fail(values["file"], $"\"file\" must be a name without folders, not \"{file}\"");
        return file;
    }

    private string Slug(string key, string id)
    {
        if (!id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'))
            Fail(values[key], $"\"{key}\" may hold lower-case ASCII letters, digits, - and . only, not \"{id}\"");
        return id;
    }

    private string? OtherId(string key) => Optional(key) is { } id ? Slug(key, id) : null;

    private int? Session()
    {
        if (Optional("session") is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var session) && session > 0)
            return session;
        Fail(values["session"], $"\"session\" must be a number from 1, not \"{text}\"");
        return null;
    }

    private DateOnly? Date()
    {
        if (Optional("date") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fail(values["date"], $"\"date\" must look like 2024-03-05, not \"{text}\"");
        return null;
    }

    private string OneOf(YamlMappingNode entry, string key, string[] allowed)
    {
        var value = Required(entry, key);
        if (value.Length > 0 && !allowed.Contains(value))
            Fail(values[key], $"\"{key}\" must be one of {string.Join(", ", allowed)}, not \"{value}\"");
        return value;
    }

    private string Required(YamlMappingNode entry, string key)
    {
        if (Optional(key) is { } value)
            return value;
        Fail(entry, $"\"{key}\" is missing");
        return "";
    }

    private string? Optional(string key) => values.TryGetValue(key, out var node) ? node.Value!.Trim() : null;

    private void Fail(YamlNode node, string what) => errors.Add(DocumentManifest.Message(path, node.Start, what));
}
