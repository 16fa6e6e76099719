using KnowledgeBase.Index.Tests.Model;
using KnowledgeBase.Index.Words;

namespace KnowledgeBase.Index.Tests.Words;

public sealed class WordListTests
{
    private static readonly string[] _characters = ["a", "b", "c", "知", "识", "😀", "😁", "\uffee"];

    /// <summary>Every word near every other, by the automaton and by the recurrence that defines the distance.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Near_words_are_those_whose_distance_by_definition_is_small(int seed)
    {
        var random = new Random(seed);
        var words = List(Enumerable.Range(0, 250).Select(_ => Word(random, 6)));
        for (var i = 0; i < 40; i++)
        {
            var word = Word(random, 6);
            for (var edits = 0; edits <= 2; edits++)
            {
                var expected = All(words).Where(w => NaiveWords.Distance(word, w) <= edits).OrderBy(w => NaiveWords.Distance(word, w)).ThenBy(w => w, StringComparer.Ordinal);
                var near = words.Near(word, edits, prefixLength: 0);
                Assert.Equal(expected, near.Select(n => n.Term));
                Assert.All(near, n => Assert.Equal(NaiveWords.Distance(word, n.Term), n.Edits));
                var query = new FuzzyQuery(word, edits, 1);
                Assert.Equal(All(words).Where(w => NaiveWords.IsNear(w, query)).Order(StringComparer.Ordinal), words.Near(word, edits, prefixLength: 1).Select(n => n.Term).Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Patterns_fit_as_their_definition_says(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++)
        {
            var word = Word(random, 6);
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(3) switch { 0 => "*", 1 => random.Next(3) == 0 ? "\\" : "?", _ => Word(random, 1) }));
            Assert.True(NaiveWords.Fits(word, pattern) == new WildcardPattern(pattern).Fits(word), $"{word} and {pattern}");
            if (NaiveWords.Fits(word, pattern))
                Assert.StartsWith(new WildcardPattern(pattern).LiteralPrefix, word, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_neighbours_exchange_is_one_edit_and_a_long_word_is_near_to_itself_only()
    {
        var longest = new string('x', LevenshteinAutomaton.LongestWord);
        var words = List(["patent", "ptaent", "patents", "patient", longest, longest + "y", longest + "yz"]);
        Assert.Equal(["patent", "patents", "patient", "ptaent"], words.Near("patent", 1, 0).Select(n => n.Term));
        Assert.Equal([longest, longest + "y"], words.Near(longest, 1, 0).Select(n => n.Term));
        Assert.Equal([longest + "y"], words.Near(longest + "y", 2, 0).Select(n => n.Term));
        Assert.Empty(words.Near("patenting", 1, 0));
    }

    [Fact]
    public void Alike_words_share_pairs_the_most_alike_first()
    {
        var words = List(["知识产权", "知识", "产权组织", "识产", "专利", "intellectual", "intelectual", "int"]);
        Assert.Equal(["知识产权", "知识", "识产"], words.Alike("知识产权局", 3).Select(s => s.Term));
        Assert.Equal("intelectual", words.Alike("intellectual", 1).Single().Term);
        Assert.Empty(words.Alike("专", 5));
        Assert.Equal(6.0 / 7, words.Alike("知识产权局", 1).Single().Likeness, 1e-12);
    }

    [Fact]
    public void A_longer_list_is_the_one_that_would_have_been_made_at_once()
    {
        var random = new Random(7);
        var counts = new Dictionary<string, int>();
        var list = new WordList([], [], isExact: true);
        for (var batch = 0; batch < 8; batch++)
        {
            var added = Enumerable.Range(0, 40).Select(_ => Word(random, 3)).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
            foreach (var (word, count) in added)
                counts[word] = counts.GetValueOrDefault(word) + count;
            list = list.With(added, isExact: true);
        }

        Assert.Equal(counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value)), Enumerable.Range(0, list.Count).Select(i => (list.Term(i), list.Documents(i))));
        Assert.True(list.IsExact);
        Assert.False(list.With(counts, isExact: false).With(counts, isExact: true).IsExact);
    }

    private static string Word(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => _characters[random.Next(_characters.Length)]));

    private static IEnumerable<string> All(WordList words) => Enumerable.Range(0, words.Count).Select(words.Term);

    private static WordList List(IEnumerable<string> words)
    {
        var terms = words.Distinct().Order(StringComparer.Ordinal).ToArray();
        return new WordList(terms, [.. terms.Select(_ => 1)], isExact: true);
    }
}
