using System.Net;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Addresses;

public sealed class AddressWordsTests(SiteFixture site)
{
    [Theory]
    [InlineData("/gastronomic-tourism", "gastronomic tourism", null)]
    [InlineData("/projects/women_in-peru", "women in peru", "project")]
    [InlineData("/documents/cdip-32-9.zh", "cdip 32 9 zh", "document")]
    [InlineData("/projects", "projects", null)]
    [InlineData("/建议10.html", "建议10", null)]
    [InlineData("/a\"b(c/*", "a b c", null)]
    [InlineData("/../--/", null, null)]
    public void An_address_says_words_and_perhaps_a_kind(string path, string? words, string? kind)
    {
        var query = AddressWords.Of(path, "en");
        Assert.Equal(words, query?.Text);
        Assert.Equal(kind is null ? [] : [kind], query?.Chosen(Facets.Kind) ?? []);
    }

    [Theory]
    [InlineData("/gastronomic-tourism", "tourism")]
    [InlineData("/projects/women-entrepreneurs", "Women")]
    [InlineData("/documents/technical-assistance-manual", "Manual")]
    public async Task What_is_not_there_leads_to_what_its_address_says(string address, string expected)
    {
        using var client = site.Client();
        var page = await client.Page(address + "?lang=en", HttpStatusCode.NotFound);
        var found = page.QuerySelectorAll(".notice-page .entity-list a").ToList();
        Assert.InRange(found.Count, 1, 5);
        Assert.Contains(found, link => link.TextContent.Contains(expected, StringComparison.OrdinalIgnoreCase));
        Assert.All(found, link => Assert.Contains("lang=en", link.GetAttribute("href")!, StringComparison.Ordinal));
        var search = page.QuerySelectorAll(".notice-page a").Single(link => link.GetAttribute("href")!.StartsWith("/search?q=", StringComparison.Ordinal));
        Assert.NotNull((await client.Page(search.GetAttribute("href")!)).QuerySelector(".hit"));
        Assert.NotEqual("", page.QuerySelector("#q")!.GetAttribute("value"));
    }
}
