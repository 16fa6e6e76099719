namespace KnowledgeBase.Documents.Tests.PlainText;

/// <summary>Unnumbered headings, which of them holds which.</summary>
public sealed class GroupTests
{
    private const string Text = "本部门将继续在这一领域向成员国提供及时可靠的信息和支持，并加强有关能力。\n\n";

    private const string Table = "预期成果\t绩效指标\t部门\n4.1 有效利用知识产权支持增长\t关于成员国数量的一项指标\t发展\n4.2 生态系统得到发展\t关于用户满意度的一项指标\t生态\n\n";

    [Fact]
    public void A_heading_right_above_a_title_that_comes_again_holds_it()
    {
        var document = Reading.Document($"一、 按部门\n\n专利和技术\n\n实施战略\n\n{Text}专利合作条约\n\n{Text}版权和创意产业\n\n实施战略\n\n{Text}版权法律\n\n{Text}");
        Assert.Equal(
            ["1 按部门", "2 专利和技术", "3 实施战略", "3 专利合作条约", "2 版权和创意产业", "3 实施战略", "3 版权法律"],
            document.Of(PassageKind.Heading).Select(h => $"{h.Level} {h.Text}"));
        Assert.Equal(["一、按部门", "版权和创意产业", "版权法律"], document.At("h7.1").HeadingPath);
    }

    [Fact]
    public void English_headings_are_grouped_alike()
    {
        const string sentence = "The sector will go on giving timely and reliable information to Member States, and build their capacity.\n\n";
        var document = Reading.Document($"I. By sector\n\nPatents and technology\n\nStrategy\n\n{sentence}Patent law\n\n{sentence}Brands and designs\n\nStrategy\n\n{sentence}");
        Assert.Equal(
            ["1 By sector", "2 Patents and technology", "3 Strategy", "3 Patent law", "2 Brands and designs", "3 Strategy"],
            document.Of(PassageKind.Heading).Select(h => $"{h.Level} {h.Text}"));
    }

    [Fact]
    public void Prose_behind_the_tables_of_a_group_belongs_to_one_whose_heading_is_missing()
    {
        var document = Reading.Document($"一、 按部门\n\n专利和技术\n\n实施战略\n\n{Text}指标\n\n{Table}发展议程协调\n\n{Text}版权和创意产业\n\n实施战略\n\n{Text}");
        Assert.Equal(
            ["1 按部门", "2 专利和技术", "3 实施战略", "3 指标", "2 发展议程协调", "2 版权和创意产业", "3 实施战略"],
            document.Of(PassageKind.Heading).Select(h => $"{h.Level} {h.Text}"));
    }

    [Fact]
    public void A_title_that_comes_again_below_text_groups_nothing()
    {
        var document = Reading.Document($"一、 按部门\n\n专利和技术\n\n{Text}实施战略\n\n{Text}版权和创意产业\n\n{Text}实施战略\n\n{Text}");
        Assert.All(document.Of(PassageKind.Heading).Skip(1), h => Assert.Equal(2, h.Level));
    }

    [Fact]
    public void A_list_that_begins_in_the_middle_belongs_to_no_item_above_it() =>
        Assert.Equal(
            ["h1", "h1.ii", "h1.iii", "h1.c", "h1.d", "h1.d.i"],
            Reading.Document("导言\n(ii) 监测；\n(iii) 请求；\nc) 标准；\nd) 过程：\n(i) 数据库；\n").Passages.Select(p => p.Locator));
}
