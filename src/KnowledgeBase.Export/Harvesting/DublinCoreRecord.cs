using System.Globalization;
using System.Xml.Linq;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>Records in unqualified Dublin Core.</summary>
internal static class DublinCoreRecord
{
    private const string Publisher = "World Intellectual Property Organization (WIPO)";

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XNamespace Container { get; } = "http://www.openarchives.org/OAI/2.0/oai_dc/";

    public static XElement Of(StoredDocument document, string site) => Record(
    [
        .. Texts("title", document.Title),
        Element("creator", "Committee on Development and Intellectual Property (CDIP)"),
        Element("publisher", Publisher),
        Element("type", "Text"),
        Element("type", document.Type),
        Element("date", document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? document.Year?.ToString(CultureInfo.InvariantCulture)),
        Element("identifier", $"{site}/documents/{document.Id}"),
        Element("identifier", document.Symbol),
        Element("language", document.Language),
        Element("relation", document.RenderingOf is { } original ? $"{site}/documents/{original}" : null),
        Element("description", document.RenderingOf is null ? null : "An unofficial rendering, made for this knowledge base."),
    ]);

    public static XElement Of(Entity entity, string site) => Record(
    [
        .. Texts("title", entity.Name),
        .. entity.Aliases.Where(alias => alias.Context is null).Select(alias => Element("title", alias.Text)),
        .. Texts("description", entity.Description),
        Element("publisher", Publisher),
        Element("type", entity.Id.Kind),
        Element("identifier", WholeRecord.PageOf(entity.Id, site)),
        Element("identifier", entity.FactValue("code") ?? entity.FactValue("symbol")),
        .. entity.Relations.Select(relation => relation.Target).Distinct().Select(target => Element("relation", WholeRecord.PageOf(target, site))),
        .. entity.Sources.Where(source => source.DocumentId is not null).Select(source => $"{site}/documents/{source.DocumentId}").Distinct().Select(source => Element("source", source)),
    ]);

    private static XElement Record(IEnumerable<XElement?> elements) => new(
        Container + "dc",
        new XAttribute(XNamespace.Xmlns + "oai_dc", Container),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Container} http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
        elements.OfType<XElement>());

    private static IEnumerable<XElement?> Texts(string name, LocalizedText text) =>
        [Element(name, text.Zh, "zh"), text.En == text.Zh ? null : Element(name, text.En, "en")];

    private static XElement? Element(string name, string? text, string? language = null) => string.IsNullOrEmpty(text)
        ? null
        : new XElement(Dc + name, language is null ? null : new XAttribute(XNamespace.Xml + "lang", language), XmlCharacters.Clean(text));
}
