using System.Net;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class PageTests(SiteFixture site)
{
    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("en", "en")]
    public async Task Every_page_is_there_in_both_languages_and_says_which_it_is(string code, string tag)
    {
        using var client = site.Client();
        foreach (var address in SiteAddresses.Pages(site))
        {
            var page = await client.Page(address.And($"lang={code}"));
            Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
            Assert.False(string.IsNullOrWhiteSpace(page.Title), address);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
        }
    }

    [Fact]
    public async Task A_language_once_chosen_stays_in_every_link()
    {
        using var client = site.Client();
        foreach (var address in SiteAddresses.Pages(site))
        {
            var page = await client.Page(address.And("lang=en"));
            var astray = page.QuerySelectorAll("main a[href^='/']:not([href^='/oai?']), .site-sections a, .brand")
                .Select(link => link.GetAttribute("href")!)
                .Where(href => !href.Contains("lang=en", StringComparison.Ordinal));
            Assert.Empty(astray);
            Assert.Equal("en", page.QuerySelector("input[name=lang]")?.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task The_groups_of_the_interface_for_programs_are_named_in_the_language_of_the_page()
    {
        using var client = site.Client();
        Assert.All((await client.Page("/api?lang=zh")).QuerySelectorAll("main h2"), heading => Assert.DoesNotMatch("[a-z]", heading.TextContent));
        Assert.Contains("Documents", (await client.Page("/api?lang=en")).QuerySelectorAll("main h2").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task A_list_without_entries_offers_nothing_to_search()
    {
        using var client = site.Client();
        Assert.Empty((await client.Page("/flexibilities")).QuerySelectorAll(".page-head a"));
        Assert.NotEmpty((await client.Page("/projects")).QuerySelectorAll(".page-head a[href^='/search']"));
    }

    [Fact]
    public async Task Without_a_chosen_language_links_name_none()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权");
        Assert.Empty(page.QuerySelectorAll("main a[href*='lang=']"));
    }

    [Fact]
    public async Task The_language_switch_keeps_page_and_query()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=%E5%BB%BA%E8%AE%AE%26x&kind=passage&recommendation=10&recommendation=4&lang=zh");
        var href = page.QuerySelector(".language-choice a")!.GetAttribute("href")!;
        Assert.Equal("/search?q=%E5%BB%BA%E8%AE%AE%26x&kind=passage&recommendation=10&recommendation=4&lang=en", href);
    }

    [Fact]
    public async Task Identifiers_in_a_page_are_unique_and_links_inside_it_lead_somewhere()
    {
        using var client = site.Client();
        foreach (var address in SiteAddresses.Pages(site))
        {
            var page = await client.Page(address);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Empty(ids.CountBy(id => id).Where(count => count.Value > 1).Select(count => $"{address}#{count.Key}"));
            var astray = page.QuerySelectorAll("a[href^='#']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..])).Except(ids);
            Assert.Empty(astray.Select(id => $"{address}#{id}"));
        }
    }

    [Fact]
    public async Task Headings_leave_out_no_level()
    {
        using var client = site.Client();
        foreach (var address in SiteAddresses.Pages(site))
        {
            var page = await client.Page(address);
            var previous = 1;
            foreach (var heading in page.QuerySelectorAll("article.reader :is(h2, h3, h4, h5, h6), .results :is(h1, h2, h3), .entity-page :is(h1, h2, h3)"))
            {
                var level = heading.LocalName[1] - '0';
                Assert.True(level <= previous + 1, $"{address}: {heading.OuterHtml}");
                previous = level;
            }
        }
    }

    [Fact]
    public async Task Nothing_is_written_into_a_page_that_the_content_security_policy_would_stop()
    {
        using var client = site.Client();
        foreach (var address in SiteAddresses.Pages(site))
        {
            var page = await client.Page(address);
            Assert.Empty(page.QuerySelectorAll("style, script:not([src]):not([type='application/ld+json']), [style], [onclick], [onload], [onchange]"));
            Assert.All(
                page.QuerySelectorAll("link[rel=stylesheet], script[src], img").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")),
                source => Assert.StartsWith("/", source, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_link_between_pages_leads_to_a_page()
    {
        using var client = site.Client();
        var open = new Queue<string>(["/"]);
        var seen = new HashSet<string>(open);
        // Lists of results branch without end; a few of each sort show that their links are made right.
        var searches = 0;
        var visited = 0;
        while (open.TryDequeue(out var address) && visited++ < 300)
        {
            var page = await client.Page(address);
            foreach (var href in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                var isPage = !href.StartsWith("/api", StringComparison.Ordinal) && !href.StartsWith("/openapi", StringComparison.Ordinal) && !href.Contains("lang=", StringComparison.Ordinal);
                if (isPage && (!href.StartsWith("/search", StringComparison.Ordinal) || searches++ < 60) && seen.Add(href))
                    open.Enqueue(href);
            }
        }
        Assert.True(visited > 200, $"Only {visited} pages were found.");
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/documents/no-such-document")]
    [InlineData("/recommendations/999")]
    [InlineData("/passages/no-such-document/p1")]
    [InlineData("/errors/500")]
    [InlineData("/concepts/x")]
    public async Task What_is_not_there_is_a_page_that_says_so(string address)
    {
        using var client = site.Client();
        var page = await client.Page(address.And("lang=en"), HttpStatusCode.NotFound);
        Assert.Equal("Not found", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(address.And("lang=zh"), page.QuerySelector(".language-choice a")!.GetAttribute("href"));
    }
}
