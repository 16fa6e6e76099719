namespace KnowledgeBase.Search.Tests;

public sealed class SearchServiceTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    [Theory]
    [InlineData("建议10", "recommendation/10")]
    [InlineData("Recommendation 10", "recommendation/10")]
    [InlineData("recommendation 45", "recommendation/45")]
    [InlineData("预期成果4.2", "expected-result/4.2")]
    [InlineData("TISC", "tool/tisc")]
    [InlineData("ＴＩＳＣ", "tool/tisc")]
    [InlineData("乌干达", "country/ug")]
    [InlineData("烏干達", "country/ug")]
    [InlineData("uganda", "country/ug")]
    [InlineData("CDIP/99/2", "document/report.zh")]
    public void What_a_query_names_comes_first(string query, string want) => Assert.Equal(want, corpus.Search(query).Hits[0].Id);

    [Theory]
    [InlineData("女企业家 乌干达", new[] { "passage/report.zh/p3", "passage/note.en/p1" })]
    [InlineData("女企业家乌干达", new[] { "passage/report.zh/p3", "passage/note.en/p1" })]
    [InlineData("gastronomic tourism", new[] { "passage/report.zh/p1", "project/tourism" })]
    [InlineData("美食旅游", new[] { "passage/report.zh/p1", "project/tourism" })]
    [InlineData("企", new[] { "passage/report.zh/p3", "passage/report.zh/p5" })]
    [InlineData("“女企业家获得”", new[] { "passage/report.zh/p3" })]
    [InlineData("女企业家 -乌干达", new[] { "passage/report.zh/p5" })]
    [InlineData("trademark", new[] { "passage/note.en/p1" })]
    [InlineData("tour*", new[] { "passage/note.en/p2", "project/tourism" })]
    public void Finds(string query, string[] want)
    {
        var found = corpus.Search(query).Hits.Select(hit => hit.Id).ToList();
        Assert.Superset(want.ToHashSet(), found.ToHashSet());
        Assert.True(want.Contains(found[0]), $"first is {found[0]}");
    }

    [Fact]
    public void A_recommendation_finds_the_lists_that_name_it() =>
        Assert.Contains("passage/report.zh/p2", corpus.Search("建议10").Hits.Select(hit => hit.Id));

    [Fact]
    public void What_is_not_wanted_is_not_found() =>
        Assert.DoesNotContain(corpus.Search("女企业家 NOT 乌干达").Hits, hit => hit.Text.Contains("乌干达", StringComparison.Ordinal));

    [Fact]
    public void The_other_language_is_searched_and_said()
    {
        var expansion = Assert.Single(corpus.Search("gastronomic tourism").Query.Expansions);
        Assert.Equal(new Expansion("gastronomic tourism", "美食旅游", "term-base"), expansion);
    }

    [Fact]
    public void An_expansion_can_be_taken_back()
    {
        var answer = corpus.Search(new SearchQuery { Text = "gastronomic tourism", WithoutExpansions = ["美食旅游"] });
        Assert.Empty(answer.Query.Expansions);
        Assert.DoesNotContain("passage/report.zh/p1", answer.Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Expansion_can_be_turned_off() => Assert.Empty(corpus.Search(new SearchQuery { Text = "uganda", Expand = false }).Query.Expansions);

    [Fact]
    public void A_filter_on_a_region_finds_what_speaks_of_its_countries()
    {
        var found = corpus.Search("", (Facets.Region, "africa")).Hits.Select(hit => hit.Id);
        Assert.Equal(["country/ug", "passage/report.zh/p3", "region/africa"], found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("知识产权")]
    [InlineData("女企业家")]
    public void Every_facet_count_is_the_total_of_the_search_narrowed_by_it(string query)
    {
        foreach (var (facet, values) in corpus.Search(query).Facets)
        {
            foreach (var value in values)
                Assert.Equal((facet, value.Value, value.Count), (facet, value.Value, corpus.Search(query, (facet, value.Value)).Total));
        }
    }

    [Fact]
    public void Two_values_of_one_facet_give_their_union_and_its_own_counts_stay()
    {
        var a = corpus.Search("", (Facets.Recommendation, "4"));
        var both = corpus.Search("", (Facets.Recommendation, "4"), (Facets.Recommendation, "10"));
        var b = corpus.Search("", (Facets.Recommendation, "10"));
        Assert.Equal(Ids(a).Union(Ids(b)).Order(), Ids(both).Order());
        Assert.Equal(
            corpus.Search("").Facets[Facets.Recommendation].Select(value => (value.Value, value.Count)).Order(),
            both.Facets[Facets.Recommendation].Select(value => (value.Value, value.Count)).Order());

        static IEnumerable<string> Ids(SearchAnswer answer) => answer.Hits.Select(hit => hit.Id);
    }

    [Fact]
    public void Cursors_walk_through_everything_once()
    {
        var all = corpus.Search(new SearchQuery { Size = 100 });
        var walked = new List<string>();
        string? cursor = null;
        do
        {
            var page = corpus.Search(new SearchQuery { Size = 3, Cursor = cursor });
            Assert.Equal(all.Total, page.Total);
            walked.AddRange(page.Hits.Select(hit => hit.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(all.Hits.Select(hit => hit.Id), walked);
    }

    [Fact]
    public void A_cursor_of_another_search_is_refused()
    {
        var cursor = corpus.Search(new SearchQuery { Size = 3 }).Next;
        var problem = Assert.IsType<SearchProblem>(corpus.Service.Search(new SearchQuery { Text = "乌干达", Cursor = cursor }, TestContext.Current.CancellationToken));
        Assert.Equal("cursor", problem.Parameter);
    }

    [Fact]
    public void Fragments_are_encoded_but_for_the_marks()
    {
        var hit = corpus.Search("gastronomy").Hits.First(hit => hit.Id == "passage/note.en/p2");
        var fragment = Assert.Single(hit.Highlights.Single(highlight => highlight.Field == "text").Fragments);
        Assert.Equal("The tourist enjoyed the tour; &lt;b&gt;tourism&lt;/b&gt; &amp; <mark>gastronomy</mark>.", fragment);
    }

    [Fact]
    public void Marks_stand_where_the_words_do_in_the_other_script()
    {
        var hit = corpus.Search("女企業家 烏干達").Hits[0];
        Assert.Contains("<mark>乌干达</mark>", hit.Highlights.Single(highlight => highlight.Field == "text").Fragments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void When_not_all_words_are_anywhere_fewer_are_asked_for_and_that_is_said()
    {
        var answer = corpus.Search("女企业家 乌干达 火星探测");
        Assert.True(answer.Query.Relaxed);
        Assert.Equal("passage/report.zh/p3", answer.Hits[0].Id);
    }

    [Fact]
    public void A_passage_is_cited_and_linked()
    {
        var hit = corpus.Search(new SearchQuery { Text = "美食旅游业 秘鲁", Language = "en" }).Hits[0];
        Assert.Equal(("CDIP/99/2, para. 1", "/documents/report.zh#p1"), (hit.Citation, hit.Url));
    }

    [Theory]
    [InlineData(0, 1, "size")]
    [InlineData(101, 1, "size")]
    [InlineData(20, 0, "page")]
    [InlineData(100, 101, "page")]
    public void Bounds_are_kept_and_named(int size, int page, string parameter)
    {
        var outcome = corpus.Service.Search(new SearchQuery { Size = size, Page = page }, TestContext.Current.CancellationToken);
        Assert.Equal(parameter, Assert.IsType<SearchProblem>(outcome).Parameter);
    }
}
