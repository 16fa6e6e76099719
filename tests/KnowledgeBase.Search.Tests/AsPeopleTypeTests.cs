namespace KnowledgeBase.Search.Tests;

/// <summary>Identifiers, questions and half-right queries as people type them.</summary>
public sealed class AsPeopleTypeTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    [Theory]
    [InlineData("建议10", "recommendation/10")]
    [InlineData("建议 10", "recommendation/10")]
    [InlineData("建議十", "recommendation/10")]
    [InlineData("建议第10项", "recommendation/10")]
    [InlineData("第10项建议", "recommendation/10")]
    [InlineData("第十项建议", "recommendation/10")]
    [InlineData("建议四十五", "recommendation/45")]
    [InlineData("Rec. 10", "recommendation/10")]
    [InlineData("rec10", "recommendation/10")]
    [InlineData("RECOMMENDATION TEN", "recommendation/10")]
    [InlineData("recommendation forty-five", "recommendation/45")]
    [InlineData("recommendation no. 10", "recommendation/10")]
    [InlineData("10th recommendation", "recommendation/10")]
    [InlineData("the tenth recommendation", "recommendation/10")]
    [InlineData("recommendation 10 projects", "recommendation/10")]
    [InlineData("建议10涉及哪些项目？", "recommendation/10")]
    [InlineData("预期成果4.2", "expected-result/4.2")]
    [InlineData("预期结果 ４．２", "expected-result/4.2")]
    [InlineData("ER 4.2", "expected-result/4.2")]
    [InlineData("er4.2", "expected-result/4.2")]
    [InlineData("expected result 4.2", "expected-result/4.2")]
    [InlineData("4.2", "expected-result/4.2")]
    [InlineData("DA_4_10_03", "project/tourism")]
    [InlineData("da-4-10-03", "project/tourism")]
    [InlineData("da 4 10 3", "project/tourism")]
    [InlineData("CDIP/99/2", "document/report.zh")]
    [InlineData("cdip 99 2", "document/report.zh")]
    [InlineData("CDIP99/2", "document/report.zh")]
    [InlineData("ＣＤＩＰ／９９／２", "document/report.zh")]
    [InlineData("CDIP/99/2 para 3", "passage/report.zh/p3")]
    [InlineData("CDIP/99/2, paragraph 3", "passage/report.zh/p3")]
    [InlineData("CDIP/99/2 第3段", "passage/report.zh/p3")]
    [InlineData("CDIP/99/2 para. 3(iv)", "passage/report.zh/p3")]
    [InlineData("CDIP/98/7", "project/tourism")]
    [InlineData("什么是TISC？", "tool/tisc")]
    [InlineData("what is TISC", "tool/tisc")]
    [InlineData("WIPO Re:Search", "tool/wipo-research")]
    [InlineData("wipo re:search", "tool/wipo-research")]
    [InlineData("技術與創新支援中心 TISC", "tool/tisc")]
    public void What_is_named_stands_first(string query, string want)
    {
        var hit = corpus.Search(query).Hits[0];
        Assert.Equal((want, true), (hit.Id, hit.IsBest || query.Contains("支援", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("建议10个国家")]
    [InlineData("45项建议")]
    [InlineData("recommendation 99")]
    [InlineData("2024")]
    public void What_only_looks_like_an_identifier_names_nothing(string query) => Assert.DoesNotContain(corpus.Search(query).Hits, hit => hit.IsBest);

    [Theory]
    [InlineData("建议10 NOT 建议10")]
    [InlineData("-建议10")]
    public void What_is_named_to_be_left_out_is_left_out(string query) => Assert.DoesNotContain("recommendation/10", Ids(query));

    [Theory]
    [InlineData("哪些项目涉及美食旅游？", "project/tourism")]
    [InlineData("which projects deal with gastronomic tourism?", "project/tourism")]
    [InlineData("有没有关于乌干达女企业家的内容", "passage/report.zh/p3")]
    [InlineData("what is said about women entrepreneurs in Uganda", "passage/note.en/p1")]
    public void Questions_are_answered_by_what_they_are_about(string query, string want) => Assert.Equal(want, Ids(query)[0]);

    [Fact]
    public void A_word_that_asks_for_a_kind_finds_records_of_it_that_do_not_say_it() => Assert.Contains("tool/tisc", Ids("哪些工具涉及创新支持？"));

    [Theory]
    [InlineData("“女企业家", "女企业家")]
    [InlineData("女企业家 AND", "女企业家")]
    [InlineData("（女企业家", "女企业家")]
    public void A_sign_without_its_fellow_changes_nothing_and_is_told(string query, string meant)
    {
        var answer = corpus.Search(query);
        Assert.Equal(Ids(meant), answer.Hits.Select(hit => hit.Id));
        Assert.Single(answer.Query.Hints);
    }

    [Theory]
    [InlineData("foo:bar", "zh", 0, "没有名为“foo”的字段")]
    [InlineData("peru foo:bar", "en", 5, "There is no field “foo”")]
    [InlineData("year:[2024 TO 2013]", "en", 5, "Nothing can lie")]
    [InlineData("((((((((( a", "en", 8, "more than 8 deep")]
    public void What_cannot_be_answered_says_what_where_and_what_to_do(string query, string language, int position, string detail)
    {
        var problem = Assert.IsType<SearchProblem>(corpus.Service.Search(new SearchQuery { Text = query, Language = language }, TestContext.Current.CancellationToken));
        Assert.Equal(("q", position), (problem.Parameter, problem.Position));
        Assert.Contains(detail, problem.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Hint!);
    }

    [Fact]
    public void Where_nothing_is_found_each_word_tells_what_it_finds_alone_and_what_is_written_nearly_so()
    {
        var words = corpus.Search(new SearchQuery { Text = "女企业家 AND trademrks", Correct = false }).Query.Words;
        Assert.Equal(["女企业家", "trademrks"], words.Select(word => word.Text));
        Assert.True(words[0].Found > 0);
        Assert.Equal(0, words[1].Found);
        Assert.Contains("trademarks", words[1].Near);
    }

    [Fact]
    public void Where_filters_leave_nothing_it_tells_what_there_is_without_them()
    {
        var answer = corpus.Search("美食旅游", (Facets.Country, "ug"));
        Assert.Equal((0, corpus.Search("美食旅游").Total), (answer.Total, answer.Query.WithoutFilters));
    }

    [Fact]
    public void A_query_that_finds_something_tells_nothing_of_its_words() => Assert.Empty(corpus.Search("女企业家").Query.Words);

    [Fact]
    public void A_very_long_text_is_searched_by_its_longest_words_and_that_is_told()
    {
        var text = string.Concat(Enumerable.Repeat(SmallCorpus.Report[1].Text + SmallCorpus.Report[3].Text + "技术转让版权专利商标外观设计集体管理地理标志传统知识遗传资源民间文艺竞争政策", 9))[..500];
        var answer = corpus.Search(text);
        Assert.Contains("passage/report.zh/p3", answer.Hits.Take(3).Select(hit => hit.Id));
    }

    [Fact]
    public void As_many_clauses_as_are_allowed_are_searched()
    {
        var answer = corpus.Search(string.Join(" OR ", Enumerable.Range(0, 63).Select(i => $"a{i}")) + " OR 秘鲁");
        Assert.Equal(["passage/report.zh/p1"], answer.Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void A_correction_is_searched_only_where_almost_nothing_was_found_and_is_told_and_taken_back()
    {
        var corrected = corpus.Search("女起业家");
        Assert.Equal(new Correction("女起业家", "女企业家"), corrected.Query.Corrected);
        Assert.Equal(Ids("女企业家"), corrected.Hits.Select(hit => hit.Id));
        var asTyped = corpus.Search(new SearchQuery { Text = "女起业家", Correct = false });
        Assert.Equal((0, null), (asTyped.Total, asTyped.Query.Corrected));
    }

    [Fact]
    public void Passages_of_nearly_the_same_text_are_told_and_the_total_stays()
    {
        using var corpus = new SmallCorpus();
        corpus.Put("again.zh", "zh", 2023, SmallCorpus.Report, []);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
        var answer = corpus.Search(new SearchQuery { Text = "秘鲁", Expand = false });
        Assert.Equal(2, answer.Total);
        Assert.Equal([null, answer.Hits[0].Id], answer.Hits.Select(hit => hit.SimilarTo));
    }

    private List<string> Ids(string query) => [.. corpus.Search(query).Hits.Select(hit => hit.Id)];
}
