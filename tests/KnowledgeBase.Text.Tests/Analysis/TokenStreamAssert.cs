using System.Diagnostics;

namespace KnowledgeBase.Text.Tests.Analysis;

/// <summary>What holds for the tokens of any analyzer on any text.</summary>
internal static class TokenStreamAssert
{
    public static void Holds(Analyzer analyzer, string text)
    {
        var tokens = analyzer.Analyze(text);
        var (position, start, end) = (-1, 0, 0);
        foreach (var token in tokens)
        {
            Assert.InRange(token.Position, Math.Max(position, 0), position + 1);
            Assert.True(token.Position == position || token.Form is TokenForm.Word or TokenForm.HanSingle, "the word comes first at its position");
            Assert.InRange(token.Start, start, text.Length);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            if (token.Position > position)
                Assert.True(token.End >= end, "words do not end before the word before them");
            AssertOutsidePairs(text, token.Start);
            AssertOutsidePairs(text, token.End);
            AssertTerm(token);
            (start, end) = (token.Start, token.Position > position ? token.End : end);
            position = token.Position;
        }

        Assert.Equal(tokens, analyzer.Analyze(text));
    }

    /// <summary>A quadratic analyzer needs ten thousand million steps here: the bound is far from both sides, not a measure of speed.</summary>
    public static void IsLinear(Analyzer analyzer, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Holds(analyzer, text);
        var fastest = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            analyzer.Analyze(text);
            return watch.Elapsed.TotalMilliseconds;
        });
        Assert.True(fastest < 1_000, $"100,000 code units took {fastest:F0} ms");
    }

    private static void AssertOutsidePairs(string text, int index) =>
        Assert.False(
            index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]),
            $"{index} is inside a surrogate pair");

    private static void AssertTerm(Token token)
    {
        Assert.NotEmpty(token.Term);
        Assert.DoesNotContain(token.Term, character => char.IsWhiteSpace(character) || char.IsControl(character));
        Assert.Equal(token.Form == TokenForm.Stem, token.Term[0] == Token.StemMark);
        Assert.InRange(token.Term.Length, 1, (token.Form == TokenForm.HanPair ? 2 : 1) * Analyzer.LongestTerm + 1);
        Assert.True(token.Term.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar), "no lone surrogates");
    }
}
