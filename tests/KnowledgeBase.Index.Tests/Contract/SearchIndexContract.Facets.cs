namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    private static readonly string[] _both = ["country", "topic"];

    protected ISearchIndex FilledWithFacets() => Filled(
        Stated("1", ["CN"], "patents"),
        Stated("2", ["CN", "BR"], "marks"),
        Stated("3", ["BR"], "patents"),
        Stated("4", [], "patents"),
        Stated("5", ["CH"]));

    protected static IndexDocument Stated(string key, string[] countries, params string[] topics) => Document(key, "x") with
    {
        Facets = new Dictionary<string, IReadOnlyList<string>> { ["country"] = countries, ["topic"] = topics },
    };

    protected static string Shown(SearchResult result, string facet) =>
        string.Join(' ', result.Facets[facet].Select(c => $"{c.Value}:{c.Count}"));

    [Fact]
    public void Facets_count_every_value_and_those_without_one()
    {
        var result = Search(FilledWithFacets(), new SearchRequest { Query = new TermQuery("x"), Facets = _both, Size = 0 });
        Assert.Empty(result.Hits);
        Assert.Equal(5, result.Total);
        Assert.Equal("BR:2 CN:2 CH:1 not-stated:1", Shown(result, "country"));
        Assert.Equal("patents:3 marks:1 not-stated:1", Shown(result, "topic"));
    }

    [Fact]
    public void A_facets_own_counts_ignore_its_own_filter()
    {
        var result = Search(FilledWithFacets(), new SearchRequest
        {
            Query = new MatchAllQuery(),
            Filters = [new FacetFilter("country", ["CN"]), new FacetFilter("topic", ["patents"])],
            Facets = _both,
        });
        Assert.Equal(["1"], result.Hits.Select(h => h.Key));
        Assert.Equal("BR:1 CN:1 not-stated:1", Shown(result, "country"));
        Assert.Equal("marks:1 patents:1", Shown(result, "topic"));
    }

    [Fact]
    public void Values_of_one_filter_are_alternatives_and_not_stated_is_one()
    {
        var index = FilledWithFacets();
        string[] Matching(params string[] countries) =>
            [.. Search(index, new SearchRequest { Query = new MatchAllQuery(), Filters = [new FacetFilter("country", countries)] }).Hits.Select(h => h.Key)];
        Assert.Equal(["2", "3", "5"], Matching("BR", "CH"));
        Assert.Equal(["4"], Matching(FacetFilter.NotStated));
        Assert.Equal(["4", "5"], Matching(FacetFilter.NotStated, "CH", "FR"));
        Assert.Empty(Matching());
        Assert.Equal(["4", "5"], Keys(index, new FacetQuery("country", [FacetFilter.NotStated, "CH"])));
    }

    [Fact]
    public void A_document_may_not_state_the_word_for_not_stated()
    {
        using var writer = Open().BeginWrite();
        Assert.Throws<ArgumentException>(() => writer.Put(Stated("1", [FacetFilter.NotStated])));
    }

    [Fact]
    public void A_document_counts_once_for_every_level_above_its_values()
    {
        var index = Open(Schema with { HierarchicalFacets = new HashSet<string> { "country" } });
        Commit(index, 1, Stated("1", ["africa/kenya", "africa/ghana"]), Stated("2", ["africa"]), Stated("3", ["asia/china/tibet"]), Stated("4", []));
        var request = new SearchRequest { Query = new MatchAllQuery(), Facets = ["country"] };
        Assert.Equal("africa:2 africa/ghana:1 africa/kenya:1 asia:1 asia/china:1 asia/china/tibet:1 not-stated:1", Shown(Search(index, request), "country"));
        Assert.Equal(["1", "2"], Keys(index, new FacetQuery("country", ["africa"])).Order());
        var chosen = Search(index, request with { Filters = [new FacetFilter("country", ["asia/china"])] });
        Assert.Equal("3", Assert.Single(chosen.Hits).Key);
    }

    [Fact]
    public void More_values_than_fit_into_two_bytes_are_counted_filtered_and_explained_as_any()
    {
        const int PerDocument = 900;
        var index = Open();
        for (var (commit, document) = (1, 0); commit <= 4; commit++)
        {
            Commit(index, commit, [.. Enumerable.Range(0, 20).Select(_ => document++).Select(number => Stated(
                $"{number:00}",
                [number % 2 == 0 ? "CN" : "BR"],
                [.. Enumerable.Range(number * PerDocument, PerDocument).Select(value => $"t{value:00000}")]))]);
            var all = Search(index, new SearchRequest { Query = new MatchAllQuery(), Facets = _both, Size = 0 });
            Assert.Equal($"BR:{document / 2} CN:{document / 2}", Shown(all, "country"));
            Assert.Equal(document * PerDocument, all.Facets["topic"].Count);
            Assert.All(all.Facets["topic"], value => Assert.Equal(1, value.Count));
        }

        foreach (var number in new[] { 0, 1, 71, 72, 73, 79 })
        {
            var (first, last) = ($"t{number * PerDocument:00000}", $"t{(number * PerDocument) + PerDocument - 1:00000}");
            var found = Search(index, new SearchRequest { Query = new MatchAllQuery(), Filters = [new FacetFilter("topic", [last])], Facets = _both });
            Assert.Equal([$"{number:00}"], found.Hits.Select(hit => hit.Key));
            Assert.Equal(number % 2 == 0 ? "CN:1" : "BR:1", Shown(found, "country"));
            Assert.Equal(80 * PerDocument, found.Facets["topic"].Count);
            var explained = Search(index, new SearchRequest { Query = new FacetQuery("topic", [first]), Explain = true });
            Assert.Equal(explained.Hits.Single().Score, explained.Hits.Single().Explanation!.Value, 9);
        }
    }
}
