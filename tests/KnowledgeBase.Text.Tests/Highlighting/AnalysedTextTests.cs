namespace KnowledgeBase.Text.Tests.Highlighting;

public sealed class AnalysedTextTests
{
    [Theory]
    [InlineData("秘鲁的美食旅游业", "美食", "食旅", "旅游")]
    [InlineData("Women entrepreneurs in Uganda", "women", "entrepreneurs")]
    [InlineData("CDIP/31/3 第22段", "31", "3")]
    public void A_text_analysed_once_is_marked_as_one_analysed_each_time(string text, params string[] terms)
    {
        var matcher = new HighlightMatcher([new Needle(terms), new Needle([terms[0]])]);
        Assert.NotEmpty(matcher.Find(text));
        Assert.Equal(matcher.Find(text), matcher.Find(AnalysedText.Of(text)));
    }

    [Fact]
    public void Each_token_has_the_hash_of_its_term()
    {
        var text = AnalysedText.Of("知识产权 and Technology transfer, 2,321");
        Assert.NotEqual(0, text.Tokens.Length);
        for (var i = 0; i < text.Tokens.Length; i++)
            Assert.Equal(AnalysedText.HashOf(text.Tokens[i].Term), text.Hashes[i]);
    }

    [Fact]
    public void Where_the_other_terms_do_not_follow_directly_nothing_is_marked()
    {
        var matcher = new HighlightMatcher([new Needle(["women", "uganda"])]);
        Assert.Empty(matcher.Find(AnalysedText.Of("Women in Uganda")));
        Assert.Equal([(0, 12)], matcher.Find(AnalysedText.Of("Women Uganda")));
    }
}
