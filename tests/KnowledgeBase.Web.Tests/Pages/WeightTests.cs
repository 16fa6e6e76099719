using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>
/// No page weighs 100 KB: its HTML as it is sent to a browser, compressed. Style sheets and scripts are weighed apart; a browser takes them once.
/// </summary>
public sealed class WeightTests(SiteFixture site)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_page_weighs_less_than_100_KB_as_it_is_sent(string language)
    {
        using var client = site.Client();
        foreach (var address in Heaviest())
        {
            var weight = await client.Weight(address.And($"lang={language}"));
            Assert.True(weight < SiteClient.MostWeight, $"{address} weighs {weight} bytes.");
        }
    }

    [Fact]
    public async Task Styles_and_scripts_of_a_page_together_weigh_less_than_50_KB()
    {
        using var client = site.Client();
        foreach (var page in SitePages.All.Where(page => page.Status == 200))
        {
            var html = await client.Page(page.Path);
            var files = html.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Distinct();
            var weight = 0;
            foreach (var file in files)
                weight += await client.Weight(file);
            Assert.True(weight < 50_000, $"{page.Address} takes {weight} bytes of styles and scripts.");
        }
    }

    /// <summary>Every sort of page, every document, and of each sort what makes it heaviest: most results, most marks, two languages at once.</summary>
    private IEnumerable<string> Heaviest()
    {
        var documents = site.Services.GetRequiredService<KnowledgeStore>().Documents();
        return SiteAddresses.Pages(site)
            .Concat(["/search?q=知识产权&size=100", "/search?q=知识产权&size=100&explain=true&why=1", "/search?q=&size=100"])
            .Concat(documents.Select(document => $"/documents/{document.Id}?find={(document.Language == "zh" ? "的" : "e")}"))
            .Concat(documents.Select(document => $"/documents/{document.Id}?q=知识产权 OR 项目 OR 发展"))
            .Concat(documents.Select(document => $"/documents/{document.Id}?with={(document.Language == "zh" ? "en" : "zh")}&find=a"));
    }
}
