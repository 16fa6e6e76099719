namespace KnowledgeBase.Index.Tests.Model;

/// <summary>Random documents and queries over a small vocabulary, so that everything meets everything. The same seed gives the same cases.</summary>
internal sealed class RandomCases(int seed)
{
    private static readonly string[] _terms = ["a", "b", "c", "ab", "abc", "b\"", "*", "知", "知识", "识", "😀", "NEAR", TestForms.OfA];
    private static readonly string[] _countries = ["CN", "CH", "BR", "a\"b"];
    private static readonly string[] _topics = ["patents", "marks"];
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Below(int bound) => _random.Next(bound);

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public string Key() => $"k{_random.Next(60)}";

    public string Term() => _terms[(int)(_terms.Length * _random.NextDouble() * _random.NextDouble())];

    public IndexDocument Document() => new()
    {
        Key = Key(),
        Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["body"] = Tokens(14), ["title"] = Tokens(4) },
        Facets = Chance(0.1) ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>>
        {
            ["country"] = Several(3, () => Pick(_countries)),
            ["topic"] = Several(1, () => Chance(0.05) ? $"t{Below(1000)}" : Pick(_topics)),
        },
        Numbers = Chance(0.3) ? new Dictionary<string, long>() : new Dictionary<string, long> { ["year"] = Pick([long.MinValue, -1, 0, 2001, 2002, long.MaxValue]) },
        Texts = Chance(0.3) ? new Dictionary<string, string>() : new Dictionary<string, string> { ["name"] = Pick(["", "A", "a", "é", "知", "😀", "\uffee"]) },
    };

    public Query Query(int depth = 3)
    {
        if (depth == 0 || Chance(0.35))
            return Leaf();
        return Below(6) switch
        {
            0 => new DisjunctionMaxQuery(Several(3, () => Query(depth - 1)), Pick([0, 0.1, 1])),
            1 => new BoostQuery(Query(depth - 1), Pick([0, 0.5, 3])),
            2 => new ConstantScoreQuery(Query(depth - 1), Pick([0, 1, 2.5])),
            _ => new BooleanQuery
            {
                Must = Several(2, () => Query(depth - 1)),
                Should = Several(3, () => Query(depth - 1)),
                MustNot = Chance(0.3) ? Several(2, () => Query(depth - 1)) : [],
                Filter = Chance(0.3) ? Several(2, () => Query(depth - 1)) : [],
                MinimumShouldMatch = Pick<int?>([null, null, 0, 1, 2, 3]),
            },
        };
    }

    public SearchRequest Request() => new()
    {
        Query = Query(),
        Filters =
        [
            .. Chance(0.5) ? [new FacetFilter("country", FacetChoice(_countries))] : Array.Empty<FacetFilter>(),
            .. Chance(0.3) ? [new FacetFilter("topic", FacetChoice(_topics))] : Array.Empty<FacetFilter>(),
        ],
        Facets = ["country", "topic"],
        Sort = Pick<SortOrder?>([null, null, new("year"), new("year", true), new("name"), new("name", true)]),
        Size = 1000,
        Explain = true,
    };

    private string Asked() => Chance(0.25) ? Pick([TestForms.OfA, TestForms.OfHan]) : Term();

    private Query Leaf() => Below(17) switch
    {
        < 4 => new TermQuery(Asked(), Field()),
        4 or 5 => new PhraseQuery([Asked(), .. Several(3, Asked)], 0, Field(), Chance(0.3)),
        6 or 7 => new PhraseQuery([Asked(), .. Several(3, Asked)], Below(5), Field()),
        8 => new PrefixQuery(Pick(["a", "ab", "知", "b", "abcd", TestForms.OfA[..1]]), Field()),
        9 => new FacetQuery("country", FacetChoice(_countries)),
        10 => new KeysQuery(Several(10, Key)),
        11 => new WildcardQuery(Pick(["*", "?", "a*", "*c", "a?c", "?*", "知*", "*识", "\\*", "b\"", "??", "*b*"]), Field()),
        12 or 13 => new FuzzyQuery(Pick(["a", "ab", "ba", "acb", "abcd", "知识", "识知", "😀", "NEAR", "NAER"]), Below(3), Below(3), Field()),
        14 => new NumberRangeQuery("year", Pick<long?>([null, -1, 2001]), Pick<long?>([null, 0, 2001, long.MaxValue])),
        15 => Chance(0.5)
            ? new NumberSetQuery("year", Several(3, () => Pick([long.MinValue, 0, 2001, 7])))
            : new TextRangeQuery("name", Pick<string?>([null, "", "A", "知"]), Pick<string?>([null, "a", "é", "😀"])),
        _ => Chance(0.7) ? new MatchAllQuery() : new MatchNoneQuery(),
    };

    private List<string> FacetChoice(string[] values) => Several(2, () => Chance(0.3) ? FacetFilter.NotStated : Chance(0.1) ? "nowhere" : Pick(values));

    private string? Field() => Pick<string?>([null, null, "body", "title"]);

    private List<IndexToken> Tokens(int most) => Several(most, () => new IndexToken(Term(), Chance(0.25)));

    private List<T> Several<T>(int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())];
}
