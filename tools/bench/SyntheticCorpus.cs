using System.Globalization;
using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks;

/// <summary>Documents of words drawn by Zipf's law (exponent 1) from 50,000, a fixed seed: word w0 is the most frequent.</summary>
internal sealed class SyntheticCorpus
{
    private const int Words = 50_000;
    private readonly double[] _cumulative = new double[Words];
    private readonly Random _random = new(20261121);

    public SyntheticCorpus()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Words; rank++)
            _cumulative[rank] = sum += 1.0 / (rank + 1);
        for (var rank = 0; rank < Words; rank++)
            _cumulative[rank] /= sum;
    }

    public static IndexSchema Schema { get; } = new(
        "bench",
        [new TextField("body"), new TextField("title", 2)],
        ["country", "topic", "year", "language", "kind"],
        [new SortField("date", SortFieldType.Number)]);

    public IEnumerable<IndexDocument> Documents(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new IndexDocument
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"d{i:0000000}"),
                Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["body"] = Text(_random.Next(20, 100)), ["title"] = Text(5) },
                Facets = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["country"] = Values("c", 190, _random.Next(3)),
                    ["topic"] = Values("t", 45, 1 + _random.Next(2)),
                    ["year"] = Values("y", 20, 1),
                    ["language"] = Values("l", 6, 1),
                    ["kind"] = Values("k", 8, _random.Next(2)),
                },
                Numbers = new Dictionary<string, long> { ["date"] = _random.Next(20_000) },
            };
        }
    }

    /// <summary>UTF-8 bytes of the document's words with one byte between them.</summary>
    public static long Size(IndexDocument document) => document.Text.Values.SelectMany(t => t).Sum(t => t.Term.Length + 1L);

    private List<IndexToken> Text(int length) => [.. Enumerable.Range(0, length).Select(_ => new IndexToken(Word()))];

    private string Word()
    {
        var place = Array.BinarySearch(_cumulative, _random.NextDouble());
        return string.Create(CultureInfo.InvariantCulture, $"w{Math.Min(place < 0 ? ~place : place, Words - 1)}");
    }

    private List<string> Values(string prefix, int distinct, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_random.Next(distinct)}"))];
}
