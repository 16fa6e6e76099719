using KnowledgeBase.Index;
using KnowledgeBase.Web.Searching;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class ResultToolTests(SiteFixture site)
{
    [Fact]
    public async Task Why_a_result_is_there_is_a_click_away_on_the_same_search()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权&kind=passage&language=zh&size=5");
        var links = page.QuerySelectorAll(".hit .why-link").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(5, links.Count);
        var explained = await client.Page(links[2]);
        Assert.Equal(5, explained.QuerySelectorAll(".hit details.why").Length);
        var hit = explained.QuerySelector("#" + links[2].Split('#')[1])!;
        Assert.Contains(hit.QuerySelectorAll(".why > ul > li > b"), word => word.TextContent.Contains("知识产权", StringComparison.Ordinal));
        Assert.Single(explained.QuerySelectorAll(".why .computed"));
        Assert.NotNull(hit.QuerySelector(".why .computed"));
        Assert.Equal(
            page.QuerySelectorAll(".hit").Select(one => one.GetAttribute("data-record")), explained.QuerySelectorAll(".hit").Select(one => one.GetAttribute("data-record")));
    }

    [Fact]
    public void Words_are_shown_as_people_write_them()
    {
        var explanation = new Explanation("the sum of", 3, [
            new Explanation("phrase 地理 理标 标志, the product of", 2, [new Explanation("rarity: in 21 of 2073 documents", 4.5, [])]),
            new Explanation("term patent in body, the product of", 1, []),
            new Explanation("phrase ~gastronom ~tourism, the product of", 0.5, []),
        ]);
        Assert.Equal(
            [new FoundWord("地理标志", 2, (21, 2073)), new FoundWord("patent in body", 1, null), new FoundWord("gastronom- tourism-", 0.5, null)], FoundWord.In(explanation));
    }

    [Fact]
    public async Task Everything_a_script_says_is_in_the_language_of_the_page()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权&lang=en");
        var texts = page.QuerySelector(".results-page")!.Attributes.Where(attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal)).ToList();
        Assert.True(texts.Count >= 6, $"{texts.Count} texts");
        Assert.DoesNotContain(texts, text => text.Value.Any(character => character >= '\u4E00'));
    }

    [Fact]
    public async Task Not_stated_is_the_last_value_of_every_facet()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=知识产权");
        foreach (var facet in page.QuerySelectorAll("details.facet"))
        {
            var values = facet.QuerySelectorAll("input").Select(input => input.GetAttribute("value")).ToList();
            Assert.True(!values.Contains("not-stated") || values[^1] == "not-stated", facet.GetAttribute("data-facet"));
        }
    }

    [Fact]
    public async Task Home_leads_to_assistance_with_a_form()
    {
        using var client = site.Client();
        var page = await client.Page("/?lang=en");
        var form = page.QuerySelector(".assistance-form")!;
        Assert.Equal("/assistance", form.GetAttribute("action"));
        Assert.True(form.QuerySelectorAll("option").Length > 190);
        Assert.InRange(page.QuerySelectorAll(".document-list li").Length, 1, 6);
    }
}
