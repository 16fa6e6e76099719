using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Tests.Seeds;
using KnowledgeBase.Documents;
using static KnowledgeBase.Catalogue.Tests.Linking.OneParagraph;

namespace KnowledgeBase.Catalogue.Tests.Linking;

/// <summary>What speaks of a unit or an indicator, and what only looks so.</summary>
public sealed class UnitsAndIndicators(SeedCorpus corpus)
{
    [Theory]
    [InlineData("该项目由创新司和传统知识司管理。", "contact/innovation-division contact/traditional-knowledge")]
    [InlineData("与产权组织创新司司长联系。", "contact/innovation-division")]
    [InlineData("基础设施和平台部门知识产权局业务解决方案司。", "contact/ip-office-business-solutions")]
    [InlineData("相关地区局、DTDC和最不发达国家司密切合作。", "contact/ldc-division contact/regional-bureaus contact/transition-developed-countries")]
    [InlineData("非洲地区局", "contact/regional-bureau-africa")]
    [InlineData("WIPO 驻日本办事处与产权组织驻新加坡办事处", "contact/office-japan contact/office-singapore")]
    [InlineData("产权组织在巴西、中国和尼日利亚设有驻外办事处。", "contact/office-brazil contact/office-china contact/office-nigeria")]
    [InlineData("There are WIPO Offices in Algeria, Brazil and the Russian Federation.", "contact/office-algeria contact/office-brazil contact/office-russian-federation")]
    [InlineData("The Regional Bureau concerned and the Innovation Division take part.", "contact/innovation-division contact/regional-bureaus")]
    public void A_unit_is_found_by_its_name(string text, string wanted) => Assert.Equal(wanted, Contacts(Of(text)));

    [Theory]
    [InlineData("某国科技部技术和创新司举办了讲习班。")]
    [InlineData("秘鲁对外关系部的代表出席了会议。")]
    [InlineData("地区局势对贸易的影响。")]
    [InlineData("为中小企业部门提供服务。")]
    [InlineData("开发和推广知识产权局业务解决方案。")]
    [InlineData("在巴西举办的活动得到驻外办事处的支持。")]
    [InlineData("与巴西和中国的主管局合作，各办事处参与。")]
    [InlineData("The Ministry’s Science and Innovation Division attended.")]
    [InlineData("The Deputy Director General of the museum spoke.")]
    public void What_only_looks_like_a_unit_is_none(string text) => Assert.Equal("", Contacts(Of(text)));

    [Fact]
    public void An_everyday_phrase_is_a_unit_where_it_fills_a_line_of_a_cell() => Assert.Equal(
        "contact/innovation-division contact/smes-division",
        Contacts(Document(Row("t1.r1", null, new TableCell("服务部门", "中小企业部门\n创新司")))));

    [Fact]
    public void Who_is_written_to_is_found_by_the_lines_of_the_address() => Assert.Equal(
        "contact/director-general",
        Contacts(Of("世界知识产权组织(WIPO) 总干事 地址：34 Chemin des Colombettes CH-1211 Geneva 20 Switzerland")));

    [Fact]
    public void A_short_name_of_an_indicator_counts_in_its_row_alone()
    {
        var row = Row("t1.r1", null, new TableCell("预期成果", "3.1 产权组织的全球知识产权体系得到更广泛的使用"), new TableCell("绩效指标", "申请率"));

        var link = Assert.Single(corpus.Linker.Link(Document(row)), link => link.Entity.Kind == EntityKinds.Indicator);
        Assert.Equal(("indicator/3.1-686f75d0", LinkRules.Self, "申请率"), (link.Entity.ToString(), link.Rule, link.Quote));
        Assert.DoesNotContain(corpus.Linker.Link(Of("各国的申请率、续展量和成员总数有所增长，单位成本下降。")), link => link.Entity.Kind == EntityKinds.Indicator);
    }

    [Fact]
    public void A_long_name_of_an_indicator_counts_anywhere_and_one_of_two_indicators_nowhere_but_in_its_row()
    {
        Assert.Equal("indicator/3.1-1487a9da", Indicators(Of("2025 年 WIPO Lex 的唯一身份访问者数量增长了一成。")));
        Assert.Equal("", Indicators(Of("根据委员会议程落实商定工作的进展情况将另行报告。")));
        Assert.Equal(
            "indicator/2.3-6d4ea95a",
            Indicators(Document(Row("t1.r1", null, new TableCell("预期成果", "2.3 就树立尊重知识产权的风尚开展国际对话和合作"), new TableCell("绩效指标", "根据委员会议程落实商定工作的进展情况")))));
    }

    private string Contacts(Document document) => Links(document, EntityKinds.Contact);

    private string Indicators(Document document) => Links(document, EntityKinds.Indicator);

    private string Links(Document document, string kind) =>
        string.Join(' ', corpus.Linker.Link(document).Select(link => link.Entity).Where(entity => entity.Kind == kind).Select(entity => entity.ToString()).Distinct().Order(StringComparer.Ordinal));
}
