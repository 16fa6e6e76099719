using System.Text.Json;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Api;

public sealed class EntityApiTests(SiteFixture site)
{
    [Fact]
    public async Task A_list_walked_by_its_cursor_has_every_entity_of_the_kind()
    {
        using var client = site.Client();
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        foreach (var kind in EntityKinds.All)
        {
            var listed = new List<string>();
            var cursor = "";
            do
            {
                var page = await client.Json($"/api/v1/{EntityKinds.Plural(kind)}?size=30&cursor={Uri.EscapeDataString(cursor)}");
                listed.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
                cursor = page.GetProperty("next").GetString() ?? "";
            }
            while (cursor.Length > 0);
            Assert.Equal(store.Entities(kind).Select(entity => entity.Id.ToString()).Order(), listed.Order());
        }
    }

    [Fact]
    public async Task An_entity_names_its_links_both_ways_with_their_sources()
    {
        using var client = site.Client();
        var recommendation = await client.Json("/api/v1/recommendations/10");
        Assert.Equal("recommendation/10", recommendation.GetProperty("id").GetString());
        Assert.Equal(["3.3", "4.1", "4.3"], Linked(recommendation, "expectedResults"));
        var result = await client.Json("/api/v1/expected-results/4.1");
        Assert.Contains("10", Linked(result, "recommendations"));
        Assert.All(recommendation.GetProperty("expectedResults").EnumerateArray(), link => Assert.True(link.TryGetProperty("source", out _)));
    }

    [Fact]
    public async Task A_passage_of_an_entity_says_by_which_words_it_speaks_of_it()
    {
        using var client = site.Client();
        var entity = await client.Json("/api/v1/recommendations/10");
        var passages = entity.GetProperty("passages").EnumerateArray();
        var shown = 0;
        foreach (var passage in passages)
        {
            var provenance = passage.GetProperty("provenance");
            var quote = provenance.GetProperty("quote").GetString()!;
            // A heading's words stand above the passage; a passage that is the entity's own text is named by its label.
            if (provenance.GetProperty("inherited").GetBoolean() || provenance.GetProperty("rule").GetString() == "self")
                continue;
            var text = passage.GetProperty("text").GetString()!;
            shown++;
            Assert.Equal(quote, text[provenance.GetProperty("start").GetInt32()..provenance.GetProperty("end").GetInt32()]);
        }
        Assert.True(shown > 3, $"Only {shown} passages quote the words.");
    }

    private static IEnumerable<string> Linked(JsonElement entity, string kind) =>
        entity.GetProperty(kind).EnumerateArray().Select(link => EntityId.Parse(link.GetProperty("id").GetString()!).Slug).Distinct().Order();
}
