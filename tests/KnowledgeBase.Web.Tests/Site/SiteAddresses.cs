using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>An address for every sort of page and of JSON, made from what the store holds.</summary>
internal static class SiteAddresses
{
    public static IReadOnlyList<string> Pages(SiteFixture site)
    {
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        string[] addresses =
        [
            .. SitePages.All.Where(page => page.Status == 200).Select(page => page.Path),
            "/search",
            "/search?q=知识产权",
            "/search?q=gastronomic+tourism&kind=passage&sort=newest&size=5&page=2",
            "/search?q=zzzzqqqxxx",
            "/search?q=知识产权&kind=project&explain=true",
            .. store.Documents().Select(document => $"/documents/{document.Id}"),
            .. EntityKinds.All.SelectMany(kind => store.Entities(kind).Take(2)).Select(entity => $"/{EntityKinds.Plural(entity.Id.Kind)}/{entity.Id.Slug}"),
        ];
        return [.. addresses.Distinct()];
    }

    public static IReadOnlyList<string> Json(SiteFixture site)
    {
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var document = store.Documents()[0].Id;
        return
        [
            "/api/v1/search?q=知识产权",
            "/api/v1/stats",
            "/api/v1/documents",
            $"/api/v1/documents/{document}",
            $"/api/v1/documents/{document}/passages",
            $"/api/v1/documents/{document}/outline",
            $"/api/v1/documents/{document}/twin",
            $"/api/v1/passages/{document}/{store.Passages(document)[0].Locator}",
            .. EntityKinds.All.Select(kind => "/api/v1/" + EntityKinds.Plural(kind)),
            .. EntityKinds.All.SelectMany(kind => store.Entities(kind).Take(1)).Select(entity => $"/api/v1/{EntityKinds.Plural(entity.Id.Kind)}/{entity.Id.Slug}"),
            "/openapi/v1.json",
        ];
    }

    /// <summary>What leaves the site in other forms than pages and JSON.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "/api/v1/export?format=csv&q=知识产权", "/api/v1/export/manifest?format=xlsx", "/api/v1/changes?since=0", "/api/v1/projects.csv", "/api/v1/tools.xlsx",
        "/feed?q=知识产权", "/oai?verb=Identify", "/oai/kb.xsd", "/opensearch.xml", "/sitemap.xml", "/robots.txt", "/llms.txt",
    ];

    /// <summary>The address with one more parameter.</summary>
    public static string And(this string address, string parameter) => address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + parameter;
}
