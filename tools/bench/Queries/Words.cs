using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>Queries for texts: a Latin word as written, a Han word as the phrase of its pairs, as the product looks words up.</summary>
internal static class Words
{
    private static readonly Analyzer _analyzer = Analyzers.ForName("exact");

    /// <summary>Whether a term of the index is a word a person might type: a pair of Han characters, or a Latin word of three characters or more.</summary>
    public static bool IsWord(string term) =>
        IsHan(term) ? term.Length == 2 : term.Length >= 3 && term[0] is >= 'a' and <= 'z' && !term.AsSpan().ContainsAnyExcept(LatinWord);

    public static bool IsHan(string term) => term[0] is >= '\u4e00' and < '\ua000';

    /// <summary>The words of a text, cut as the product cuts queries.</summary>
    public static IReadOnlyList<string> Cut(string text) => [.. ChineseSegmenter.Segment(text).Select(segment => segment.Text)];

    /// <summary>The text's words one behind the other; null where it has none.</summary>
    public static Query? Phrase(string text, int slop = 0)
    {
        var terms = Terms(text);
        return terms.Count switch { 0 => null, 1 => new TermQuery(terms[0]), _ => new PhraseQuery(terms, slop) };
    }

    /// <summary>Words that begin as the text's last word does, with all words before it; null where it has none.</summary>
    public static Query? Prefix(string text)
    {
        var words = Cut(text.TrimEnd('*'));
        return words.Count == 0 ? null : And([.. words.Take(words.Count - 1).Select(word => Phrase(word)), new PrefixQuery(words[^1])]);
    }

    public static Query? All(string text) => And(Each(text));

    /// <summary>All words, each looked up by the function.</summary>
    public static Query? All(string text, Func<string, Query> query) => And([.. Cut(text).Distinct().Select(query)]);

    /// <param name="text">The words.</param>
    /// <param name="share">How many of them must be there, from 0 (one is enough) to 1.</param>
    public static Query? Any(string text, double share = 0)
    {
        var words = Each(text);
        return words.Count == 0 ? null : new BooleanQuery { Should = words, MinimumShouldMatch = Math.Max(1, (int)Math.Ceiling(words.Count * share)) };
    }

    /// <summary>The first word without all the others.</summary>
    public static Query? Without(string text)
    {
        var words = Each(text);
        return words.Count == 0 ? null : new BooleanQuery { Must = [words[0]], MustNot = [.. words.Skip(1)] };
    }

    private static Query? And(IReadOnlyList<Query?> queries)
    {
        var present = queries.OfType<Query>().ToList();
        return present.Count switch { 0 => null, 1 => present[0], _ => new BooleanQuery { Must = present } };
    }

    private static List<Query> Each(string text) => [.. Cut(text).Distinct().Select(word => Phrase(word)).OfType<Query>()];

    /// <summary>One term a position: of a Han character the pair it begins, where one follows.</summary>
    private static List<string> Terms(string text)
    {
        var tokens = _analyzer.Analyze(text);
        var terms = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var pairFollows = i + 1 < tokens.Count && tokens[i + 1].Position == tokens[i].Position;
            var endsPair = i > 0 && tokens[i - 1].Form == TokenForm.HanPair && tokens[i].Form == TokenForm.HanSingle;
            if (!pairFollows && !endsPair)
                terms.Add(tokens[i].Term);
        }

        return terms;
    }

    private static readonly System.Buffers.SearchValues<char> LatinWord = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
}
