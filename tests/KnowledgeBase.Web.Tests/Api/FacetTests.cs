using System.Text.Json;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Api;

public sealed class FacetTests(SiteFixture site)
{
    [Theory]
    [InlineData("q=知识产权")]
    [InlineData("q=gastronomic tourism")]
    [InlineData("q=")]
    [InlineData("q=女企业家 乌干达&kind=passage")]
    [InlineData("q=能力建设&recommendation=10&region=africa")]
    public async Task Every_facet_count_is_the_total_of_the_filtered_search(string search)
    {
        using var client = site.Client();
        var facets = (await client.Json("/api/v1/search?" + search)).GetProperty("facets");
        foreach (var facet in facets.EnumerateObject())
        {
            foreach (var value in facet.Value.EnumerateArray())
            {
                var chosen = value.GetProperty("value").GetString()!;
                var total = await client.Total($"{Without(search, facet.Name)}&{facet.Name}={Uri.EscapeDataString(chosen)}");
                Assert.True(value.GetProperty("count").GetInt32() == total, $"{search}: {facet.Name}={chosen} counts {value.GetProperty("count")}, finds {total}");
            }
        }
    }

    [Theory]
    [InlineData("q=知识产权")]
    [InlineData("q=")]
    public async Task Two_values_of_one_facet_find_the_union_of_what_each_finds(string search)
    {
        var compared = 0;
        using var client = site.Client();
        var facets = (await client.Json("/api/v1/search?" + search)).GetProperty("facets");
        foreach (var facet in facets.EnumerateObject())
        {
            // The two rarest of several records each: their hits are read whole, page by page.
            string[] values =
            [
                .. facet.Value.EnumerateArray()
                    .Where(value => value.GetProperty("count").GetInt32() > 2).OrderBy(value => value.GetProperty("count").GetInt32())
                    .Select(value => value.GetProperty("value").GetString()!).Take(2),
            ];
            if (values.Length < 2)
                continue;
            compared++;
            var one = await Found(client, $"{search}&{facet.Name}={Uri.EscapeDataString(values[0])}");
            var other = await Found(client, $"{search}&{facet.Name}={Uri.EscapeDataString(values[1])}");
            var both = await Found(client, $"{search}&{facet.Name}={Uri.EscapeDataString(values[0])}&{facet.Name}={Uri.EscapeDataString(values[1])}");
            Assert.Equal(one.Union(other).Order(), both.Order());
        }
        Assert.True(compared > 5, $"Only {compared} facets had two values.");
    }

    [Fact]
    public async Task All_facets_are_answered_in_their_order_unless_others_are_asked_for()
    {
        using var client = site.Client();
        Assert.Equal(Facets.General, Names(await client.Json("/api/v1/search?q=知识产权")));
        Assert.Equal(Facets.General, Names(await client.Json("/api/v1/search?q=知识产权&facets=all")));
        Assert.Empty(Names(await client.Json("/api/v1/search?q=知识产权&facets=none")));
        Assert.Equal([Facets.Recommendation, Facets.Year], Names(await client.Json("/api/v1/search?q=知识产权&facets=year,recommendation")));
    }

    [Fact]
    public async Task Registers_have_facets_of_their_own_besides()
    {
        using var client = site.Client();
        Assert.Equal(
            [.. Facets.General, Facets.Expertise, Facets.Nationality, Facets.Gender, Facets.Beneficiary],
            Names(await client.Json("/api/v1/search?kind=consultant")));
        Assert.Equal([.. Facets.General, Facets.ActivityType, Facets.Partner], Names(await client.Json("/api/v1/search?kind=activity")));
        Assert.Equal(0, (await client.Json("/api/v1/consultants?gender=female&expertise=patents")).GetProperty("total").GetInt32());
    }

    private static IEnumerable<string> Names(JsonElement answer) => answer.GetProperty("facets").EnumerateObject().Select(facet => facet.Name);

    private static string Without(string search, string facet) =>
        string.Join('&', search.Split('&').Where(parameter => !parameter.StartsWith(facet + "=", StringComparison.Ordinal)));

    private static async Task<HashSet<string>> Found(HttpClient client, string search)
    {
        var found = new HashSet<string>();
        var cursor = "";
        do
        {
            var answer = await client.Json($"/api/v1/search?{search}&facets=none&size=100&cursor={Uri.EscapeDataString(cursor)}");
            found.UnionWith(answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            cursor = answer.GetProperty("next").GetString() ?? "";
        }
        while (cursor.Length > 0);
        return found;
    }
}
