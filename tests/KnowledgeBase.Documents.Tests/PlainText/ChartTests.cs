namespace KnowledgeBase.Documents.Tests.PlainText;

/// <summary>What extracts of PDF files leave of charts: figures and labels in the middle of a paragraph, and a title that is no heading.</summary>
public sealed class ChartTests
{
    private static readonly string Chinese = """
        一、资金来源

        经常性预算是技术援助计划的最大资金来源，涵盖范围广泛的活动，包括法律和立法方面的

        援助、知识产权政策和战略的制定、基础设施的发展以及机构和人力资源的发展。

        信托基金是技术援助活动的重要资金来源，它们涵盖的领域包括政策咨询、南南合作，以及在

        16,672 14,361
        61,256
        2,270 1,148
        69% 5%
        99%
        35%
        21%
        160,000 各项战略目标在预算中的发展份额

        (单位：千瑞郎，占每目标预算的百分比)

        Development share

        来源：拟议的两年期计划和预算。

        注：预算尚未核准。

        Finland
        1%
        France
        3%
        Italy
        4%

        制定和实施知识产权政策方面发展伙伴关系和能力建设、创新、技术转让和管理、利用知识产权

        工具促进当地产品和服务的品牌建设、版权以及树立尊重知识产权的风尚。

        信托基金由本组织根据与捐赠者签订的协议进行管理，捐赠者的运作模式各不相同，初步磋商确定

        活动的目标和范围以及受援国的需求。
        """.ReplaceLineEndings("\n");

    [Fact]
    public void A_paragraph_goes_on_behind_a_chart_and_its_caption()
    {
        var document = Reading.Document(Chinese);
        Assert.Equal("信托基金是技术援助活动的重要资金来源，它们涵盖的领域包括政策咨询、南南合作，以及在制定和实施知识产权政策方面发展伙伴关系和能力建设、创新、技术转让和管理、利用知识产权工具促进当地产品和服务的品牌建设、版权以及树立尊重知识产权的风尚。", document.At("h1.2").Text);
        Assert.Equal(
            ["各项战略目标在预算中的发展份额", "(单位：千瑞郎，占每目标预算的百分比)", "来源：拟议的两年期计划和预算。", "注：预算尚未核准。"],
            document.Passages.Skip(3).Take(4).Select(p => p.Text));
        Assert.StartsWith("信托基金由本组织", document.At("h1.7").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_a_chart_is_no_heading()
    {
        var document = Reading.Document(Chinese);
        Assert.Equal("资金来源", Assert.Single(document.Of(PassageKind.Heading)).Text);
    }

    [Fact]
    public void A_warning_names_the_lines_of_the_source_that_were_left_out()
    {
        var lines = Chinese.Split('\n');
        var first = Array.IndexOf(lines, "16,672 14,361") + 1;
        var last = Array.IndexOf(lines, "21%") + 1;
        Assert.Contains(Reading.Document(Chinese).Warnings, w => w.Code == "chart-remains" && w.Message.StartsWith($"Lines {first} to {last} ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_that_begins_with_a_year_keeps_it()
    {
        var document = Reading.Document(Chinese.Replace("160,000 各项", "2014 各项", StringComparison.Ordinal));
        Assert.Contains(document.Passages, p => p.Text == "2014 各项战略目标在预算中的发展份额");
    }

    private const string Figures = "1,5\n2,5\n3,5\n4,5\n5,5\n6,5\n";

    /// <summary>A chart, with what the extract wrote of it, in the middle of a paragraph.</summary>
    private static Document Around(string chart, string begin = "", string end = "。")
    {
        var document = Reading.Document(
            "经常性预算是技术援助计划的最大资金来源，涵盖各种活动\n包括法律和立法方面的援助、政策和战略的制定。\n"
            + begin + "信托基金是技术援助活动的重要资金来源，它们涵盖的领域\n" + chart + "包括政策咨询与南南合作以及制定和实施政策" + end + "\n1. 下一段写满一整行，好让人看出这里的行有多宽，再无他意。\n");
        InvariantTests.Check(document);
        return document;
    }

    [Fact]
    public void An_item_of_a_list_goes_on_behind_a_chart()
    {
        var item = Assert.Single(Around(Figures + "（单位：件）\n", "(a) ").Of(PassageKind.ListItem));
        Assert.Equal("信托基金是技术援助活动的重要资金来源，它们涵盖的领域包括政策咨询与南南合作以及制定和实施政策。", item.Text);
    }

    [Fact]
    public void What_goes_on_behind_a_chart_is_no_heading() =>
        Assert.DoesNotContain(Around(Figures + "（单位：件）\n", "二、", end: "").Passages, p => p.Kind == PassageKind.Heading && p.Text.Contains("信托基金", StringComparison.Ordinal));

    /// <summary>The table was read on over the rest of the paragraph, which then stood in both.</summary>
    [Theory]
    [InlineData("\t\n" + Figures + "（单位：件）\n")]
    [InlineData(Figures + "\t（单位：件）\n")]
    [InlineData(Figures + "附件一\n（单位：件）\n")]
    public void No_paragraph_goes_on_behind_a_chart_with_a_table_or_a_part_by_it(string chart) =>
        Assert.Contains(Around(chart).Passages, p => p.Text == "信托基金是技术援助活动的重要资金来源，它们涵盖的领域");

    [Fact]
    public void The_caption_of_a_chart_is_no_line_of_the_address_behind_it()
    {
        var document = Around(Figures + "来源：年度报告\n", end: "：\n34 Chemin\nCH-1211 Geneva\nSwitzerland");
        Assert.Contains(document.Passages, p => p.Text == "来源：年度报告");
        Assert.Contains(document.Passages, p => p.Text == "34 Chemin CH-1211 Geneva Switzerland");
    }

    [Fact]
    public void A_source_without_a_name_at_the_end_of_a_page_is_left_out_with_a_warning()
    {
        var document = Around("来源：\n\f");
        Assert.Contains(document.Warnings, w => w.Code == "chart-remains" && w.Message.StartsWith("Line 4 ", StringComparison.Ordinal));
        Assert.DoesNotContain(document.Passages, p => p.Text.Contains("来源：", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_of_figures_are_no_chart()
    {
        var document = Around("\n" + Figures.Replace("\n", "\n\t", StringComparison.Ordinal).Insert(0, "\t") + "0,5\n\n");
        Assert.Equal(["1,5", "2,5", "3,5", "4,5", "5,5", "6,5", "0,5"], document.Of(PassageKind.TableRow).Single().Cells.Select(c => c.Text));
    }
}
