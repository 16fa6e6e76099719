using KnowledgeBase.Documents;

namespace KnowledgeBase.Search.Tests;

/// <summary>What operators promise, against a naive matcher: a word of Chinese is found wherever its characters stand side by side.</summary>
public sealed class NaiveMatchingTests : IDisposable
{
    private const string Alphabet = "知识产权专利商标技术转让";

    private readonly SmallCorpus corpus = new();
    private readonly Random random = new(11);
    private readonly Dictionary<string, string> texts = [];

    public NaiveMatchingTests()
    {
        var passages = Enumerable.Range(1, 60).Select(number => new Passage
        {
            Locator = $"p{number}",
            Kind = PassageKind.Paragraph,
            Text = string.Join("，", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Run(random.Next(1, 7)))) + "。",
            Source = new(0, 1),
        }).ToList();
        corpus.Put("random.zh", "zh", 2020, passages, []);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
        foreach (var passage in passages)
            texts[$"passage/random.zh/{passage.Locator}"] = passage.Text;
    }

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void Operators_phrases_and_single_characters_find_exactly_what_a_naive_matcher_does()
    {
        var matched = 0;
        for (var run = 0; run < 300; run++)
        {
            var (a, b, c) = (Run(random.Next(1, 4)), Run(random.Next(1, 3)), Run(1));
            Check($"\"{a}\"", text => Has(text, a));
            Check(c, text => Has(text, c));
            Check($"\"{a}\" AND \"{b}\"", text => Has(text, a) && Has(text, b));
            Check($"“{a}” “{b}”", text => Has(text, a) && Has(text, b));
            Check($"\"{a}\" OR \"{b}\"", text => Has(text, a) || Has(text, b));
            Check($"{c} NOT \"{b}\"", text => Has(text, c) && !Has(text, b));
            Check($"-{c}", text => !Has(text, c));
            Check($"(\"{a}\" OR {c}) -\"{b}\"", text => (Has(text, a) || Has(text, c)) && !Has(text, b));
        }

        Assert.True(matched > 3_000, $"Only {matched} passages were matched.");

        void Check(string query, Func<string, bool> matches)
        {
            var found = corpus.Search(new SearchQuery { Text = query, Expand = false, Correct = false, Size = 100 }, (Facets.Document, "random.zh"), (Facets.Kind, "passage"));
            var want = texts.Where(text => matches(text.Value)).Select(text => text.Key).Order(StringComparer.Ordinal).ToList();
            Assert.True(want.SequenceEqual(found.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)), query);
            Assert.Equal(want.Count, found.Total);
            matched += want.Count;
        }
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.Ordinal);

    private string Run(int length) => string.Create(length, random, static (span, source) =>
    {
        foreach (ref var c in span)
            c = Alphabet[source.Next(Alphabet.Length)];
    });
}
