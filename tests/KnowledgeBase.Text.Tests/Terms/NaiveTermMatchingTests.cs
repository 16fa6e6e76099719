using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Text.Tests.Terms;

/// <summary>The trie against a matcher that tries every surface at every place.</summary>
public sealed class NaiveTermMatchingTests
{
    private static readonly string[] Characters = ["知", "识", "产", "權", "權", "、", "。", " a", " b ", "-a", "1", "2", " ", "A"];

    [Fact]
    public void The_longest_names_are_those_a_naive_matcher_finds()
    {
        var strings = Gen.ListOf(Gen.Elements(Characters)).Select(string.Concat);
        var surfaces = Gen.NonEmptyListOf(Gen.Choose(1, 4).SelectMany(length => Gen.ListOf(Gen.Elements(Characters), length).Select(string.Concat)));
        Prop.ForAll(Arb.From(surfaces), Arb.From(strings), (names, text) => Agree([.. names], text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(30));
    }

    private static void Agree(List<string> surfaces, string text)
    {
        var builder = new TermBaseBuilder();
        foreach (var surface in surfaces)
            builder.Add(surface, "list", [new TermSurface(surface, "zh")]);
        var found = builder.Build().FindLongest(text).Select(match => (match.Start, match.End));
        Assert.Equal(Naive(surfaces.Select(Analyse).Where(surface => surface.Count > 0).ToList(), Analyse(text)), found);
    }

    private static IEnumerable<(int Start, int End)> Naive(List<List<(string Key, Token Token)>> surfaces, List<(string Key, Token Token)> text)
    {
        for (var at = 0; at < text.Count;)
        {
            var longest = surfaces.Where(surface => StandsAt(surface, at)).Select(surface => surface.Count).DefaultIfEmpty(0).Max();
            if (longest > 0)
                yield return (text[at].Token.Start, text[at + longest - 1].Token.End);
            at += Math.Max(1, longest);
        }

        bool StandsAt(List<(string Key, Token Token)> surface, int at) =>
            at + surface.Count <= text.Count
            && text[at].Token.Term == surface[0].Token.Term
            && surface.Skip(1).Select(word => word.Key).SequenceEqual(text.Skip(at + 1).Take(surface.Count - 1).Select(word => word.Key));
    }

    /// <summary>Each word with the punctuation before it, less what joins words.</summary>
    private static List<(string Key, Token Token)> Analyse(string text)
    {
        var end = 0;
        var words = new List<(string Key, Token Token)>();
        foreach (var token in Analyzers.ForName("single").Analyze(text))
        {
            var gap = text[end..token.Start].Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
            words.Add((gap + token.Term, token));
            end = token.End;
        }

        return words;
    }
}
