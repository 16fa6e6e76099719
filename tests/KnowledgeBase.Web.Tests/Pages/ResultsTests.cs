using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class ResultsTests(SiteFixture site)
{
    [Theory]
    [InlineData("q=知识产权")]
    [InlineData("q=gastronomic tourism&lang=en")]
    [InlineData("q=&kind=project&sort=newest")]
    [InlineData("q=知识产权&recommendation=10&size=7&page=2")]
    public async Task A_page_shows_what_the_interface_for_programs_answers(string parameters)
    {
        using var client = site.Client();
        var page = await client.Page("/search?" + parameters);
        var json = await client.Json("/api/v1/search?" + parameters);
        Assert.Contains(json.GetProperty("total").GetInt32().ToString("N0", System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var shown = page.QuerySelectorAll(".hit h2 a, .similar li a").Select(link => WithoutParameters(link.GetAttribute("href")!));
        Assert.Equal(json.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("url").GetString()!), shown);
    }

    /// <summary>A link of a page also carries the language and the words searched for.</summary>
    private static string WithoutParameters(string address) => Regex.Replace(address, @"\?[^#]*", "");

    [Fact]
    public async Task Sending_the_form_as_it_stands_asks_for_the_same_search()
    {
        using var client = site.Client();
        const string asked = "/search?q=知识产权&kind=passage&recommendation=10&recommendation=4&region=africa&sort=newest&size=10&without=IP&lang=en";
        var page = await client.Page(asked);
        var form = page.QuerySelector("#search-form")!;
        var sent = page.QuerySelectorAll("#search-form input, input[form=search-form]")
            .Where(input => input.GetAttribute("type") != "checkbox" || input.HasAttribute("checked"))
            .Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}");
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal(asked["/search?".Length..].Split('&').Order(), sent.Order());
    }

    [Fact]
    public async Task Each_chosen_value_can_be_taken_back_with_one_click()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权&recommendation=10&recommendation=4");
        var chips = page.QuerySelectorAll(".chips .chip:not(.also):not(.clear)").Select(chip => Uri.UnescapeDataString(chip.GetAttribute("href")!));
        Assert.Equal(["/search?q=知识产权&recommendation=4", "/search?q=知识产权&recommendation=10"], chips);
    }

    [Fact]
    public async Task Every_value_of_a_facet_stands_on_the_page_once()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权&recommendation=10");
        var json = await client.Json("/api/v1/search?q=知识产权&recommendation=10");
        foreach (var facet in (string[])["recommendation", "expectedResult", "sector", "region", "country"])
        {
            var shown = page.QuerySelectorAll($"input[type=checkbox][name={facet}]").Select(box => box.GetAttribute("value")!).Order();
            var counted = json.GetProperty("facets").GetProperty(facet).EnumerateArray().Select(value => value.GetProperty("value").GetString()!).Order();
            Assert.Equal(counted, shown);
        }
    }

    [Fact]
    public async Task Walking_the_pages_shows_every_result_once()
    {
        using var client = site.Client();
        var seen = new List<string>();
        var next = "/search?q=建议&size=100";
        while (next is not null)
        {
            var page = await client.Page(next);
            seen.AddRange(page.QuerySelectorAll(".hit h2 a, .similar li a").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(await client.Total("q=建议"), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Past_the_last_page_no_number_of_a_page_is_claimed()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=建议10&page=99&lang=en");
        Assert.Empty(page.QuerySelectorAll(".results-head .meta"));
        Assert.NotNull(page.QuerySelector(".results .notice a"));
        Assert.Equal("page 2 of", (await client.Page("/search?q=知识产权&page=2&lang=en")).QuerySelector(".results-head .meta")!.TextContent[..9]);
    }

    [Theory]
    [InlineData("size=0")]
    [InlineData("sort=best")]
    [InlineData("page=501")]
    [InlineData("cursor=nonsense")]
    public async Task A_bad_parameter_is_told_in_the_page(string parameter)
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权&" + parameter, HttpStatusCode.BadRequest);
        Assert.NotNull(page.QuerySelector(".notice.problem a[href^='/search?q=']"));
        Assert.NotEmpty(page.QuerySelector("[role=alert] p")!.TextContent);
    }

    [Theory]
    [InlineData("女起业家", "女企业家")]
    [InlineData("geografical indicatoins", "geographical indications")]
    public async Task A_correction_is_said_and_taken_back_with_one_click(string typed, string meant)
    {
        using var client = site.Client();
        var page = await client.Page($"/search?q={Uri.EscapeDataString(typed)}&kind=passage&lang=en");
        var notice = Assert.Single(page.QuerySelectorAll(".results .notice"), notice => notice.TextContent.Contains(meant, StringComparison.Ordinal));
        Assert.Contains($"Nothing was found for “{typed}”", notice.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".hit"));
        Assert.Equal(typed, page.QuerySelector("#q")!.GetAttribute("value"));

        var back = notice.QuerySelector("a")!;
        Assert.Contains(typed, back.TextContent, StringComparison.Ordinal);
        var asTyped = await client.Page(back.GetAttribute("href")!);
        Assert.Equal(await client.Total($"q={Uri.EscapeDataString(typed)}&kind=passage&correct=off"), asTyped.QuerySelectorAll(".hit").Length);
        Assert.DoesNotContain("These are the results for", asTyped.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("off", asTyped.QuerySelector("#search-form input[name=correct]")!.GetAttribute("value"));
        Assert.Equal("passage", asTyped.QuerySelector("#search-form input[name=kind]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_typed_never_becomes_markup()
    {
        using var client = site.Client();
        const string typed = "\"><script>alert(1)</script><b>";
        var page = await client.Page("/search?q=" + Uri.EscapeDataString(typed) + "&without=" + Uri.EscapeDataString(typed) + "&sector=" + Uri.EscapeDataString(typed));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), main b"));
        Assert.Equal(typed, page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Finding_nothing_is_a_page_with_hints()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=zzzzqqqxxx&sector=none-such");
        Assert.NotNull(page.QuerySelector(".notice.empty"));
        Assert.Contains(page.QuerySelectorAll(".notice.empty a"), link => link.GetAttribute("href") == "/search?q=zzzzqqqxxx");
    }
}
