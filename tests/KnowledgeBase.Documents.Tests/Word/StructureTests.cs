using static KnowledgeBase.Documents.Tests.Word.Docx;

namespace KnowledgeBase.Documents.Tests.Word;

/// <summary>Headings, tables, parts and the first page.</summary>
public sealed class StructureTests
{
    private static readonly string Bold = "<w:b/>";

    [Fact]
    public void Headings_are_known_by_style_name_outline_level_and_inheritance()
    {
        var document = new Docx().HeadingStyles().Style("Mine", "Meine Überschrift", "<w:basedOn w:val=\"2\"/>").Style("T", "Title", "")
            .Body(P("The title of it all", "<w:pStyle w:val=\"T\"/>"), Heading(1, "First"), P("Text."), P("Below", "<w:pStyle w:val=\"Mine\"/>"), P("Text."), P("By level", "<w:outlineLvl w:val=\"0\"/>"), P("Text.")).Read();
        Assert.Equal("The title of it all", document.Header.Title);
        Assert.Equal([("h1", 1), ("h2", 2), ("h3", 3), ("h4", 2)], document.Of(PassageKind.Heading).Select(p => (p.Locator, p.Level)));
        Assert.Equal(["The title of it all", "First", "Below"], document.At("h3.1").HeadingPath);
    }

    [Fact]
    public void In_a_file_with_heading_styles_a_short_line_is_a_heading_only_if_it_is_set_off()
    {
        var document = new Docx().HeadingStyles().Body(Heading(1, "Introduction"), P(Run("Set off from the text", Bold)), P("The first sentence of the text."), P("Not set off from it"), P("The second sentence of the text.")).Read();
        Assert.Equal(["Introduction", "Set off from the text"], document.Of(PassageKind.Heading).Select(p => p.Text));
        Assert.Equal(2, document.At("h2").Level);
    }

    [Fact]
    public void In_a_file_without_heading_styles_headings_are_decided_as_in_plain_text()
    {
        string[] lines = ["一、导言", "秘书处编写了本文件。", "二、背景", "委员会第三十届会议审议了提案。", "技术援助", "提供技术援助。"];
        Assert.Equal(Outline.Of(Reading.Document(string.Join('\n', lines))), Outline.Of(new Docx().Body([.. lines.Select(l => P(l))]).Read()));
    }

    [Fact]
    public void A_long_sentence_in_a_heading_style_is_a_paragraph()
    {
        var sentence = "The Committee on Development and Intellectual Property considered the report of the Director General, and took note of the information contained in it, without prejudice.";
        var document = new Docx().HeadingStyles().List(1, ("decimal", "%1.")).Body(Heading(1, "Report"), P(sentence, "<w:pStyle w:val=\"2\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr>")).Read();
        Assert.Equal(PassageKind.Paragraph, document.At("p1").Kind);
    }

    [Fact]
    public void Merged_cells_keep_their_columns_and_inherit_from_above()
    {
        var document = new Docx().Body(Table(
            HeaderRow("Sector", Cell("2024", "<w:gridSpan w:val=\"2\"/>")), HeaderRow("", "Budget", "Staff"),
            Row(Cell("Patents", "<w:vMerge w:val=\"restart\"/>"), "10", "1"), Row(Cell("", "<w:vMerge/>"), "20", "2"), Row("Brands", "", "3"))).Read();
        Assert.Equal(
            """
            t1.r1 TableRow <> [] Sector=Patents | 2024 / Budget=10 | 2024 / Staff=1
            t1.r2 TableRow <> [] Sector=^Patents | 2024 / Budget=20 | 2024 / Staff=2
            t1.r3 TableRow <> [] Sector=Brands | 2024 / Budget= | 2024 / Staff=3

            """,
            Outline.Of(document),
            ignoreLineEndingDifferences: true);
        Assert.Equal("20 | 2", document.At("t1.r2").Text);
    }

    [Fact]
    public void A_first_row_that_looks_like_a_header_is_one()
    {
        var document = new Docx().Body(Table(Row("国家", "项目"), Row("乌干达", "危机时期加强国家知识产权局能力的试点项目"), Row("老挝", "地理标志的注册和推广项目"))).Read();
        Assert.Equal(["国家", "项目"], document.At("t1.r1").Cells.Select(c => c.Header));
        Assert.Equal(2, document.Passages.Count);
    }

    [Fact]
    public void A_table_in_a_cell_is_put_on_lines_of_the_cell()
    {
        var document = new Docx().Body(Table(Row("Outer", Cell(P("before") + Table(Row("a", "b"), Row("c", "d")) + P("after"))), Row("1", "2"))).Read();
        Assert.Equal("before\na | b\nc | d\nafter", document.At("t1.r1").Cells[1].Text);
    }

