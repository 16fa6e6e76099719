namespace KnowledgeBase.Text.Tests.Segmentation;

public sealed class ChineseSegmenterTests
{
    private static readonly TermBase Terms = new TermBaseBuilder()
        .Add("fruit", "list", [new("卡萨芒斯之果", "zh")])
        .Add("iptad", "list", [new("IP-TAD", "und"), new("IP-TAD数据库", "zh")])
        .Add("da", "list", [new("发展议程", "zh")])
        .Add("agenda", "list", [new("议程建议", "zh")])
        .Build();

    [Theory]
    [InlineData("遗传资源和传统知识", "遗传|资源|和|传统|知识")]
    [InlineData("著作权", "着作|权")] // folded as everywhere, yet cut as the dictionary has 著作
    [InlineData("著作權", "着作|权")]
    [InlineData("卡萨芒斯之果的市场", "*卡萨芒斯之果|的|市场")]
    [InlineData("女企业家 乌干达", "女|企业|家|乌干达")]
    [InlineData("發展議程建議10", "*发展议程|建议|10")]
    [InlineData("使用ip tad数据库", "使用|*ip tad数据库")]
    [InlineData("WIPO Lex：法律", "wipo|lex|法律")]
    [InlineData("4.2，205,000", "4.2|205000")]
    [InlineData("知\u200B识", "知识")]
    [InlineData("", "")]
    [InlineData("？！", "")]
    public void Text_is_cut_into_words(string text, string want) => Assert.Equal(want, Show(ChineseSegmenter.Segment(text, Terms)));

    [Fact]
    public void Without_a_term_base_the_dictionary_cuts_alone() =>
        Assert.DoesNotContain(ChineseSegmenter.Segment("卡萨芒斯之果"), segment => segment.IsKnownTerm);

    [Fact]
    public void Traditional_and_simplified_text_have_the_same_words() =>
        Assert.Equal(
            ChineseSegmenter.Segment("发展中国家的技术转让").Select(segment => (segment.Start, segment.End, segment.Text)),
            ChineseSegmenter.Segment("發展中國家的技術轉讓").Select(segment => (segment.Start, segment.End, segment.Text)));

    [Fact]
    public void Words_lie_one_behind_the_other_and_hold_every_token() => RandomTexts.Check(text =>
    {
        var segments = ChineseSegmenter.Segment(text, Terms);
        for (var i = 1; i < segments.Count; i++)
            Assert.True(segments[i].Start >= segments[i - 1].Start && segments[i].End >= segments[i - 1].End);
        Assert.All(
            Analyzers.ForName("single").Analyze(text),
            token => Assert.Contains(segments, segment => segment.Start <= token.Start && token.End <= segment.End));
    });

    [Fact]
    public void Many_threads_cut_alike()
    {
        var want = ChineseSegmenter.Segment("知识产权组织的发展议程项目", Terms);
        Parallel.For(0, 500, _ => Assert.Equal(want, ChineseSegmenter.Segment("知识产权组织的发展议程项目", Terms)));
    }

    private static string Show(IEnumerable<WordSegment> segments) =>
        string.Join('|', segments.Select(segment => (segment.IsKnownTerm ? "*" : "") + segment.Text));
}
