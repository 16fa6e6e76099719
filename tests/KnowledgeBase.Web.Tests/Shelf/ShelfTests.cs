using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Shelf;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Shelf;

public sealed class ShelfTests(SiteFixture site)
{
    [Theory]
    [InlineData("zh", "CDIP/32/2，第9段")]
    [InlineData("en", "CDIP/32/2, para. 9")]
    public async Task What_the_address_names_is_shown_in_its_order_with_citations(string language, string citation)
    {
        using var client = site.Client();
        var page = await client.Page($"/shelf?id=recommendation/10&id=passage/cdip-32-2.zh/p9&id=document/cdip-12-7.zh&id=passage/none/p1&lang={language}");
        Assert.Equal(["recommendation/10", "passage/cdip-32-2.zh/p9", "document/cdip-12-7.zh"], page.QuerySelectorAll("[data-shelf-item]").Select(item => item.GetAttribute("data-shelf-item")));
        Assert.Contains(page.QuerySelectorAll(".shelf-citations li"), line => line.TextContent.StartsWith(citation + (language == "zh" ? "：http" : ": http"), StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector(".notice"));
    }

    [Fact]
    public async Task Exports_hold_exactly_what_is_on_the_shelf()
    {
        using var client = site.Client();
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var ids = store.Entities(EntityKinds.Tool).Take(50).Select(tool => tool.Id.ToString()).ToList();
        var page = await client.Page("/shelf?" + string.Join('&', ids.Select(id => "id=" + id)));
        var found = new List<string>();
        foreach (var link in page.QuerySelectorAll(".export a[href*='format=jsonl']"))
        {
            using var answer = await client.GetAsync(link.GetAttribute("href"), TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
            var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            found.AddRange(ids.Where(id => lines.Any(line => line.Contains($"\"{id}\"", StringComparison.Ordinal))));
        }
        Assert.Equal(ids.Order(), found.Order());
    }

    [Fact]
    public void Parts_cover_everything_once_and_no_query_is_too_long()
    {
        List<string> ids = [.. Enumerable.Range(1, 100).Select(number => $"passage/cdip-32-2.zh/annex-1.t{number}.r{number}")];
        var parts = ShelfExport.Of(ids);
        Assert.All(parts, part => Assert.InRange(part.Query.Length, 1, 512));
        Assert.Equal(Enumerable.Range(1, 100), parts.SelectMany(part => Enumerable.Range(part.First, part.Last - part.First + 1)));
        Assert.Equal(ids, parts.SelectMany(part => part.Query["id:(".Length..^1].Split(" OR ")));
        Assert.Empty(ShelfExport.Of([]));
    }

    [Fact]
    public async Task An_empty_shelf_says_what_it_is_and_what_it_needs()
    {
        using var client = site.Client();
        var page = await client.Page("/shelf?lang=en");
        Assert.NotNull(page.QuerySelector("noscript"));
        Assert.NotEmpty(page.QuerySelectorAll(".notice a[href^='/search']"));
    }

    [Fact]
    public async Task More_than_fit_are_cut_and_said_to_be()
    {
        using var client = site.Client();
        var page = await client.Page("/shelf?" + string.Join('&', Enumerable.Range(1, 150).Select(number => $"id=recommendation/{number}")));
        Assert.Equal(45, page.QuerySelectorAll("[data-shelf-item]").Length);
        Assert.Equal(2, page.QuerySelectorAll(".notice").Count(notice => notice.Closest("noscript") is null));
    }
}
