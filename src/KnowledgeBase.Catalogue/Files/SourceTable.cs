using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Catalogue.Files;

/// <summary>The sources that a catalogue file names once, at its top, and then refers to by their names.</summary>
internal sealed class SourceTable
{
    private readonly Dictionary<string, Source> byName = new()
    {
        ["translated"] = Source.Translated(),
        ["editorial"] = Source.Editorial(),
    };

    /// <summary>Reads the mapping of names to sources.</summary>
    public static SourceTable Read(YamlFields? fields)
    {
        var table = new SourceTable();
        foreach (var name in fields?.Keys.ToList() ?? [])
        {
            if (fields!.TakeFields(name) is { } definition && Define(definition) is { } source)
                table.byName[name] = source;
        }
        return table;
    }

    /// <summary>The source under the key <c>source</c> of a mapping, or the one that holds around it.</summary>
    public Source? Take(YamlFields fields, Source? around)
    {
        var node = fields.Take("source");
        if (node is null)
            return around;
        if (node is YamlMappingNode && fields.FieldsOf(node, "source") is { } definition)
            return Define(definition);
        if (fields.TextOf(node) is not { } name)
            return around;
        if (byName.TryGetValue(name, out var source))
            return source;
        fields.Error((int)node.Start.Line, $"no source is called '{name}'; define it under 'sources', or use translated or editorial");
        return around;
    }

    private static Source? Define(YamlFields fields)
    {
        var address = fields.TakeText("public");
        var document = fields.TakeText("document");
        var translated = fields.TakeText("translated");
        var editorial = fields.TakeText("editorial");
        var (locator, quote) = (fields.TakeText("locator"), fields.TakeText("quote"));
        fields.RefuseOthers();
        if (address is not null)
            return Source.Public(address);
        if (document is not null && locator is not null)
            return Source.FromDocument(document, locator, quote);
        if (translated is not null)
            return Source.Translated(translated);
        if (editorial is not null)
            return Source.Editorial(editorial);
        fields.Error(fields.Line, "a source needs 'public: address', 'document' with 'locator', 'translated: note' or 'editorial: note'");
        return null;
    }
}
