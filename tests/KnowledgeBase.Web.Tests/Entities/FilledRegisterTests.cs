using System.Globalization;
using AngleSharp.Dom;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Entities;

/// <summary>Registers that have records: their pages, their facets, and what may match.</summary>
[Collection(nameof(FilledCollection))]
public sealed class FilledRegisterTests(FilledSite site)
{
    [Theory]
    [InlineData(EntityKinds.Activity, 40)]
    [InlineData(EntityKinds.Consultant, 30)]
    [InlineData(EntityKinds.Need, 3)]
    [InlineData(EntityKinds.Offer, 2)]
    public async Task Every_record_is_listed_and_every_value_of_a_facet_leads_to_as_many_as_it_says(string kind, int records)
    {
        using var client = site.Client();
        var page = await client.Page($"/{EntityKinds.Plural(kind)}?lang=en");
        Assert.Null(page.QuerySelector(".notice"));
        Assert.Equal(records, page.QuerySelectorAll(".entity-list > li > a").Length);
        var values = page.QuerySelectorAll(".register-filters li").ToList();
        Assert.True(values.Count > 3, $"{values.Count} values");
        foreach (var value in values)
        {
            var results = await client.Page(value.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(Number(value.QuerySelector(".count")!), Number(results.QuerySelector("h1 [role=status]")!));
        }
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Facets_of_a_register_are_named_in_the_readers_language(string language)
    {
        using var client = site.Client();
        foreach (var (kind, _) in FilledFolder.Registers)
        {
            var page = await client.Page($"/{EntityKinds.Plural(kind)}?lang={language}");
            foreach (var name in page.QuerySelectorAll(".register-filters dt").Select(name => name.TextContent))
                Assert.Equal(language == "zh", name.Any(character => character > 0x2E7F));
            var link = page.QuerySelector(".entity-list > li > a")!.GetAttribute("href")!;
            var record = await client.Page(link);
            Assert.All(record.QuerySelectorAll("main dt, main h2, main h3"), title => Assert.Equal(language == "zh", title.TextContent.Any(character => character > 0x2E7F)));
        }
    }

    [Fact]
    public async Task A_need_shows_the_offers_that_may_match_it_and_an_offer_the_needs()
    {
        using var client = site.Client();
        foreach (var (address, other) in new[] { ("/needs/n-1", "/offers/o-1"), ("/offers/o-2", "/needs/n-2") })
        {
            var page = await client.Page(address);
            Assert.Contains(other, page.QuerySelectorAll(".related a").Select(link => link.GetAttribute("href")));
        }
    }

    private static int Number(IElement element) => int.Parse(string.Concat(element.TextContent.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
