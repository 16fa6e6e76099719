using System.Globalization;

namespace KnowledgeBase.Index.Crash;

/// <summary>
/// Batches of changes, each given by its number alone, so that whoever knows a generation's number knows its content: batch n makes generation n.
/// </summary>
internal static class Workload
{
    /// <summary>Every so many batches one is large, so that its commit takes long and its journal is more than a page or two.</summary>
    private const int LargeEvery = 6;
    private const int Keys = 250;

    private static readonly string[] _words = [.. Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"w{i}")), "知识", "产权", "b\"*"];
    private static readonly string[] _countries = ["CN", "CH", "BR", "UG", "PE"];

    /// <summary>What the index holds.</summary>
    public static IndexSchema Schema { get; } = new(
        "crash-1",
        [new TextField("body"), new TextField("title", 2.5)],
        ["country", "topic"],
        [new SortField("year", SortFieldType.Number)])
    {
        FormOf = term => term.Length > 2 && term[0] == 'w' ? "~" + term[..2] : null,
    };

    /// <summary>The words documents are made of, but for the rare ones.</summary>
    public static IReadOnlyList<string> Words => _words;

    /// <summary>The changes of a batch, in order.</summary>
    public static IEnumerable<Change> Batch(long number)
    {
        var random = new Random((int)number);
        for (var left = number % LargeEvery == 0 ? 200 : random.Next(1, 12); left > 0; left--)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"k{random.Next(Keys)}");
            yield return new Change(key, random.Next(4) == 0 ? null : Document(key, number, random));
        }
    }

    private static IndexDocument Document(string key, long number, Random random) => new()
    {
        Key = key,
        Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["body"] = Tokens(random, 30, number), ["title"] = Tokens(random, 4, number) },
        Facets = new Dictionary<string, IReadOnlyList<string>>
        {
            ["country"] = [.. _countries.Where(_ => random.Next(3) == 0)],
            ["topic"] = [string.Create(CultureInfo.InvariantCulture, $"t{random.Next(random.Next(1, 60))}")],
        },
        Numbers = new Dictionary<string, long> { ["year"] = random.Next(1990, 2025) },
    };

    private static List<IndexToken> Tokens(Random random, int most, long number)
    {
        var tokens = Enumerable.Range(0, random.Next(most))
            .Select(_ => new IndexToken(_words[random.Next(random.Next(1, _words.Length + 1))], random.Next(5) == 0))
            .ToList();
        tokens.Add(new IndexToken(string.Create(CultureInfo.InvariantCulture, $"batch{number}")));
        return tokens;
    }
}

/// <summary>A change to one document.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Document">What it becomes; null where it is deleted.</param>
internal readonly record struct Change(string Key, IndexDocument? Document);
