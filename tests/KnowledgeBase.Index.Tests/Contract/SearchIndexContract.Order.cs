namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    private static IndexDocument Sorted(string key, long? year, string? name = null) => Document(key, "x") with
    {
        Numbers = year is { } number ? new Dictionary<string, long> { ["year"] = number } : new Dictionary<string, long>(),
        Texts = name is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["name"] = name },
    };

    private static string[] InOrder(ISearchIndex index, SortOrder sort) =>
        [.. Search(index, new SearchRequest { Query = new TermQuery("x"), Sort = sort }).Hits.Select(h => h.Key)];

    [Fact]
    public void Numbers_sort_both_ways_with_absent_ones_last_and_ties_by_key()
    {
        var index = Filled(Sorted("d", 2001), Sorted("c", null), Sorted("b", 2003), Sorted("a", 2001), Sorted("e", -5));
        Assert.Equal(["e", "a", "d", "b", "c"], InOrder(index, new SortOrder("year")));
        Assert.Equal(["b", "a", "d", "e", "c"], InOrder(index, new SortOrder("year", Descending: true)));
    }

    [Fact]
    public void Texts_sort_ordinally_with_absent_ones_last()
    {
        var index = Filled(Sorted("1", 0, "b"), Sorted("2", 0, "B"), Sorted("3", 0), Sorted("4", 0, ""), Sorted("5", 0, "知"));
        Assert.Equal(["4", "2", "1", "5", "3"], InOrder(index, new SortOrder("name")));
        Assert.Equal(["5", "1", "2", "4", "3"], InOrder(index, new SortOrder("name", Descending: true)));
    }

    [Fact]
    public void A_position_stays_good_while_other_documents_come_and_go()
    {
        var index = Filled([.. Enumerable.Range(0, 20).Select(i => Sorted($"k{i:00}", i % 5 == 0 ? null : i / 3))]);
        var request = new SearchRequest { Query = new TermQuery("x"), Sort = new SortOrder("year"), Size = 7 };
        var whole = InOrder(index, new SortOrder("year")); // the usual size is enough for all 20
        var first = Search(index, request);
        Commit(index, 2, Sorted("early", -1), Document("unrelated", "y"), Sorted("k99", 999));
        var second = Search(index, request with { After = first.Hits[^1].Position });
        Assert.Equal(whole[..7], first.Hits.Select(h => h.Key));
        Assert.Equal(whole[7..14], second.Hits.Select(h => h.Key));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(10)]
    [InlineData(200)]
    public void Weaker_matches_behind_a_crowd_of_stronger_ones_fill_the_page_and_equal_ones_go_by_key(int size)
    {
        // Sixty-four strong ones, a hundred and twenty-eight weak ones, and as strong ones whose keys come first.
        IndexDocument[] documents =
        [
            .. Enumerable.Range(0, 64).Select(i => Document($"m{i:00}", "x x x")),
            .. Enumerable.Range(0, 128).Select(i => Document($"w{i:000}", "x y z")),
            .. Enumerable.Range(0, 64).Select(i => Document($"b{i:00}", "x x x")),
        ];
        var expected = documents.OrderBy(document => document.Key[0] == 'w').ThenBy(document => document.Key, StringComparer.Ordinal).Select(document => document.Key);
        var found = Search(Filled(documents), new SearchRequest { Query = new TermQuery("x"), Size = size });
        Assert.Equal(documents.Length, found.Total);
        Assert.Equal(expected.Take(size), found.Hits.Select(hit => hit.Key));
    }

    [Fact]
    public void Requests_that_make_no_sense_are_refused_with_the_reason()
    {
        var index = Filled(Document("a", "x"));
        void Refuses(SearchRequest request, string reason) =>
            Assert.Contains(reason, Assert.Throws<ArgumentException>(() => Search(index, request)).Message, StringComparison.Ordinal);
        var all = new SearchRequest { Query = new MatchAllQuery() };
        Refuses(all with { Query = new TermQuery("x", "nothing") }, "no text field 'nothing'");
        Refuses(all with { Query = new FacetQuery("nothing", []) }, "no facet field 'nothing'");
        Refuses(all with { Facets = ["nothing"] }, "no facet field 'nothing'");
        Refuses(all with { Filters = [new FacetFilter("nothing", [])] }, "no facet field 'nothing'");
        Refuses(all with { Filters = [new FacetFilter("topic", ["a"]), new FacetFilter("topic", ["b"])] }, "two filters");
        Refuses(all with { Sort = new SortOrder("nothing") }, "no sort field 'nothing'");
        Refuses(all with { Size = -1 }, "Size");
        Refuses(all with { Skip = -1 }, "Skip");
        Refuses(all with { Skip = 1, After = new SearchPosition(1, null, null, "a") }, "Skip and After");
        Refuses(all with { Query = new PhraseQuery([]) }, "phrase");
        Refuses(all with { Query = new PhraseQuery(["a"], -1) }, "Slop");
        Refuses(all with { Query = new PrefixQuery("") }, "prefix");
        Refuses(all with { Query = new BoostQuery(new MatchAllQuery(), double.NaN) }, "boost");
        Refuses(all with { Query = new BooleanQuery { MinimumShouldMatch = -1 } }, "MinimumShouldMatch");
        Refuses(all with { Query = new BooleanQuery { Should = [.. Enumerable.Repeat(new TermQuery("x"), 65)] } }, "more than 64 leaves");
        Refuses(all with { Query = Enumerable.Range(0, 32).Aggregate<int, Query>(new TermQuery("x"), (q, _) => new BoostQuery(q, 1)) }, "32 levels");
        Assert.Single(Keys(index, Enumerable.Range(0, 31).Aggregate<int, Query>(new TermQuery("x"), (q, _) => new BoostQuery(q, 1))));
        Assert.Single(Keys(index, new BooleanQuery { Should = [.. Enumerable.Repeat(new TermQuery("x"), 64)] }));
    }
}
