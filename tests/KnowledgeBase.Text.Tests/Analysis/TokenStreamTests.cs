namespace KnowledgeBase.Text.Tests.Analysis;

public sealed class TokenStreamTests
{
    public static TheoryData<string> Names => [.. Analyzers.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tokens_of_any_text_are_in_order_and_within_it(string name) =>
        RandomTexts.Check(text => TokenStreamAssert.Holds(Analyzers.ForName(name), text));

    [Theory]
    [InlineData("知识产权组织")]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("1,234,")]
    [InlineData("100,")]
    [InlineData("1.2.")]
    [InlineData("\u0301")]
    [InlineData("か\u3099\u3099\u3099\u3099")]
    [InlineData("a1,000b2.5 ")]
    [InlineData("𠮷\u200B")]
    [InlineData("ﷺ")]
    [InlineData("y")]
    [InlineData("the WIPO's projects, ")]
    public void Time_is_linear_in_the_text(string piece) => TokenStreamAssert.IsLinear(Analyzers.Default, piece);

    [Fact]
    public void A_word_too_long_is_cut_into_pieces_at_consecutive_positions()
    {
        var tokens = Analyzers.ForName("exact").Analyze(new string('x', 5_000));
        Assert.Equal(79, tokens.Count);
        Assert.All(tokens.SkipLast(1), token => Assert.Equal(Analyzer.LongestTerm, token.Term.Length));
        Assert.Equal(5_000, tokens.Sum(token => token.End - token.Start));
        Assert.Equal(Enumerable.Range(0, 79), tokens.Select(token => token.Position));
    }

    [Fact]
    public void An_unknown_analyzer_is_refused_with_the_names_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => Analyzers.ForName("klingon"));
        Assert.Contains("mixed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_get_the_same_tokens()
    {
        const string text = "產權組織 development agenda 205,000 知识产权";
        var want = Analyzers.Default.Analyze(text);
        Parallel.For(0, 2_000, _ => Assert.Equal(want, Analyzers.Default.Analyze(text)));
    }
}
