namespace KnowledgeBase.Index.Tests.Model;

/// <summary>
/// Random documents with words of every frequency: w1 in nearly all, w2 in half, w4 in a quarter, and so on, often several times, up to words in a few; and queries
/// over them. The same seed gives the same.
/// </summary>
internal sealed class ManyDocuments(int seed)
{
    private static readonly string[] _words = ["w1", "w2", "w4", "w8", "w16", "w64", "w256", "w1024", "w4096"];
    private readonly Random _random = new(seed);

    public static string Key(int number) => $"d{number * 7919 % 10_007:00000}";

    public IEnumerable<int> Some(int below, int count) => Enumerable.Range(0, count).Select(_ => _random.Next(below));

    public IndexDocument Document(int number) => new()
    {
        Key = Key(number),
        Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["body"] = Text(26), ["title"] = Text(9) },
        Facets = new Dictionary<string, IReadOnlyList<string>>
        {
            ["country"] = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => $"c{_random.Next(_random.Next(1, 9))}")],
            ["topic"] = _random.Next(8) == 0 ? [$"t{_random.Next(3)}"] : [],
        },
        Numbers = _random.Next(4) == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["year"] = _random.Next(30) },
    };

    public SearchRequest Request() => new()
    {
        Query = Query(2),
        Filters = _random.Next(3) switch
        {
            0 => [new FacetFilter("country", ["c1", FacetFilter.NotStated]), new FacetFilter("topic", ["t0"])],
            1 => [new FacetFilter("country", ["c0"])],
            _ => [],
        },
        Facets = ["country", "topic"],
        Sort = _random.Next(4) == 0 ? new SortOrder("year", _random.Next(2) == 0) : null,
        Size = _random.Next(40),
    };

    private Query Query(int depth) => _random.Next(depth == 0 ? 5 : 9) switch
    {
        0 or 1 or 2 => new TermQuery(_random.Next(5) == 0 ? TestForms.OfRare : Word(), _random.Next(3) == 0 ? "title" : null),
        3 => new PhraseQuery([Word(), Word()], _random.Next(3)),
        4 => _random.Next(3) switch
        {
            0 => new PrefixQuery("w1"),
            1 => new MatchAllQuery(),
            _ => new NumberRangeQuery("year", _random.Next(30)),
        },
        5 => new DisjunctionMaxQuery([Query(depth - 1), Query(depth - 1)], 0.3),
        6 => new BooleanQuery { Should = [.. Enumerable.Range(0, 9).Select(_ => Query(0))], MinimumShouldMatch = _random.Next(7) },
        7 => new BooleanQuery { Must = [Query(depth - 1), Query(depth - 1)], Should = [Query(depth - 1)], MustNot = [Query(0)] },
        _ => new BooleanQuery { Must = [Query(depth - 1)], Filter = [Query(0)] },
    };

    // Some documents repeat themselves, so that a frequent word has many frequencies.
    private List<IndexToken> Text(int most) => [.. Enumerable.Range(0, _random.Next(most)).SelectMany(_ => Enumerable.Repeat(Word(), _random.Next(4) == 0 ? _random.Next(5) : 1)).Select(w => new IndexToken(w))];

    private string Word()
    {
        var place = 0;
        while (place + 1 < _words.Length && _random.Next(place < 5 ? 2 : 4) == 0)
            place++;
        return _words[place];
    }
}
