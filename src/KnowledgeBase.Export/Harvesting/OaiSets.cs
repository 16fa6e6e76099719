using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>The sets: one a kind, so that a record that is gone is still known to be of its set.</summary>
internal static class OaiSets
{
    public static IReadOnlyList<(string Spec, string Name)> All { get; } =
        [(RecordKinds.Document, "Documents"), .. EntityKinds.All.Select(kind => (kind, NameOf(kind)))];

    public static bool Has(RecordChange change, string? set) => set is null || change.Kind == set;

    private static string NameOf(string kind)
    {
        var plural = EntityKinds.Plural(kind).Replace('-', ' ');
        return char.ToUpperInvariant(plural[0]) + plural[1..];
    }
}
