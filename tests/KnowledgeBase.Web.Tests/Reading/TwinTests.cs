using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Reading;

/// <summary>Unofficial renderings are shown as such, and documents in two languages lead to each other, paragraph by paragraph.</summary>
public sealed class TwinTests(SiteFixture site)
{
    private const string Chinese = "cdip-22-internal-coordination.zh";
    private const string English = "cdip-22-internal-coordination.en";

    [Theory]
    [InlineData("en", "Unofficial English rendering")]
    [InlineData("zh", "非正式英文译本")]
    public async Task The_reader_says_that_a_rendering_is_unofficial_and_leads_to_the_original(string language, string words)
    {
        using var client = site.CreateClient();
        var page = await client.Page($"/documents/{English}?lang={language}");
        var notice = page.QuerySelector(".notice.unofficial")!;
        Assert.Contains(words, notice.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/documents/{Chinese}?lang={language}", notice.QuerySelector("a")!.GetAttribute("href"));

        Assert.Null((await client.Page($"/documents/{Chinese}?lang={language}")).QuerySelector(".notice.unofficial"));
    }

    [Theory]
    [InlineData("/documents?lang=en", "(unofficial English rendering)")]
    [InlineData("/documents?lang=zh", "（非正式英文译本）")]
    [InlineData("/search?q=&kind=document&lang=en", "(unofficial English rendering)")]
    [InlineData("/search?q=absorption+capacity+custodians&kind=passage&document=cdip-22-internal-coordination.en&lang=en", "(unofficial English rendering)")]
    public async Task Lists_and_results_say_so_too(string address, string words)
    {
        using var client = site.CreateClient();
        Assert.Contains(words, (await client.Page(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_says_so_too()
    {
        using var client = site.CreateClient();
        var rendering = await client.Json($"/api/v1/documents/{English}");
        Assert.Equal((true, $"document/{Chinese}"), (rendering.GetProperty("unofficial").GetBoolean(), rendering.GetProperty("renderingOf").GetString()));
        Assert.False((await client.Json($"/api/v1/documents/{Chinese}")).GetProperty("unofficial").GetBoolean());
        var hit = (await client.Json($"/api/v1/search?q=absorption+capacity&document={English}&facets=none&lang=en")).GetProperty("hits")[0];
        Assert.Contains("(unofficial English rendering)", hit.GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_leads_to_its_other_language_and_each_paragraph_to_its_own()
    {
        using var client = site.CreateClient();
        var page = await client.Page($"/documents/{Chinese}?lang=en");
        var twin = page.QuerySelector("a.twin")!;
        Assert.Equal($"/documents/{English}?lang=en", twin.GetAttribute("href"));
        Assert.Contains("unofficial", twin.TextContent, StringComparison.Ordinal);
        Assert.Contains("42 of 42 numbered paragraphs aligned", twin.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/documents/{English}?lang=en#p22", page.QuerySelector("#p22 .counterpart")!.GetAttribute("href"));

        Assert.Empty((await client.Page("/documents/cdip-12-7.zh")).QuerySelectorAll("a.twin, .counterpart"));
    }

    [Fact]
    public async Task The_api_gives_the_alignment_from_either_side()
    {
        using var client = site.CreateClient();
        var twin = Assert.Single((await client.Json($"/api/v1/documents/{English}/twin")).GetProperty("twins").EnumerateArray());
        Assert.Equal(
            ($"document/{Chinese}", "zh", true, "rendering", 1.0),
            (twin.GetProperty("id").GetString(), twin.GetProperty("language").GetString(), twin.GetProperty("unofficial").GetBoolean(),
                twin.GetProperty("relation").GetString(), twin.GetProperty("here").GetProperty("share").GetDouble()));
        var pair = twin.GetProperty("pairs").EnumerateArray().Single(pair => pair.GetProperty("here").GetString() == $"passage/{English}/p18.a");
        Assert.Equal(($"passage/{Chinese}/p18.a", "number"), (pair.GetProperty("there").GetString(), pair.GetProperty("match").GetString()));

        Assert.Empty((await client.Json("/api/v1/documents/cdip-12-7.zh/twin")).GetProperty("twins").EnumerateArray());
    }
}
