using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Api;

/// <summary>What the catalogue must come to, over the API.</summary>
public sealed class CatalogueCountTests(SiteFixture site)
{
    [Theory]
    [InlineData("kind=recommendation", 45)]
    [InlineData("kind=expected-result", 16)]
    [InlineData("kind=pillar", 5)]
    [InlineData("kind=indicator", 84)]
    [InlineData("kind=sector", 9)]
    [InlineData("kind=region", 6)]
    [InlineData("kind=country", 195)]
    [InlineData("kind=project", 56)]
    [InlineData("kind=project&status=completed", 40)]
    [InlineData("kind=project&status=ongoing", 8)]
    [InlineData("kind=project&status=approved", 7)]
    [InlineData("kind=project&status=proposed", 1)]
    [InlineData("kind=project&recommendation=10", 7)]
    [InlineData("kind=project&recommendation=not-stated", 48)]
    [InlineData("kind=tool&topic=b", 9)]
    [InlineData("kind=tool&topic=ldc", 6)]
    [InlineData("kind=tool&topic=databases", 3)]
    [InlineData("kind=activity", 0)]
    [InlineData("kind=consultant", 0)]
    public async Task A_search_finds_so_many(string search, int count)
    {
        using var client = site.Client();
        Assert.Equal(count, (await client.Json($"/api/v1/search?{search}&size=1")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_manual_gives_79_tools_each_with_a_topic()
    {
        using var client = site.Client();
        var all = (await client.Json("/api/v1/search?kind=tool&size=1")).GetProperty("total").GetInt32();
        var without = (await client.Json("/api/v1/search?kind=tool&topic=not-stated&size=1")).GetProperty("total").GetInt32();
        Assert.Equal(79, all - without);
    }

    [Theory]
    [InlineData("zh", "这份登记册目前还没有记录")]
    [InlineData("en", "This register has no records yet")]
    public async Task An_empty_register_says_so(string language, string words)
    {
        using var client = site.Client();
        foreach (var kind in EntityKinds.Registers)
        {
            var page = await client.Page($"/{EntityKinds.Plural(kind)}?lang={language}");
            Assert.Contains(words, page.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
        }
    }
}
