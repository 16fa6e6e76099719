using KnowledgeBase.Catalogue.Merging;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Catalogue.Files;

/// <summary>Reads one entry of a catalogue file.</summary>
internal sealed class EntryReader(string kind, SourceTable sources, Source? fileSource, YamlFields fields)
{
    private static readonly string[] NameLanguages = ["zh", "en"];
    private static readonly string[] AliasLanguages = ["zh", "en", "und"];

    private readonly List<StatedText> texts = [];
    private readonly List<EntityAlias> aliases = [];
    private Source source = Source.Editorial();

    /// <summary>The entry, or null where it has no identifier.</summary>
    public EntityContribution? Read()
    {
        var slug = fields.TakeRequired("id");
        if (slug is not null && !IsSlug(slug))
            fields.Error(fields.Line, $"'{slug}' cannot be an id: lower-case letters a-z, digits, '.' and '-' only, beginning with a letter or digit");
        source = sources.Take(fields, fileSource) ?? MissingSource();
        if (kind == EntityKinds.Concept)
            ReadConceptNames();
        else
            ReadTexts();
        var facts = ReadFacts();
        var relations = ReadRelations();
        fields.RefuseOthers();
        return slug is null
            ? null
            : new EntityContribution { Kind = kind, Slug = slug, Texts = texts, Aliases = aliases, Facts = facts, Relations = relations };
    }

    /// <summary>A concept lists its names by language, the best first.</summary>
    private void ReadConceptNames()
    {
        foreach (var language in AliasLanguages)
        {
            var names = fields.TakeList(language).Select(fields.TextOf).OfType<string>().ToList();
            if (names.Count > 0 && language != "und")
                texts.Add(new StatedText(TextField.Name, language, names[0], source));
            aliases.AddRange(names.Skip(language == "und" ? 0 : 1).Select(name => new EntityAlias(name, language)));
        }
    }

    private void ReadTexts()
    {
        ReadLocalized("name", (language, text, from) => texts.Add(new StatedText(TextField.Name, language, text, from, Chosen: true)));
        ReadLocalized("description", (language, text, from) => texts.Add(new StatedText(TextField.Description, language, text, from, Chosen: true)));
        if (fields.TakeFields("aliases") is not { } byLanguage)
            return;
        foreach (var language in AliasLanguages)
        {
            foreach (var node in byLanguage.TakeList(language))
                ReadAlias(node, language);
        }
        byLanguage.RefuseOthers();
    }

    private void ReadLocalized(string key, Action<string, string, Source> add)
    {
        if (fields.TakeFields(key) is not { } byLanguage)
            return;
        var around = sources.Take(byLanguage, source);
        foreach (var language in NameLanguages)
        {
            if (byLanguage.Take(language) is { } node && ReadSourced(node, "text", around) is var (text, from))
                add(language, text, from);
        }
        byLanguage.RefuseOthers();
    }

    private void ReadAlias(YamlNode node, string language)
    {
        if (node is not YamlMappingNode)
        {
            if (fields.TextOf(node) is { } plain)
                aliases.Add(new EntityAlias(plain, language));
            return;
        }
        var alias = fields.FieldsOf(node, "aliases")!;
        var text = alias.TakeRequired("text");
        var context = alias.TakeText("context");
        var search = alias.TakeText("search");
        alias.RefuseOthers();
        if (context is not null && !AliasContexts.All.Contains(context))
            alias.Error(alias.Line, $"unknown context '{context}'; known: {string.Join(", ", AliasContexts.All)}");
        if (search is not (null or "true" or "false"))
            alias.Error(alias.Line, "'search' must be true or false");
        if (text is not null)
            aliases.Add(new EntityAlias(text, language, Search: context is null && search != "false", context));
    }

    private List<Fact> ReadFacts()
    {
        var facts = new List<Fact>();
        var byName = fields.TakeFields("facts");
        foreach (var name in byName?.Keys.ToList() ?? [])
        {
            foreach (var node in byName!.TakeList(name))
            {
                if (ReadFact(name, node) is { } fact)
                    facts.Add(fact);
            }
        }
        return facts;
    }

    private Fact? ReadFact(string name, YamlNode node)
    {
        if (node is not YamlMappingNode)
            return fields.TextOf(node) is { } plain ? new Fact(name, new LocalizedText(plain, plain), source) : null;
        var fact = fields.FieldsOf(node, name)!;
        var from = sources.Take(fact, source) ?? source;
        var value = fact.TakeText("value");
        var text = new LocalizedText(fact.TakeText("zh") ?? value, fact.TakeText("en") ?? value);
        fact.RefuseOthers();
        if (!text.IsEmpty)
            return new Fact(name, text, from);
        fact.Error(fact.Line, $"the fact '{name}' needs a 'value', or 'zh' and 'en'");
        return null;
    }

    private List<Relation> ReadRelations()
    {
        var relations = new List<Relation>();
        var byType = fields.TakeFields("relations");
        foreach (var type in byType?.Keys.ToList() ?? [])
        {
            foreach (var node in byType!.TakeList(type))
            {
                if (ReadSourced(node, "to", source) is not var (target, from))
                    continue;
                if (EntityId.TryParse(target, out var id) && (EntityKinds.All.Contains(id.Kind) || id.Kind == EntityKinds.Concept))
                    relations.Add(new Relation(type, id, from));
                else
                    fields.Error((int)node.Start.Line, $"'{target}' is not an identifier of the form kind/slug with a known kind");
            }
        }
        return relations;
    }

    /// <summary>A plain text with the source that holds around it, or a mapping of a text and its own source.</summary>
    private (string Text, Source Source)? ReadSourced(YamlNode node, string key, Source? around)
    {
        if (node is not YamlMappingNode)
            return fields.TextOf(node) is { } plain ? (plain, around ?? source) : null;
        var sourced = fields.FieldsOf(node, key)!;
        var from = sources.Take(sourced, around) ?? source;
        var text = sourced.TakeRequired(key);
        sourced.RefuseOthers();
        return text is null ? null : (text, from);
    }

    private Source MissingSource()
    {
        fields.Error(fields.Line, "no source: give one to the entry or, at the top of the file, to all entries");
        return Source.Editorial();
    }

    private static bool IsSlug(string text) =>
        char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}
