using System.Net;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Entities;

/// <summary>From an entity to what can be done with it, and in which order lists stand.</summary>
public sealed class EntityLinksTests(SiteFixture site)
{
    [Theory]
    [InlineData("/projects/da-4-10-03", "/compare?project=da-4-10-03", "/assistance?project=da-4-10-03", "/shelf?id=project%2Fda-4-10-03")]
    [InlineData("/tools/tk-databases-registries-portal", "/assistance?tool=tk-databases-registries-portal", "/shelf?id=tool%2Ftk-databases-registries-portal")]
    [InlineData("/countries/ug", "/assistance?country=ug", "/shelf?id=country%2Fug")]
    [InlineData("/recommendations/10", "/search?kind=project&recommendation=10", "/shelf?id=recommendation%2F10")]
    public async Task An_entity_leads_to_what_can_be_done_with_it(string address, params string[] expected)
    {
        using var client = site.Client();
        var page = await client.Page(address);
        var links = page.QuerySelectorAll(".record-tools a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Subset(links.Select(Uri.UnescapeDataString).ToHashSet(), expected.Select(Uri.UnescapeDataString).ToHashSet());
        foreach (var link in links)
            await client.Page(link);
        Assert.NotNull(page.QuerySelector("[data-shelf-add] .hit-tools"));
        Assert.All(page.QuerySelectorAll(".mention-list > li"), mention => Assert.StartsWith("passage/", mention.GetAttribute("data-record"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("en", "en")]
    public async Task What_the_reader_reads_stands_before_what_is_said_in_the_other_language(string language, string tag)
    {
        using var client = site.Client();
        var languages = (await client.Page($"/projects/da-4-10-03?lang={language}")).QuerySelectorAll(".mention-list .fragment").Select(fragment => fragment.GetAttribute("lang") == tag).ToList();
        Assert.Contains(true, languages);
        Assert.Contains(false, languages);
        Assert.Equal(languages.OrderByDescending(isRead => isRead), languages);
    }

    [Theory]
    [InlineData("非洲大陆|African", "swine|非洲猪瘟")]
    public async Task What_only_contains_a_name_is_not_shown_among_the_other_names(string names, string others)
    {
        using var client = site.Client();
        foreach (var address in new[] { "/regions/africa?lang=zh", "/api/v1/regions/africa" })
        {
            var answer = await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains(names.Split('|'), name => answer.Contains(name, StringComparison.Ordinal));
            Assert.All(others.Split('|'), other => Assert.DoesNotContain(other, answer, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_least_developed_country_is_told_whom_it_can_turn_to()
    {
        using var client = site.Client();
        var page = await client.Page("/countries/la?lang=en");
        var offers = page.QuerySelector(".place-offers")!;
        Assert.Contains("Least Developed Countries", offers.TextContent, StringComparison.Ordinal);
        Assert.True(offers.QuerySelectorAll("a[href^='/tools/']").Length > 0);
        Assert.Null((await client.Page("/sectors/infrastructure-platforms")).QuerySelector(".place-offers"));
    }

    [Theory]
    [InlineData("zh", "安哥拉", "博茨瓦纳", "乌干达", "赞比亚")]
    [InlineData("en", "Angola", "Botswana", "Uganda", "Zambia")]
    public async Task Names_stand_in_the_order_of_the_readers_language(string language, params string[] ordered)
    {
        using var client = site.Client();
        var page = await client.Page($"/countries?lang={language}");
        var names = page.QuerySelectorAll(".entity-list a").Select(link => link.TextContent).ToList();
        var places = ordered.Select(name => names.IndexOf(name)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        foreach (var list in page.QuerySelectorAll(".entity-list"))
        {
            var shown = list.QuerySelectorAll("a").Select(link => link.TextContent).ToList();
            Assert.Equal(shown.Order(Collation.For(language)), shown);
        }
    }

    [Fact]
    public async Task Values_stand_under_clusters_pillars_and_regions_from_the_first()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权&lang=en");
        foreach (var facet in (string[])["recommendation", "expectedResult", "country"])
        {
            var parts = page.QuerySelector($"details[data-facet={facet}] fieldset")!.Children.Where(part => part.LocalName != "legend").ToList();
            Assert.Equal("facet-group", parts[0].ClassName);
            Assert.Equal("facet-value", parts[1].ClassName);
        }
        var first = page.QuerySelector("details[data-facet=recommendation] fieldset")!;
        Assert.Contains("Cluster", first.QuerySelector(".facet-group")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Results_that_are_projects_say_status_budget_and_sector_and_can_be_had_as_a_table_of_projects()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=&kind=project&recommendation=10&lang=en");
        var hits = page.QuerySelectorAll(".hit").ToList();
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal(["Status", "Budget", "Sector in charge"], hit.QuerySelectorAll(".hit-facts dt").Select(name => name.TextContent)));
        Assert.Contains(hits, hit => hit.QuerySelector(".hit-facts")!.TextContent.Contains("CHF 205,000", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector(".export a[href*='columns=entity'][href*='format=xlsx']"));
    }

    [Fact]
    public async Task The_file_a_document_was_read_from_can_be_had_and_nothing_else()
    {
        using var client = site.Client();
        var page = await client.Page("/documents/cdip-32-2.zh");
        var link = page.QuerySelector(".reader-links a[download]")!.GetAttribute("href")!;
        using var answer = await client.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var hash = (await client.Json("/api/v1/documents/cdip-32-2.zh")).GetProperty("contentHash").GetString();
        Assert.Equal(hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        await client.Page("/documents/none/file", HttpStatusCode.NotFound);
        await client.Page("/documents/..%2F..%2Fdocuments.yaml/file", HttpStatusCode.NotFound);
    }
}
