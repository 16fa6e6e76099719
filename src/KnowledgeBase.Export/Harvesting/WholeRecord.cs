using System.Globalization;
using System.Xml.Linq;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>Records with everything known of them and where it is from, in a format of our own, whose schema stands beside this file.</summary>
internal static class WholeRecord
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XNamespace Space { get; } = "urn:cdip-knowledge-base:record:1";

    /// <summary>The page of an entity.</summary>
    public static string PageOf(EntityId id, string site) => $"{site}/{EntityKinds.Plural(id.Kind)}/{Uri.EscapeDataString(id.Slug)}";

    public static XElement Of(StoredDocument document, string site) => Record(
        "document/" + document.Id,
        "document",
        $"{site}/documents/{document.Id}",
        site,
        [
            .. Texts("name", document.Title, null),
            Element("symbol", document.Symbol),
            Element("session", document.Session?.ToString(CultureInfo.InvariantCulture)),
            Element("date", document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Element("year", document.Year?.ToString(CultureInfo.InvariantCulture)),
            Element("language", document.Language),
            Element("documentType", document.Type),
            Element("originalLanguage", document.OriginalLanguage),
            Element("renderingOf", document.RenderingOf),
            Element("provenance", document.Provenance),
            Element("contentHash", document.ContentHash),
        ]);

    public static XElement Of(Entity entity, string site) => Record(
        entity.Id.ToString(),
        entity.Id.Kind,
        PageOf(entity.Id, site),
        site,
        [
            .. Texts("name", entity.Name, entity),
            .. Texts("description", entity.Description, entity),
            .. entity.Aliases.Where(alias => alias.Context is null).Select(alias => Language(Element("alias", alias.Text), alias.Language)),
            .. entity.Facts.Select(fact => OfFact(fact)),
            .. entity.Relations.Select(relation => OfRelation(relation)),
        ]);

    private static XElement Record(string id, string kind, string page, string site, IEnumerable<XElement?> elements) => new(
        Space + "record",
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Space} {site}{OaiFormats.WholeSchemaPath}"),
        new XAttribute("id", id),
        new XAttribute("kind", kind),
        new XAttribute("url", page),
        elements.OfType<XElement>());

    private static IEnumerable<XElement?> Texts(string name, LocalizedText text, Entity? entity)
    {
        foreach (var (value, language) in ((string?, string)[])[(text.Zh, "zh"), (text.En, "en")])
        {
            var element = Language(Element(name, value), language);
            element?.Add(Attributes(entity?.OriginOf($"{name}.{language}")));
            yield return element;
        }
    }

    private static XElement OfFact(Fact fact)
    {
        var element = new XElement(Space + "fact", new XAttribute("name", fact.Name), Attributes(fact.Source));
        element.Add(new[] { Language(Element("value", fact.Value.Zh), "zh"), fact.Value.En == fact.Value.Zh ? null : Language(Element("value", fact.Value.En), "en") }.OfType<XElement>());
        return element;
    }

    private static XElement OfRelation(Relation relation) => new(
        Space + "relation", new XAttribute("type", relation.Type), new XAttribute("target", relation.Target.ToString()), Attributes(relation.Source));

    private static IEnumerable<XAttribute> Attributes(Source? source)
    {
        if (source is null)
            yield break;
        yield return new XAttribute("source", source.Kind.ToString().ToLowerInvariant());
        if (source.DocumentId is { } document)
            yield return new XAttribute("sourceDocument", document);
        if (source.Locator is { } locator)
            yield return new XAttribute("sourceLocator", locator);
        if (source.Reference is { } reference)
            yield return new XAttribute("sourceReference", XmlCharacters.Clean(reference));
    }

    private static XElement? Element(string name, string? text) => string.IsNullOrEmpty(text) ? null : new XElement(Space + name, XmlCharacters.Clean(text));

    private static XElement? Language(XElement? element, string language)
    {
        element?.Add(new XAttribute(XNamespace.Xml + "lang", language));
        return element;
    }
}
