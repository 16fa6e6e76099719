using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Addresses;

/// <summary>Where a record is found by its identifier.</summary>
public static class RecordAddress
{
    /// <summary>The path of its JSON, such as <c>/api/v1/passages/cdip-32-2.zh/p22.iv</c>.</summary>
    public static string OfJson(string id) => "/api/v1" + Path(id);

    /// <summary>The path of its page, such as <c>/recommendations/10</c>.</summary>
    public static string OfPage(string id) => RecordKinds.ParsePassageKey(id) is { } passage
        ? $"/documents/{Uri.EscapeDataString(passage.DocumentId)}#{Uri.EscapeDataString(passage.Locator)}"
        : Path(id);

    private static string Path(string id)
    {
        if (RecordKinds.ParsePassageKey(id) is { } passage)
            return $"/passages/{Uri.EscapeDataString(passage.DocumentId)}/{Uri.EscapeDataString(passage.Locator)}";
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var (kind, slug) = (id[..slash], id[(slash + 1)..]);
        return $"/{(kind == RecordKinds.Document ? "documents" : EntityKinds.Plural(kind))}/{Uri.EscapeDataString(slug)}";
    }
}
