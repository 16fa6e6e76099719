using KnowledgeBase.Web.Help;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class HelpTests(SiteFixture site)
{
    [Theory]
    [InlineData(ReaderLanguage.Chinese)]
    [InlineData(ReaderLanguage.English)]
    public async Task Every_example_finds_something_as_it_is_typed(ReaderLanguage language)
    {
        using var client = site.Client();
        foreach (var example in HelpExamples.All.SelectMany(row => row.Examples).Select(example => example.In(language)).Distinct())
        {
            var answer = await client.Json($"/api/v1/search?facets=none&size=1&lang={language.Code()}&q={Uri.EscapeDataString(example)}");
            Assert.True(answer.GetProperty("total").GetInt32() > 0, $"{example} finds nothing");
            var query = answer.GetProperty("query");
            Assert.True(query.GetProperty("corrected").ValueKind == System.Text.Json.JsonValueKind.Null, $"{example} is corrected");
            Assert.True(query.GetProperty("hints").GetArrayLength() == 0, $"{example}: {query.GetProperty("hints")}");
        }
    }

    [Fact]
    public void Every_meaning_is_told_in_both_languages() => Assert.All(HelpExamples.All, row =>
    {
        Assert.Contains(row.Meaning.Zh, character => character >= '\u4E00');
        Assert.DoesNotContain(row.Meaning.En, character => character >= '\u4E00');
        Assert.NotEmpty(row.Examples);
    });

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_rules_are_those_by_which_links_are_made(string language)
    {
        using var client = site.Client();
        var page = await client.Page($"/help?lang={language}");
        var told = page.QuerySelectorAll(".help-rules code").Select(code => code.TextContent).ToHashSet();
        var store = (Store.KnowledgeStore)site.Services.GetService(typeof(Store.KnowledgeStore))!;
        var made = store.Documents().SelectMany(document => store.LinksIn(document.Id)).Select(link => link.Rule).ToHashSet();
        Assert.Subset(told, made);
        Assert.Contains("/coverage?lang=" + language, page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Help_is_a_click_away_from_every_page_and_from_where_it_is_needed()
    {
        using var client = site.Client();
        Assert.NotNull((await client.Page("/")).QuerySelector(".site-sections a[href='/help']"));
        Assert.NotNull((await client.Page("/search?q=zzzzqqqxxx")).QuerySelector("main a[href='/help']"));
        Assert.NotNull((await client.Page("/search?q=%28%28%28%28%28%28%28%28%28%28a%29%29%29%29%29%29%29%29%29%29", System.Net.HttpStatusCode.BadRequest)).QuerySelector("main a[href='/help#signs']"));
    }
}
