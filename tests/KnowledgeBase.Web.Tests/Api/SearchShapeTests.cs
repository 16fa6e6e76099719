using System.Text.Json;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Api;

public sealed class SearchShapeTests(SiteFixture site)
{
    [Fact]
    public async Task An_answer_has_the_members_that_are_promised()
    {
        using var client = site.Client();
        var answer = await client.Json("/api/v1/search?q=建议10&recommendation=10");
        Has(answer, ("query", JsonValueKind.Object), ("total", JsonValueKind.Number), ("tookMs", JsonValueKind.Number), ("hits", JsonValueKind.Array), ("facets", JsonValueKind.Object));
        Assert.True(answer.TryGetProperty("next", out _));
        Has(answer.GetProperty("query"), ("text", JsonValueKind.String), ("parsed", JsonValueKind.String), ("expansions", JsonValueKind.Array), ("corrected", JsonValueKind.Null));
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            Has(hit, ("id", JsonValueKind.String), ("kind", JsonValueKind.String), ("score", JsonValueKind.Number), ("title", JsonValueKind.Object), ("language", JsonValueKind.String), ("text", JsonValueKind.String), ("highlights", JsonValueKind.Array), ("url", JsonValueKind.String));
            Assert.Equal(["zh", "en"], hit.GetProperty("title").EnumerateObject().Select(member => member.Name));
            var isPassage = hit.GetProperty("kind").GetString() == "passage";
            Assert.Equal(isPassage ? JsonValueKind.String : JsonValueKind.Null, hit.GetProperty("locator").ValueKind);
            if (isPassage)
                Has(hit.GetProperty("document"), ("id", JsonValueKind.String), ("title", JsonValueKind.Object));
        }
        var chosen = answer.GetProperty("facets").GetProperty("recommendation").EnumerateArray().First(value => value.GetProperty("value").GetString() == "10");
        Has(chosen, ("label", JsonValueKind.Object), ("count", JsonValueKind.Number), ("selected", JsonValueKind.True));
    }

    [Fact]
    public async Task Chinese_is_written_as_it_is()
    {
        using var client = site.Client();
        var body = await client.GetStringAsync("/api/v1/search?q=知识产权&size=1", TestContext.Current.CancellationToken);
        Assert.Contains("知识产权", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_parameters_are_left_alone()
    {
        using var client = site.Client();
        Assert.Equal(await client.Total("q=知识产权"), await client.Total("q=知识产权&utm_source=x&colour=blue"));
    }

    [Fact]
    public async Task A_search_for_everything_counts_every_record_of_the_statistics()
    {
        using var client = site.Client();
        var statistics = await client.Json("/api/v1/stats");
        foreach (var kind in statistics.GetProperty("kinds").EnumerateObject())
            Assert.True(kind.Value.GetInt32() >= await client.Total($"kind={kind.Name}"), kind.Name);
        Assert.Equal(statistics.GetProperty("index").GetProperty("documents").GetInt32(), await client.Total("q="));
    }

    [Fact]
    public async Task Every_hit_leads_to_its_page()
    {
        using var client = site.Client();
        var answer = await client.Json("/api/v1/search?q=知识产权&size=50");
        foreach (var url in answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("url").GetString()!))
            await client.Page(url);
    }

    private static void Has(JsonElement element, params (string Name, JsonValueKind Kind)[] members)
    {
        foreach (var (name, kind) in members)
            Assert.True(element.TryGetProperty(name, out var value) && value.ValueKind == kind, $"{name} is not {kind} in {element}");
    }
}
