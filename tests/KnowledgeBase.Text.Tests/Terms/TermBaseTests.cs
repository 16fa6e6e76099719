namespace KnowledgeBase.Text.Tests.Terms;

public sealed class TermBaseTests
{
    private static readonly TermBase Terms = new TermBaseBuilder()
        .Add("ip", "list", [new("知识产权", "zh"), new("intellectual property", "en"), new("IP", "en")])
        .Add("iptad", "list", [new("IP-TAD", "und"), new("知识产权技术援助数据库", "zh")])
        .Add("report", "list", [new("专利态势报告", "zh"), new("Patent Landscape Report", "en")])
        .Add("rec1", "list", [new("建议1", "zh"), new("Recommendation 1", "en")])
        .Add("k12", "list", [new("K-12学校", "zh")])
        .Add("division-a", "list", [new("Regional Division", "en")])
        .Add("division-b", "list", [new("regional division", "en")])
        .Add("oreal", "list", [new("L’Oréal", "und")])
        .Add("list", "list", [new("传统知识、遗传资源", "zh")])
        .Build();

    [Theory]
    [InlineData("保護智慧財產權。", "")]
    [InlineData("知識產權組織", "知識產權=ip/Folded")]
    [InlineData("知识产权技术援助数据库", "知识产权技术援助数据库=iptad/Exact")]
    [InlineData("知识产权技术援助", "知识产权=ip/Exact")]
    [InlineData("the IP TAD database", "IP TAD=iptad/Inflected")]
    [InlineData("ＩＰ－ＴＡＤ", "ＩＰ－ＴＡＤ=iptad/Folded")]
    [InlineData("IP.TAD", "IP=ip/Exact")]
    [InlineData("IP. TAD", "IP=ip/Exact")]
    [InlineData("patent landscape reports", "patent landscape reports=report/Inflected")]
    [InlineData("Intellectual\nProperty", "Intellectual\nProperty=ip/Folded")]
    [InlineData("Intellectual\n\nProperty", "")]
    [InlineData("intellectual\tproperty", "")]
    [InlineData("VIP SHIP TIP", "")]
    [InlineData("建议1和建议10", "建议1=rec1/Exact")]
    [InlineData("Recommendations 1, 2", "Recommendations 1=rec1/Inflected")]
    [InlineData("K-12学校与K 12学校", "K-12学校=k12/Exact|K 12学校=k12/Inflected")]
    [InlineData("the Regional Division.", "Regional Division=division-a/Exact,division-b/Folded")]
    [InlineData("L'Oreal's", "L'Oreal=oreal/Folded")]
    [InlineData("传统知识，遗传资源", "")]
    [InlineData("傳統知識、遺傳資源", "傳統知識、遺傳資源=list/Folded")]
    [InlineData("发展 intellectual property", "intellectual property=ip/Exact")]
    public void Names_are_found_in_text(string text, string want) =>
        Assert.Equal(want, string.Join('|', Terms.FindLongest(text).Select(match => Show(text, match))));

    [Theory]
    [InlineData("Intellectual property", "ip")]
    [InlineData(" 《知識產權》 ", "ip")]
    [InlineData("regional divisions", "division-a,division-b")]
    [InlineData("intellectual", "")]
    [InlineData("intellectual property rights", "")]
    [InlineData("", "")]
    [InlineData("。", "")]
    public void A_whole_text_is_looked_up(string text, string want) =>
        Assert.Equal(want, string.Join(',', Terms.Lookup(text).Select(candidate => candidate.Concept.Id)));

    [Fact]
    public void A_Chinese_surface_does_not_match_with_other_English_endings()
    {
        var terms = new TermBaseBuilder().Add("x", "list", [new("PATENTS数据库", "zh")]).Build();
        Assert.Empty(terms.FindLongest("patent数据库"));
        Assert.Single(terms.FindLongest("patents数据库"));
    }

    [Fact]
    public void A_concept_added_twice_has_the_surfaces_of_both()
    {
        var terms = new TermBaseBuilder().Add("x", "a", [new("甲", "zh")]).Add("x", "b", [new("乙", "zh"), new("甲", "zh")]).Build();
        Assert.Equal(["甲", "乙"], Assert.Single(terms.Concepts).Surfaces.Select(surface => surface.Text));
        Assert.Equal("x", terms.Find("x")?.Id);
        Assert.Null(terms.Find("y"));
        Assert.Empty(TermBase.Empty.FindLongest("甲"));
    }

    [Fact]
    public void Ten_thousand_surfaces_are_built_into_a_base_that_finds_each()
    {
        var builder = new TermBaseBuilder();
        for (var i = 0; i < 10_000; i++)
            builder.Add($"c{i}", "list", [new($"第{i}号知识产权发展项目", "zh")]);
        var terms = builder.Build();
        Assert.Equal("c9999", Assert.Single(terms.Lookup("第9999号知识产权发展项目")).Concept.Id);
        Assert.Equal(10_000, terms.Concepts.Count);
    }

    private static string Show(string text, TermMatch match) =>
        $"{text[match.Start..match.End]}={string.Join(',', match.Candidates.Select(candidate => $"{candidate.Concept.Id}/{candidate.Equality}"))}";
}
