using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Files;

/// <summary>Reads the entries of one catalogue file.</summary>
internal static class CatalogueFileReader
{
    public static IReadOnlyList<EntityContribution> Read(YamlFields root)
    {
        var contributions = new List<EntityContribution>();
        var kind = root.TakeRequired("kind");
        root.TakeText("about");
        var sources = SourceTable.Read(root.TakeFields("sources"));
        var source = sources.Take(root, around: null);
        if (kind is not null && kind != EntityKinds.Concept && !EntityKinds.All.Contains(kind))
        {
            root.Error(root.Line, $"unknown kind '{kind}'; known: {string.Join(", ", EntityKinds.All)}, {EntityKinds.Concept}");
            kind = null;
        }
        foreach (var node in root.TakeList("entries"))
        {
            if (kind is null || root.FieldsOf(node, "entries") is not { } fields)
                continue;
            var before = root.ErrorCount;
            var entry = new EntryReader(kind, sources, source, fields).Read();
            if (entry is not null && root.ErrorCount == before)
                contributions.Add(entry);
        }
        root.RefuseOthers();
        return contributions;
    }
}
