using System.Net;
using AngleSharp.Html.Dom;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Assistance;

public sealed class AssistancePageTests(SiteFixture site)
{
    private static readonly string[] States =
    [
        "/assistance", "/assistance?country=la&need=地理标志", "/assistance?country=la", "/assistance?need=geographical+indications", "/assistance?country=africa&topic=c",
        "/assistance?country=ldc", "/assistance?need=zzzzqqqxxx", "/assistance?project=da-4-10-03",
    ];

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_state_of_the_page_is_whole_and_keeps_the_language(string language)
    {
        using var client = site.Client();
        foreach (var state in States)
        {
            var page = await client.Page(state.And($"lang={language}"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.All(page.QuerySelectorAll("main a[href^='/']"), link => Assert.Contains($"lang={language}", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
            Assert.All(page.QuerySelectorAll(".assistance-form :is(select, input[type=text])"), field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        }
    }

    [Fact]
    public async Task A_least_developed_country_is_led_to_its_division_and_its_bureau_and_the_request_to_the_director_general()
    {
        using var client = site.Client();
        var page = await client.Page("/assistance?country=la&need=地理标志&lang=zh");
        Assert.Equal(
            ["/contacts/ldc-division?lang=zh", "/contacts/regional-bureau-asia-pacific?lang=zh", "/contacts/director-general?lang=zh"],
            page.QuerySelectorAll(".addressee-name a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".addressee address"), address => Assert.Contains("Geneva", address.TextContent, StringComparison.Ordinal));
        Assert.Equal(3, page.QuerySelectorAll(".addressee address").Length);
    }

    [Theory]
    [InlineData("ug", "/contacts/regional-bureau-africa")]
    [InlineData("pe", "/contacts/regional-bureau-latin-america-caribbean")]
    [InlineData("tn", "/contacts/regional-bureau-arab")]
    [InlineData("transition-developed", "/contacts/transition-developed-countries")]
    public async Task Every_region_has_its_own_unit(string place, string unit)
    {
        using var client = site.Client();
        var page = await client.Page("/assistance?country=" + place);
        Assert.Contains(unit, page.QuerySelectorAll(".addressee-name a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Tools_that_speak_of_the_need_are_found_in_either_language()
    {
        using var client = site.Client();
        var chinese = await client.Page("/assistance?need=我们需要地理标志方面的帮助&lang=zh");
        var english = await client.Page("/assistance?need=we+need+help+with+geographical+indications&lang=en");
        var found = Tools(chinese);
        Assert.NotEmpty(found);
        Assert.Equal(found.Order(), Tools(english).Order());
    }

    [Fact]
    public async Task What_is_made_for_its_group_comes_to_a_country_without_a_need()
    {
        using var client = site.Client();
        var page = await client.Page("/assistance?country=la&lang=en");
        Assert.NotEmpty(Tools(page));
        Assert.All(page.QuerySelectorAll(".tool-found .tag"), tag => Assert.Contains("Least developed countries", tag.TextContent, StringComparison.Ordinal));
        Assert.Empty(Tools(await client.Page("/assistance?country=br")));
    }

    [Fact]
    public async Task Conditions_are_quoted_word_for_word_with_the_paragraph_they_stand_in()
    {
        using var client = site.Client();
        var page = await client.Page("/assistance?country=la");
        var quotations = page.QuerySelectorAll(".quotations li");
        Assert.True(quotations.Length >= 8, $"{quotations.Length} quotations");
        Assert.Contains(quotations, quotation => quotation.TextContent.Contains("5-6 个月", StringComparison.Ordinal));
        Assert.Contains(quotations, quotation => quotation.TextContent.Contains("正式请求", StringComparison.Ordinal));
        foreach (var quotation in quotations)
        {
            var place = quotation.QuerySelector("a.citation")!.GetAttribute("href")!.Split('/', '#');
            var passage = await client.Json($"/api/v1/passages/{place[2]}/{place[3]}");
            Assert.Equal(passage.GetProperty("text").GetString(), quotation.QuerySelector("q")!.TextContent);
        }
    }

    [Theory]
    [InlineData("老挝", "la")]
    [InlineData("Laos", "la")]
    [InlineData("LAO", "la")]
    [InlineData("乌干达", "ug")]
    [InlineData("africa", "africa")]
    public async Task A_place_is_understood_by_any_of_its_names(string typed, string slug)
    {
        using var client = site.Client();
        var page = await client.Page("/assistance?country=" + typed);
        Assert.Equal(slug, page.QuerySelector("#assistance-country option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_said_to_be_so()
    {
        using var client = site.Client();
        var page = await client.Page("/assistance?country=Atlantis&lang=en", HttpStatusCode.BadRequest);
        Assert.Contains("Atlantis", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_nothing_speaks_of_is_no_dead_end()
    {
        using var client = site.Client();
        var page = await client.Page("/assistance?country=ug&need=zzzzqqqxxx");
        Assert.Empty(Tools(page));
        Assert.NotEmpty(page.QuerySelectorAll(".tools-found .notice a"));
        Assert.NotNull(page.QuerySelector("a[href^='/assistance/letter.docx']"));
    }

    private static List<string> Tools(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".tool-found h3 a").Select(link => link.GetAttribute("href")!.Split('?')[0])];
}