    [Fact]
    public void A_table_of_single_cells_only_lays_out_its_paragraphs_and_the_tables_in_them_stay_tables()
    {
        var document = new Docx().HeadingStyles().Body(Table(Row(Cell(Heading(1, "Budget") + P("In francs.") + Table(HeaderRow("Item", "Cost"), Row("Travel", "10")))))).Read();
        Assert.Equal(["h1", "h1.1", "t1.r1"], document.Passages.Select(p => p.Locator));
    }

    [Fact]
    public void Items_in_a_cell_keep_their_labels()
    {
        var document = new Docx().List(1, ("bullet", "·")).Body(Table(Row("指标", Cell(Item(1, 0, "至少80%。") + Item(1, 0, "至少一名专家。"))), Row("x", "y"))).Read();
        Assert.Equal("· 至少80%。\n· 至少一名专家。", document.At("t1.r1").Cells[1].Text);
    }

    [Fact]
    public void A_recommendation_in_a_table_is_named_by_its_number()
    {
        var document = new Docx().Body(Table(Row("Recommendation 10*", "Expected results"), Row("To assist Member States.", "4.2"), Row("Recommendation 11", "Expected results"), Row("To help.", "4.3"))).Read();
        Assert.Equal(["rec-10", "rec-11"], document.Passages.Select(p => p.Locator));
        Assert.Equal("Expected results", document.At("rec-11").Cells[1].Header);
    }

    [Theory]
    [InlineData("[后接附件一]", "附件一")]
    [InlineData("[Annex I follows]", "ANNEX I")]
    public void An_annex_has_locators_of_its_own(string announcement, string heading)
    {
        var document = new Docx().Body(P("1. The Committee is invited to consider the Annex."), P(announcement), P("", "<w:sectPr/>"), P(heading), P("1. The text of the annex.")).Read();
        Assert.Equal(["p1", "annex-1.h1", "annex-1.p1"], document.Passages.Select(p => p.Locator));
    }

    [Fact]
    public void The_first_page_gives_symbol_date_session_and_title()
    {
        var document = new Docx().HeadingStyles().Body(
            Table(Row("", "C"), Row("", "CDIP/32/2"), Row("", "原文：英文"), Row("", "日期：2024年2月16日")),
            P(Run("发展与知识产权委员会（CDIP）", Bold)), P(Run("第三十二届会议", Bold)), P("2024年4月29日至5月3日，日内瓦"), P("总干事关于2023年度发展议程落实情况的报告"), P("秘书处编拟"),
            P("1. 本文件是总干事的报告。"), Heading(1, "导言"), P("2. 正文。")).Read();
        Assert.Equal("CDIP/32/2", document.Header.Symbol);
        Assert.Equal(32, document.Header.Session);
        Assert.Equal(new DateOnly(2024, 2, 16), document.Header.Date);
        Assert.Equal("总干事关于2023年度发展议程落实情况的报告", document.Header.Title);
        Assert.Equal("p1", document.Passages.First(p => p.Kind == PassageKind.Paragraph).Locator);
        Assert.Equal(["总干事关于2023年度发展议程落实情况的报告", "导言"], document.Of(PassageKind.Heading).Select(p => p.Text));
        Assert.DoesNotContain(document.Passages, p => p.Text.Contains("原文", StringComparison.Ordinal));
    }

    [Fact]
    public void The_symbol_may_stand_in_the_running_head_alone_and_the_title_in_the_properties()
    {
        var document = new Docx().Header(P("CDIP/30/4 Rev.") + P("page 2")).Body(P("The text of the document."), P("And more.")).Read();
        Assert.Equal("CDIP/30/4 Rev.", document.Header.Symbol);
        Assert.Equal("Title of the properties", document.Header.Title);
        Assert.DoesNotContain(document.Passages, p => p.Text.Contains("page", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_part_that_the_text_is_whole_without_is_a_warning_and_damaged_notes_are_a_failure()
    {
        var bytes = new Docx().HeadingStyles().Footnote(1, "note").Body(Heading(1, "Scope"), P(Run("Text.") + FootnoteReference(1))).Build();
        var document = Docx.Read(Zips.Rewrite(bytes, (name, content) => name.EndsWith("styles.xml", StringComparison.Ordinal) ? content[..^20] : content));
        Assert.Equal("part-damaged", Assert.Single(document.Warnings).Code);
        var failure = Assert.IsType<ReadResult.Failure>(Docx.Result(Zips.Rewrite(bytes, (name, content) => name.EndsWith("footnotes.xml", StringComparison.Ordinal) ? content[..^20] : content)));
        Assert.Equal(ReadFailureReason.Damaged, failure.Reason);
    }
}
