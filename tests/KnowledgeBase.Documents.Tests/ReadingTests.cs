namespace KnowledgeBase.Documents.Tests;

/// <summary>One mechanism a test, on texts made for it, in both languages.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("1. 一。\n2. 二。", "p1 p2")]
    [InlineData("1、 一。\n2、 二。", "p1 p2")]
    [InlineData("1. One.\n\n2. Two.", "p1 p2")]
    [InlineData("1. 具体如下：\n(a) 甲；\n(b) 乙：\n(i) 丙；\n(ii) 丁；\n(c) 戊。", "p1 p1.a p1.b p1.b.i p1.b.ii p1.c")]
    [InlineData("1. As follows:\n(g) x;\n(h) y;\n(i) z;\n(j) w.", "p1 p1.g p1.h p1.i p1.j")]
    [InlineData("1. As follows:\n(a) x;\n(i) y;\n(ii) z;\n(b) w.", "p1 p1.a p1.a.i p1.a.ii p1.b")]
    [InlineData("1. 甲：(i)一；(ii)二。", "p1")]
    [InlineData("1. 甲：\n· 一；\n· 二。", "p1 p1.1 p1.2")]
    [InlineData("1. 甲：\n(a) 一；\n后续。\n(b) 二。\n2. 乙。", "p1 p1.a p1.a.1 p1.b p2")]
    [InlineData("1. 一。\n[后接附件]\n1. 二。", "p1 annex-1.p1")]
    [InlineData("1. One.\n[Annex II follows]\n1. Two.\n[Appendix follows]\n1. Three.", "p1 annex-2.p1 appendix-1.p1")]
    [InlineData("1. 一。\n附件三\n1. 二。", "p1 annex-3.h1 annex-3.p1")]
    [InlineData("一、甲\n1. 一。\n二、乙\n1. 二。\n2. 三。", "h1 p1 h2 h2.p1 h2.p2")]
    [InlineData("一、甲\n正文。\n又一段。", "h1 h1.1 h1.2")]
    public void Locators_follow_the_numbering(string text, string locators) =>
        Assert.Equal(locators, string.Join(' ', Reading.Document(text).Passages.Select(p => p.Locator)));

    [Theory]
    [InlineData("导　言\n1. 一。", "导言")]
    [InlineData("风 险\n1. 一。", "风险")]
    [InlineData("I. INTRODUCTION\n1. One.", "INTRODUCTION")]
    [InlineData("1.1 项目编号\n正文。", "项目编号")]
    [InlineData("（a） 合作方式\n国别计划是主要的方式。", "合作方式")]
    public void Headings_are_told_from_paragraphs(string text, string heading) =>
        Assert.Equal(heading, Assert.Single(Reading.Document(text).Of(PassageKind.Heading)).Text);

    [Theory]
    [InlineData("1. 甲[footnoteRef:3]乙。 [3: \t见[文件]一。]", "甲乙。", 1, "见[文件]一。")]
    [InlineData("1. One[footnoteRef:3] two. [3:  See\nthere.]", "One two.", 3, "See there.")]
    [InlineData("1. 甲⁷乙。\n\n⁷ 见文件。", "甲乙。", 1, "见文件。")]
    public void Notes_are_taken_out_of_the_sentence(string text, string sentence, int offset, string note)
    {
        var document = Reading.Document(text);
        var paragraph = document.At("p1");
        Assert.Equal(sentence, paragraph.Text);
        var reference = Assert.Single(paragraph.Notes);
        Assert.Equal(offset, reference.Offset);
        Assert.Equal(note, document.At(reference.Locator).Text);
    }

    [Fact]
    public void Tables_of_Word_exports_keep_rows_cells_and_headers()
    {
        var document = Reading.Document("\t名称\n\t金额\n\n\t甲项\n第二行\n\t1,000\n\n\t乙\n\t-\n\n正文。");
        Assert.Equal(["t1.r1", "t1.r2", "h0.1"], document.Passages.Select(p => p.Locator));
        Assert.Equal([new TableCell("名称", "甲项\n第二行"), new TableCell("金额", "1,000")], document.At("t1.r1").Cells);
    }

    [Fact]
    public void An_empty_first_cell_takes_the_text_above()
    {
        var row = Reading.Document("预期成果\t绩效指标\t部门\n4.1 甲\t关于成员国数量的一项指标\t发展\n\t关于用户满意度的另一项指标\t生态").At("t1.r2");
        Assert.Equal([new TableCell("预期成果", "4.1 甲", Inherited: true), new TableCell("绩效指标", "关于用户满意度的另一项指标"), new TableCell("部门", "生态")], row.Cells);
        Assert.Equal("关于用户满意度的另一项指标 | 生态", row.Text);
    }

    [Fact]
    public void A_label_with_a_number_names_the_row_below_in_English_too()
    {
        var row = Reading.Document("\tRecommendation 10*\n\tExpected results\n\n\tTo assist Member States.\n\t4.1 Effective use.\n").At("rec-10");
        Assert.Equal(("Recommendation 10*", "To assist Member States. | 4.1 Effective use."), (row.Label, row.Text));
        Assert.Equal([null, "Expected results"], row.Cells.Select(c => c.Header));
    }

    [Fact]
    public void An_English_document_of_hard_wrapped_lines_is_joined()
    {
        var document = Reading.Document(
            """
                                                                             CDIP/9/2
                                                                    ORIGINAL: ENGLISH
                                                                 DATE: MARCH 19, 2012

            Ninth Session
            Geneva, May 7 to 11, 2012

            REPORT ON THE IMPLEMENTATION OF THE AGENDA

            prepared by the Secretariat

            1. The present document contains the report of the Director General on the
               implementation of the agenda in 2011, and covers the activi-
               ties undertaken by the Organization during that year. See
               http://www.example.org/edocs/mdocs/mdocs/en/cdip_9/
               cdip_9_2.pdf for the full text.

                                                                          CDIP/9/2
                                                                            page 2

            2. The report is divided into two parts, and the first part highlights the
               developments of the year.
            """);
        Assert.Equal("en", document.Language);
        Assert.Equal(("CDIP/9/2", 9, new DateOnly(2012, 3, 19)), (document.Header.Symbol, document.Header.Session, document.Header.Date));
        Assert.Equal("REPORT ON THE IMPLEMENTATION OF THE AGENDA", document.Header.Title);
        Assert.Equal(
            "The present document contains the report of the Director General on the implementation of the agenda in 2011, and covers the activities undertaken by the Organization during that year. See http://www.example.org/edocs/mdocs/mdocs/en/cdip_9/cdip_9_2.pdf for the full text.",
            document.At("p1").Text);
        Assert.Equal(["h1", "p1", "p2"], document.Passages.Select(p => p.Locator));
    }

    [Fact]
    public void A_first_page_on_one_line_with_lost_characters_still_tells_its_header()
    {
        var document = Reading.Document(
            "C CDIP/11/9 PROV. 文:英文 日 期:2013 8 19 发展与知识产权委员会(CDIP) 第十一届会议 2013 5 13 日至 17 日,日内瓦 报告草案 秘书处编拟 1. 第十一届会议于 2013 年 5 月举行，有许多代表团出席了会议。 2. 下列国家派代表出席了会议:阿尔巴尼亚、阿尔及利亚、安哥拉、阿根廷、澳大利亚。");
        Assert.Equal(("CDIP/11/9 Prov.", 11, new DateOnly(2013, 8, 19), "报告草案"), (document.Header.Symbol, document.Header.Session, document.Header.Date, document.Header.Title));
        Assert.Equal(["h1", "p1", "p2"], document.Passages.Select(p => p.Locator));
    }
}
