using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Catalogue.Files;

/// <summary>A YAML mapping whose keys are taken one by one; what nobody took is an error, so that no misspelt key goes unseen.</summary>
internal sealed class YamlFields(string file, YamlMappingNode mapping, List<CatalogueFileError> errors)
{
    private readonly HashSet<string> taken = [];

    /// <summary>The line on which the mapping begins.</summary>
    public int Line => (int)mapping.Start.Line;

    /// <summary>The keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => mapping.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>The node under a key, or null.</summary>
    public YamlNode? Take(string key)
    {
        taken.Add(key);
        return mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    /// <summary>The text under a key, or null; an error where it is no text.</summary>
    public string? TakeText(string key) => Take(key) is { } node ? TextOf(node) : null;

    /// <summary>The text under a key; an error where there is none.</summary>
    public string? TakeRequired(string key)
    {
        var text = TakeText(key);
        if (string.IsNullOrWhiteSpace(text))
            Error(Line, $"'{key}' is missing; every mapping of this sort needs it");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The mapping under a key, or null; an error where it is none.</summary>
    public YamlFields? TakeFields(string key)
    {
        var node = Take(key);
        return node is null ? null : FieldsOf(node, key);
    }

    /// <summary>The list under a key; empty where there is none; a single value counts as a list of one.</summary>
    public IEnumerable<YamlNode> TakeList(string key) => Take(key) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        var single => [single],
    };

    /// <summary>A node as a mapping; an error and null where it is none.</summary>
    public YamlFields? FieldsOf(YamlNode node, string what)
    {
        if (node is YamlMappingNode fields)
            return new YamlFields(file, fields, errors);
        Error((int)node.Start.Line, $"'{what}' must be a mapping (key: value), not a single value");
        return null;
    }

    /// <summary>A node as text; an error and null where it is none.</summary>
    public string? TextOf(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text })
            return text;
        Error((int)node.Start.Line, "a text is wanted here, not a list, a mapping or nothing");
        return null;
    }

    /// <summary>Reports every key that was never asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var key in mapping.Children.Keys)
        {
            if (key is YamlScalarNode { Value: { } name } && taken.Contains(name))
                continue;
            Error((int)key.Start.Line, $"unknown key '{key}'; known here: {string.Join(", ", taken.Order(StringComparer.Ordinal))}");
        }
    }

    public void Error(int line, string message) => errors.Add(new CatalogueFileError(file, line, message));

    /// <summary>The number of errors so far, to tell whether an entry added any.</summary>
    public int ErrorCount => errors.Count;
}
