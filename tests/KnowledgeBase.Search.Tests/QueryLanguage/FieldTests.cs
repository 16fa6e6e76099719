namespace KnowledgeBase.Search.Tests.QueryLanguage;

public sealed class FieldTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    [Theory]
    [InlineData("country:ug", new[] { "country/ug", "passage/report.zh/p3" })]
    [InlineData("country:Uganda kind:passage", new[] { "passage/report.zh/p3" })]
    [InlineData("国家：烏干達 类型：段落", new[] { "passage/report.zh/p3" })]
    [InlineData("kind:tool", new[] { "tool/tisc", "tool/wipo-research" })]
    [InlineData("类型：项目", new[] { "project/tourism" })]
    [InlineData("status:ongoing", new[] { "project/tourism" })]
    [InlineData("状态：正在实施", new[] { "project/tourism" })]
    [InlineData("recommendation:[5 TO 50] kind:recommendation", new[] { "recommendation/10", "recommendation/45" })]
    [InlineData("recommendation:10..44 kind:recommendation", new[] { "recommendation/10" })]
    [InlineData("recommendation:第10项建议 kind:passage", new[] { "passage/report.zh/p2" })]
    [InlineData("year:>2018 kind:document", new[] { "document/report.zh" })]
    [InlineData("year:[2000 TO 2018] kind:document", new[] { "document/note.en" })]
    [InlineData("[2000 TO 2018] kind:document", new[] { "document/note.en" })]
    [InlineData("symbol:cdip-99-2 kind:document", new[] { "document/report.zh" })]
    [InlineData("symbol:CDIP/99* kind:document", new[] { "document/report.zh" })]
    [InlineData("id:tool/tisc", new[] { "tool/tisc" })]
    [InlineData("title:tourism", new[] { "project/tourism" })]
    [InlineData("text:tourism kind:passage", new[] { "passage/note.en/p2" })]
    [InlineData("heading:区域 text:秘鲁", new[] { "passage/report.zh/p1" })]
    [InlineData("heading:秘鲁", new string[0])]
    [InlineData("country:(ug OR pe) -kind:country", new[] { "passage/report.zh/p3" })]
    [InlineData("cluster:f kind:recommendation", new[] { "recommendation/45" })]
    [InlineData("language:英文 kind:passage", new[] { "passage/note.en/p1", "passage/note.en/p2" })]
    [InlineData("status:* kind:project", new[] { "project/tourism" })]
    public void A_field_asks_its_own_values_alone(string query, string[] want) =>
        Assert.Equal(want.Order(StringComparer.Ordinal), Ids(query).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("country:atlantis")]
    [InlineData("symbol:CDIP/1/1")]
    public void A_value_that_is_none_finds_nothing_and_is_told(string query)
    {
        var answer = corpus.Search(query);
        Assert.Equal(0, answer.Total);
        Assert.Contains(answer.Query.Hints, hint => hint.Position == query.IndexOf(':', StringComparison.Ordinal) + 1);
    }

    [Theory]
    [InlineData("wom?n", "passage/note.en/p1")]
    [InlineData("trade*", "passage/note.en/p1")]
    [InlineData("*ronomy", "passage/note.en/p2")]
    [InlineData("gastronmy~1", "passage/note.en/p2")]
    [InlineData("trademrak~", "passage/note.en/p1")]
    [InlineData("\"women Uganda\"~2", "passage/note.en/p1")]
    [InlineData("“美食旅游 发展”~10", "passage/report.zh/p1")]
    [InlineData("美食*发展", "passage/report.zh/p1")]
    [InlineData("美食?游业", "passage/report.zh/p1")]
    public void Patterns_and_near_phrases_find(string query, string want) => Assert.Contains(want, Ids(query));

    [Theory]
    [InlineData("\"women Uganda\"")]
    [InlineData("\"women trademarks\"~1")]
    [InlineData("gastrnmy~1 -tourist~1 xyz")]
    public void What_is_too_far_apart_is_not_found(string query) => Assert.Empty(Ids(query));

    [Fact]
    public void A_boost_moves_a_word_up()
    {
        Assert.Equal("passage/report.zh/p4", Ids("text:(秘鲁 OR 国家网络^20) kind:passage")[0]);
        Assert.Equal("passage/report.zh/p1", Ids("text:(秘鲁^20 OR 国家网络) kind:passage")[0]);
    }

    private List<string> Ids(string query) => [.. corpus.Search(new SearchQuery { Text = query, Expand = false }).Hits.Select(hit => hit.Id)];
}
