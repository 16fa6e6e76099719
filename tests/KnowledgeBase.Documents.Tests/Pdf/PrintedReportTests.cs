namespace KnowledgeBase.Documents.Tests.Pdf;

public sealed class ChineseReportTests(ChineseReport report) : PrintedReportTests(report, isChinese: true), IClassFixture<ChineseReport>;

public sealed class EnglishReportTests(EnglishReport report) : PrintedReportTests(report, isChinese: false), IClassFixture<EnglishReport>;

/// <summary>What a printed report must read as, in either language.</summary>
public abstract class PrintedReportTests(PrintedReport report, bool isChinese)
{
    private Document Document => report.Document;

    [Fact]
    public void Headings_are_told_by_their_size_and_nest_below_the_title() =>
        Assert.Equal(
            isChinese
                ? [(1, "发展与知识产权报告"), (2, "导言"), (2, "落实情况"), (2, "两栏"), (2, "项目")]
                : [(1, "Report on the Development Agenda"), (2, "Introduction"), (2, "Implementation"), (2, "Two Columns"), (2, "Projects")],
            Document.Of(PassageKind.Heading).Select(h => (h.Level, h.Text)));

    [Fact]
    public void Numbered_paragraphs_are_whole_over_the_ends_of_lines_and_pages()
    {
        for (var n = 3; n <= ReportHtml.LastParagraph; n++)
        {
            var paragraph = Document.At(FormattableString.Invariant($"p{n}"));
            Assert.Equal((FormattableString.Invariant($"{n}."), ReportHtml.Paragraph(isChinese, n)), (paragraph.Label, paragraph.Text));
        }
    }

    [Fact]
    public void Nothing_of_headers_footers_and_page_numbers_is_left() =>
        Assert.DoesNotContain(
            Document.Passages,
            p => p.Text.Contains("CDIP/32/2", StringComparison.Ordinal) || p.Text.Contains("page ", StringComparison.Ordinal) || p.Text.Contains("世界知识产权组织", StringComparison.Ordinal)
                || p.Text.Contains("World Intellectual", StringComparison.Ordinal));

    [Fact]
    public void Notes_are_taken_from_the_end_of_the_page_and_their_numbers_out_of_the_sentences()
    {
        Assert.Equal([("n1", ReportHtml.LongNote(isChinese)), ("n2", isChinese ? "同上，第5段。" : "Ibid., paragraph 5.")], Document.Of(PassageKind.Note).Select(n => (n.Locator, n.Text)));
        var paragraph = Document.At("p1");
        Assert.Equal(ReportHtml.Text(isChinese) + (isChinese ? "会议还讨论了其他事项。" : " The session also discussed other matters."), paragraph.Text);
        Assert.Equal([new NoteReference(ReportHtml.Text(isChinese).Length, "n1")], paragraph.Notes);
        Assert.EndsWith(isChinese ? "见说明。" : "See the explanation.", Document.At("p2").Text, StringComparison.Ordinal);
        Assert.Empty(Document.Warnings);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var heading = Document.Of(PassageKind.Heading).Single(h => h.Text is "两栏" or "Two Columns");
        var text = ReportHtml.Text(isChinese);
        Assert.Equal(
            isChinese ? [text + text, "第二个自然段。" + text] : [text + " " + text, "The second paragraph begins here. " + text],
            Document.Passages.Where(p => p.Parent == heading.Locator).Select(p => isChinese ? p.Text.Replace(" ", "", StringComparison.Ordinal) : p.Text));
    }

    [Fact]
    public void A_table_over_several_pages_is_one_and_its_wrapped_cells_are_whole()
    {
        var rows = Document.Of(PassageKind.TableRow).ToList();
        Assert.Equal(Enumerable.Range(1, ReportHtml.Projects).Select(n => FormattableString.Invariant($"t1.r{n}")), rows.Select(r => r.Locator));
        Assert.All(rows, r => Assert.Equal(isChinese ? ["名称", "说明", "预算"] : ["Name", "Description", "Budget"], r.Cells.Select(c => c.Header)));
        Assert.All(rows, r => Assert.Equal(ReportHtml.Description(isChinese), r.Cells[1].Text));
        Assert.Equal("37,500", rows[^1].Cells[2].Text);
        Assert.True(rows[^1].Page > rows[0].Page);
    }

    [Fact]
    public void Every_passage_has_its_page_and_pages_do_not_go_back()
    {
        var pages = Document.Passages.Where(p => p.Kind != PassageKind.Note).Select(p => Assert.NotNull(p.Page)).ToList();
        Assert.Equal(1, pages[0]);
        Assert.Equal(pages.Order(), pages);
        Assert.Equal((1, 2), (Document.At("p2").Page, Document.At("p3").Page));
        Assert.Equal(DocumentFormat.Pdf, Document.Format);
    }

    [Fact]
    public void Every_passage_points_to_where_it_stands_in_the_text()
    {
        foreach (var passage in Document.Passages.Where(p => p.Kind is PassageKind.Paragraph or PassageKind.Heading))
        {
            var source = Document.SourceText[passage.Source.Start..passage.Source.End];
            Assert.Contains(passage.Text[..Math.Min(10, passage.Text.Length)].Trim(), source, StringComparison.Ordinal);
        }
    }
}
