using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading.Parts;

namespace KnowledgeBase.Web.Api;

/// <summary>What browsers, crawlers and language models look for at the root of a site.</summary>
public static class SiteFiles
{
    /// <summary>The most addresses of a sitemap (sitemaps.org).</summary>
    private const int MostAddresses = 50_000;

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static void MapSiteFiles(this WebApplication app)
    {
        Map(app, "/opensearch.xml", (HttpRequest request, Localizer localizer) => Xml(Description(SiteAddress.Of(request), localizer), "application/opensearchdescription+xml"));
        Map(app, "/sitemap.xml", (HttpRequest request, CurrentEntityGraph graphs, ChangeLog log, DividedDocuments divided) => Xml(Pages(request, graphs.Get(), log.Current(), divided), "application/xml"));
        Map(app, "/robots.txt", (HttpRequest request) => TypedResults.Text(Robots(SiteAddress.Of(request)), "text/plain; charset=utf-8"));
        Map(app, "/llms.txt", (HttpRequest request) => TypedResults.Text(ForLanguageModels(SiteAddress.Of(request)), "text/plain; charset=utf-8"));
    }

    private static void Map(WebApplication app, string path, Delegate handler) =>
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], handler).ExcludeFromDescription();

    private static IResult Xml(XElement root, string type) =>
        TypedResults.File(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root), type + "; charset=utf-8");

    /// <summary>By which browsers add the search (OpenSearch 1.1).</summary>
    private static XElement Description(string site, Localizer localizer)
    {
        var language = localizer.IsChosen ? "&lang=" + localizer.Code : "";
        return new XElement(
            OpenSearch + "OpenSearchDescription",
            new XElement(OpenSearch + "ShortName", localizer[SiteTexts.Name][..Math.Min(16, localizer[SiteTexts.Name].Length)]),
            new XElement(OpenSearch + "LongName", localizer[SiteTexts.Name]),
            new XElement(OpenSearch + "Description", localizer[SiteTexts.Subtitle]),
            new XElement(OpenSearch + "InputEncoding", "UTF-8"),
            new XElement(OpenSearch + "Image", new XAttribute("width", 16), new XAttribute("height", 16), new XAttribute("type", "image/svg+xml"), $"{site}/favicon.svg"),
            Url("text/html", $"{site}/search?q={{searchTerms}}{language}"),
            Url("application/atom+xml", $"{site}/feed?q={{searchTerms}}{language}"),
            Url("application/opensearchdescription+xml", $"{site}/opensearch.xml", "self"));

        static XElement Url(string type, string template, string? relation = null) => new(
            OpenSearch + "Url", new XAttribute("type", type), new XAttribute("template", template), relation is null ? null : new XAttribute("rel", relation));
    }

    /// <summary>Every page that is worth finding: home, lists, documents, entities; each in both languages. Results of searches are not.</summary>
    private static XElement Pages(HttpRequest request, EntityGraph graph, ChangeSnapshot changes, DividedDocuments divided)
    {
        var site = SiteAddress.Of(request);
        var lists = EntityKinds.All.Where(kind => graph.OfKind(kind).Any()).Select(kind => ("/" + EntityKinds.Plural(kind), (RecordChange?)null));
        var documents = from document in graph.Documents.OrderBy(document => document.Id, StringComparer.Ordinal)
                        from part in Enumerable.Range(1, divided.CountOf(document))
                        select (ReaderAddress.OfPart(Address.OfDocument(document.Id), part), changes.Find("document/" + document.Id));
        var entities = EntityKinds.All.SelectMany(graph.OfKind).Select(entity => (Address.Of(entity.Id), changes.Find(entity.Id.ToString())));
        return new XElement(
            Sitemap + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
            ((IEnumerable<(string Path, RecordChange? Change)>)[("/", null), ("/documents", null), ("/api", null), .. lists, .. documents, .. entities])
                .Take(MostAddresses).Select(page => Page(site + page.Path, page.Change)));
    }

    private static XElement Page(string address, RecordChange? change) => new(
        Sitemap + "url",
        new XElement(Sitemap + "loc", address),
        change is null ? null : new XElement(Sitemap + "lastmod", change.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ReaderLanguages.All.Select(language => new XElement(
            Xhtml + "link",
            new XAttribute("rel", "alternate"),
            new XAttribute("hreflang", language.Tag()),
            new XAttribute("href", Address.With(address, "lang", language.Code())))));

    private static string Robots(string site) =>
        $"""
        # Documents and entities may be read by anyone. Searches without end may not: the whole is at {site}/api/v1/export and {site}/oai.
        User-agent: *
        Disallow: /search?
        Disallow: /feed?
        Disallow: /api/v1/export
        Disallow: /api/v1/search

        Sitemap: {site}/sitemap.xml

        """;

    /// <summary>What a language model should know of the site (llmstxt.org).</summary>
    private static string ForLanguageModels(string site) =>
        $"""
        # CDIP Knowledge Base

        > Documents of WIPO's Committee on Development and Intellectual Property (CDIP) in Chinese and English, paragraph by paragraph, and what they speak of:
        > the 45 Development Agenda recommendations, expected results, projects, tools, contacts, countries and sectors.

        Every passage has an identifier, a citation in the committee's form ("CDIP/32/2, para. 22(iv)") and a permanent address. Cite them; quote only what a passage says.
        A document marked `unofficial` is a rendering made for this site and is not WIPO's wording.

        ## API

        - [Search]({site}/api/v1/search?q=gastronomic+tourism&lang=en): passages and entities with facets; JSON
        - [OpenAPI description]({site}/openapi/v1.json): every operation
        - [Documentation]({site}/api): parameters, with requests to try
        - [Export]({site}/api/v1/export?format=jsonl&q=gastronomic+tourism): all results of a search as csv, xlsx, jsonl, ris, bibtex, csljson or docx
        - [One entity]({site}/api/v1/recommendations/10): facts with sources, links both ways, passages that speak of it
        - [Feed]({site}/feed?q=gastronomic+tourism): what is new or changed, as Atom
        - [Harvesting]({site}/oai?verb=Identify): OAI-PMH 2.0

        ## Pages

        - [Documents]({site}/documents)
        - [Recommendations]({site}/recommendations)
        - [Projects]({site}/projects)
        - [Tools and services]({site}/tools)
        - [Contacts]({site}/contacts)

        """;
}
