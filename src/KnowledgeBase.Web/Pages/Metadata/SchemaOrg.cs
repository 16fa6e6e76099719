using System.Globalization;
using System.Text.Json.Nodes;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading.Parts;

namespace KnowledgeBase.Web.Pages.Metadata;

/// <summary>Documents and entities in the terms of schema.org.</summary>
public static class SchemaOrg
{
    private const string Wipo = "World Intellectual Property Organization";

    /// <summary>The knowledge base as a whole: a dataset, with where it can be had.</summary>
    public static StructuredData OfSite(string site, string language) => new(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Dataset",
        ["name"] = SiteTexts.Name.In(LanguageOf(language)),
        ["description"] = SiteTexts.About.In(LanguageOf(language)),
        ["url"] = site + "/",
        ["inLanguage"] = new JsonArray("zh-Hans", "en"),
        ["isAccessibleForFree"] = true,
        ["distribution"] = new JsonArray(
            Download("text/csv", $"{site}/api/v1/export?format=csv"),
            Download("application/x-ndjson", $"{site}/api/v1/export?format=jsonl"),
            Download("text/xml", $"{site}/oai?verb=ListRecords&metadataPrefix=kb")),
    });

    /// <summary>A document: a report of the committee.</summary>
    /// <param name="document">The document.</param>
    /// <param name="site">The address of the site.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="part">The part that the page shows; null where it shows all.</param>
    public static StructuredData Of(StoredDocument document, string site, string language, DocumentPart? part = null) => new(Without(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Report",
        ["@id"] = site + Address.OfDocument(document.Id),
        ["url"] = site + Address.OfDocument(document.Id),
        ["name"] = document.Title.In(language),
        ["alternateName"] = document.Title.Zh == document.Title.En ? null : document.Title.In(language == "en" ? "zh" : "en"),
        ["reportNumber"] = document.Symbol,
        ["inLanguage"] = ReaderLanguages.Tag(document.Language),
        ["datePublished"] = document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? document.Year?.ToString(CultureInfo.InvariantCulture),
        ["publisher"] = Organization(),
        ["isBasedOn"] = document.RenderingOf is { } original ? site + Address.OfDocument(original) : null,
        ["encoding"] = Download("application/json", $"{site}/api/v1/documents/{document.Id}/passages"),
        ["hasPart"] = part is null ? null : PartOf(site + Address.OfDocument(document.Id), part),
    }));

    /// <summary>An entity, as what it is to schema.org.</summary>
    public static StructuredData Of(Entity entity, string site, string language)
    {
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = TypeOf(entity.Id.Kind),
            ["@id"] = site + Address.Of(entity.Id),
            ["url"] = site + Address.Of(entity.Id),
            ["identifier"] = entity.Id.ToString(),
            ["name"] = entity.Name.In(language),
            ["alternateName"] = entity.Name.Zh == entity.Name.En ? null : entity.Name.In(language == "en" ? "zh" : "en"),
            ["description"] = entity.Description.IsEmpty ? null : entity.Description.In(language),
            ["sameAs"] = entity.FactValue("link") is { } link && link.StartsWith("http", StringComparison.Ordinal) ? link : null,
        };
        switch (entity.Id.Kind)
        {
            case EntityKinds.Tool:
                data["provider"] = Organization();
                break;
            case EntityKinds.Contact:
                data["parentOrganization"] = Organization();
                data["email"] = entity.FactValue("email");
                data["telephone"] = entity.FactValue("phone") ?? entity.FactValue("telephone");
                data["address"] = entity.FactValue("address");
                break;
            case EntityKinds.Project:
                data["parentOrganization"] = Organization();
                break;
        }

        return new StructuredData(Without(data));
    }

    private static JsonObject PartOf(string document, DocumentPart part) => Without(new JsonObject
    {
        ["@type"] = "CreativeWork",
        ["@id"] = ReaderAddress.OfPart(document, part.Number),
        ["url"] = ReaderAddress.OfPart(document, part.Number),
        ["position"] = part.Number,
        ["name"] = part.Title,
    });

    private static string TypeOf(string kind) => kind switch
    {
        EntityKinds.Tool => "GovernmentService",
        EntityKinds.Project => "Project",
        EntityKinds.Contact => "GovernmentOrganization",
        EntityKinds.Country => "Country",
        EntityKinds.Region => "Place",
        _ => "DefinedTerm",
    };

    private static JsonObject Organization() => new() { ["@type"] = "Organization", ["name"] = Wipo, ["url"] = "https://www.wipo.int/" };

    private static JsonObject Download(string format, string address) =>
        new() { ["@type"] = "DataDownload", ["encodingFormat"] = format, ["contentUrl"] = address };

    private static JsonObject Without(JsonObject data)
    {
        foreach (var name in data.Where(member => member.Value is null).Select(member => member.Key).ToList())
            data.Remove(name);
        return data;
    }

    private static ReaderLanguage LanguageOf(string code) => ReaderLanguages.TryParse(code, out var language) ? language : ReaderLanguage.Chinese;
}
