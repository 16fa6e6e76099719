using System.Net;
using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Searching;

/// <summary>
/// What users of such systems ask for and must not have to ask for here, as a program that knows only the interface sees it. The other wishes have tests
/// where their subject is: exports and feeds in <c>Exports</c>, marks and mentions in <c>Reading</c>, boxes inside long facets and copied citations in the browser tests.
/// </summary>
public sealed class WhatUsersAskForTests(SiteFixture site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_values_of_a_facet_are_either_of_them()
    {
        using var client = site.Client();
        var uganda = await Ids(client, "country=ug");
        var peru = await Ids(client, "country=pe");
        Assert.NotEmpty(uganda.Except(peru));
        Assert.NotEmpty(peru.Except(uganda));
        Assert.Equal(uganda.Union(peru).Order(), (await Ids(client, "country=ug&country=pe")).Order());
    }

    [Theory]
    [InlineData("cdip-32-2.zh")]
    [InlineData("cdip-32-uk-proposal.zh")]
    public async Task Every_single_Chinese_character_is_found_wherever_it_stands(string document)
    {
        using var client = site.Client();
        // A heading is searched with each passage below it, not as a passage of its own.
        var passages = site.Services.GetRequiredService<KnowledgeStore>().Passages(document).Where(passage => passage.Kind != PassageKind.Heading).ToList();
        var characters = passages.SelectMany(passage => passage.Text).Where(character => character is >= '\u4e00' and <= '\u9fff').Distinct().Order().ToArray();
        new Random(5).Shuffle(characters);
        foreach (var character in characters.Take(25))
        {
            var found = await Ids(client, $"q={character}&expand=off&correct=off&kind=passage&document={document}");
            var holding = passages.Where(passage => passage.Text.Contains(character, StringComparison.Ordinal)).Select(passage => $"passage/{document}/{passage.Locator}");
            Assert.Subset(found.ToHashSet(), holding.ToHashSet());
        }
    }

    [Theory]
    [InlineData("知识产权", "专利")]
    [InlineData("Development", "WIPO")]
    [InlineData("培训", "\"技术援助\"")]
    public async Task NOT_really_excludes(string wanted, string unwanted)
    {
        using var client = site.Client();
        var without = await Ids(client, $"q={wanted} NOT {unwanted}&expand=off");
        var of = await Ids(client, $"q={unwanted}&expand=off");
        var all = await Ids(client, $"q={wanted}&expand=off");
        Assert.NotEmpty(without);
        Assert.Equal(all.Except(of).Order(), without.Order());
    }

    /// <summary>Characters that fell together in the simplified script (後 and 后, 乾 and 干, 發 and 髮, 裡 and 里) are told apart by the words around them, before words are cut.</summary>
    [Theory]
    [InlineData("技術轉讓", "技术转让")]
    [InlineData("發展議程實施後的項目", "发展议程实施后的项目")]
    [InlineData("遺傳資源與傳統知識", "遗传资源与传统知识")]
    [InlineData("聯合國系統", "联合国系统")]
    [InlineData("最不發達國家", "最不发达国家")]
    [InlineData("製藥", "制药")]
    [InlineData("著作權", "著作权")]
    public async Task Either_script_finds_the_same_in_the_same_order(string traditional, string simplified)
    {
        using var client = site.Client();
        Assert.Equal(await Ids(client, $"q={simplified}"), await Ids(client, $"q={traditional}"));
    }

    [Theory]
    [InlineData("zhuanli", "专利")]
    [InlineData("zscq", "知识产权")]
    [InlineData("jishuzhuanrang", "技术转让")]
    public async Task Pinyin_helps_while_typing_and_never_finds_what_is_not_written(string pinyin, string meant)
    {
        using var client = site.Client();
        var suggested = (await client.Json($"/api/v1/suggest?q={pinyin}&lang=zh&size=20")).GetProperty("suggestions").EnumerateArray();
        Assert.Contains(suggested, suggestion => suggestion.GetProperty("text").GetString()!.Contains(meant, StringComparison.Ordinal));
        var answer = await client.Json($"/api/v1/search?q={pinyin}&facets=none");
        Assert.Equal(0, answer.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("query").GetProperty("corrected").ValueKind);
    }

    [Theory]
    [InlineData("q=titel:专利", "en", "Did you mean “title”?")]
    [InlineData("q=titel:专利", "zh", "您是不是要找“title”？")]
    [InlineData("q=countri:pe", "en", "Did you mean “country”?")]
    [InlineData("facets=secto", "en", "Did you mean “sector”?")]
    public async Task An_error_says_what_was_probably_meant(string parameters, string language, string meant)
    {
        using var client = site.Client();
        var problem = await client.Json($"/api/v1/search?{parameters}&lang={language}", HttpStatusCode.BadRequest);
        Assert.StartsWith(meant, problem.GetProperty("hint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_near_none_is_not_guessed_at()
    {
        using var client = site.Client();
        var problem = await client.Json("/api/v1/search?q=xyzzy:专利&lang=en", HttpStatusCode.BadRequest);
        Assert.DoesNotContain("Did you mean", problem.GetProperty("hint").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The identifiers of all that a search finds, in its order.</summary>
    private static async Task<List<string>> Ids(HttpClient client, string parameters)
    {
        var lines = await client.GetStringAsync($"/api/v1/export?format=jsonl&{parameters}", Token);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }
}
