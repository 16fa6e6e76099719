namespace KnowledgeBase.Catalogue.Files;

/// <summary>A file of wordings in both languages, of the kind <c>translation</c>: facts that documents word in one language are shown in the other by them.</summary>
internal static class TranslationFile
{
    private const string Kind = "translation";

    public static bool Is(YamlFields root) => root.TakeText("kind") == Kind;

    public static IReadOnlyList<LocalizedText> Read(YamlFields root)
    {
        var translations = new List<LocalizedText>();
        root.TakeText("about");
        foreach (var node in root.TakeList("entries"))
        {
            if (root.FieldsOf(node, "entries") is not { } fields)
                continue;
            var (zh, en) = (fields.TakeRequired("zh"), fields.TakeRequired("en"));
            fields.RefuseOthers();
            if (zh is not null && en is not null)
                translations.Add(new LocalizedText(zh, en));
        }
        root.RefuseOthers();
        return translations;
    }
}
