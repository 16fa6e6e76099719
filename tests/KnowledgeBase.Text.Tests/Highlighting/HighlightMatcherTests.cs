namespace KnowledgeBase.Text.Tests.Highlighting;

public sealed class HighlightMatcherTests
{
    [Theory]
    [InlineData("保护知識產權的法律", "知识 识产 产权", "保护[知識產權]的法律")]
    [InlineData("知识，产权", "知识 识产 产权", "知识，产权")]
    [InlineData("知识知识", "知识", "[知识知识]")]
    [InlineData("Two Projects, one project", "~project", "Two [Projects], one [project]")]
    [InlineData("Two Projects, one project", "project", "Two Projects, one [project]")]
    [InlineData("IP-TAD and IP TAD, IP, TAD", "ip tad", "[IP-TAD] and [IP TAD], [IP, TAD]")]
    [InlineData("Café culture", "caf*", "[Café] culture")]
    [InlineData("open data, open databases", "open dat*", "[open data], [open databases]")]
    [InlineData("共205,000瑞郎", "205000", "共[205,000]瑞郎")]
    [InlineData("𠮷野家", "𠮷野", "[𠮷野]家")]
    [InlineData("e\u0301te\u0301.", "ete", "[e\u0301te\u0301].")]
    [InlineData("nothing here", "~project", "nothing here")]
    [InlineData("", "a", "")]
    public void What_was_looked_for_is_marked(string text, string needle, string want)
    {
        var terms = needle.TrimEnd('*').Split(' ');
        var matcher = new HighlightMatcher([new Needle(terms, needle.EndsWith('*'))]);
        Assert.Equal(want, Show(text, matcher.Find(text)));
    }

    [Fact]
    public void Several_needles_mark_together_and_what_overlaps_is_one() =>
        Assert.Equal(
            "[知识产权]组织 of [property]",
            Show("知识产权组织 of property", new HighlightMatcher(
                [new Needle(["知识", "识产"]), new Needle(["产权"]), new Needle(["~properti"]), new Needle([])]).Find("知识产权组织 of property")));

    [Fact]
    public void No_needles_mark_nothing() => Assert.Empty(new HighlightMatcher([]).Find("知识产权"));

    [Fact]
    public void A_needle_out_of_a_text_is_found_in_it() => RandomTexts.Check(text =>
    {
        var tokens = Analyzers.Default.Analyze(text);
        foreach (var first in tokens.Take(20))
        {
            var next = tokens.Where(token => token.Position == first.Position + 1).Select(token => token.Term).Take(1);
            var spans = new HighlightMatcher([new Needle([first.Term, .. next])]).Find(text);
            Assert.Contains(spans, span => span.Start <= first.Start && first.End <= span.End);
        }
    });

    [Fact]
    public void Spans_are_sorted_and_apart() => RandomTexts.Check(text =>
    {
        var needles = Analyzers.Default.Analyze(text).Where((_, i) => i % 3 == 0).Select(token => new Needle([token.Term]));
        var spans = new HighlightMatcher(needles).Find(text);
        for (var i = 0; i < spans.Count; i++)
        {
            Assert.True(spans[i].Start < spans[i].End && spans[i].End <= text.Length);
            Assert.True(i == 0 || spans[i - 1].End < spans[i].Start);
        }
    });

    private static string Show(string text, IReadOnlyList<(int Start, int End)> spans)
    {
        foreach (var (start, end) in spans.Reverse())
            text = text.Insert(end, "]").Insert(start, "[");
        return text;
    }
}
