using System.Xml.Linq;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>The formats in which records are harvested: Dublin Core, which everybody reads, and our own, which holds everything.</summary>
public static class OaiFormats
{
    /// <summary>Unqualified Dublin Core.</summary>
    public const string DublinCore = "oai_dc";

    /// <summary>Everything known of a record, with where it is from.</summary>
    public const string Whole = "kb";

    /// <summary>The path of the schema of <see cref="Whole"/> on the site.</summary>
    public const string WholeSchemaPath = "/oai/kb.xsd";

    internal static IReadOnlyList<string> All { get; } = [DublinCore, Whole];

    internal static IEnumerable<(string Prefix, string Schema, string Namespace)> Described(string baseUrl) =>
    [
        (DublinCore, "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", DublinCoreRecord.Container.NamespaceName),
        (Whole, SiteOf(baseUrl) + WholeSchemaPath, WholeRecord.Space.NamespaceName),
    ];

    /// <summary>A record in a format; null where it is gone.</summary>
    internal static XElement? Of(string prefix, RecordChange change, KnowledgeStore store, string baseUrl)
    {
        var site = SiteOf(baseUrl);
        if (change.Deleted)
            return null;
        if (change.IsDocument)
        {
            return store.FindDocument(change.Slug) is not { } document ? null
                : prefix == DublinCore ? DublinCoreRecord.Of(document, site) : WholeRecord.Of(document, site);
        }

        return store.FindEntity(EntityId.Parse(change.Key)) is not { } entity ? null
            : prefix == DublinCore ? DublinCoreRecord.Of(entity, site) : WholeRecord.Of(entity, site);
    }

    private static string SiteOf(string baseUrl) => baseUrl.EndsWith("/oai", StringComparison.Ordinal) ? baseUrl[..^"/oai".Length] : baseUrl;
}
