using DocumentFormat.OpenXml.Spreadsheet;

namespace KnowledgeBase.Documents.Tests.Excel;

/// <summary>Workbooks built by the Open XML SDK.</summary>
public sealed class ExcelTests
{
    [Fact]
    public void Each_sheet_is_a_heading_and_its_table_has_a_row_a_project()
    {
        var book = new Workbook();
        var document = Read(book
            .Sheet("项目", [book.Text("A1", "名称"), book.Text("B1", "预算"), Workbook.Inline("C1", "状态"), book.Text("A2", "项目一"), book.Number("B2", 1200), book.Text("C2", "完成"), book.Text("A3", "项目二"), book.Number("B3", 300.5), book.Text("C3", "进行中")])
            .Sheet("Contacts", [book.Text("A1", "Unit"), book.Text("B1", "Address"), book.Text("A2", "Technical Assistance"), book.Text("B2", "Geneva")]));
        Assert.Equal(["项目", "Contacts"], document.Of(PassageKind.Heading).Select(h => h.Text));
        Assert.Equal(["t1.r1", "t1.r2", "t2.r1"], document.Of(PassageKind.TableRow).Select(r => r.Locator));
        var row = document.At("t1.r2");
        Assert.Equal("项目二 | 300.5 | 进行中", row.Text);
        Assert.Equal(["名称", "预算", "状态"], row.Cells.Select(c => c.Header));
        Assert.Equal(["项目"], row.HeadingPath);
        Assert.Equal("Contacts", Assert.Single(document.At("t2.r1").HeadingPath));
        Assert.Equal(DocumentFormat.Excel, document.Format);
    }

    [Fact]
    public void A_first_row_whose_values_stand_below_again_heads_nothing()
    {
        var book = new Workbook();
        var document = Read(book.Sheet("List", [book.Text("A1", "Patents"), book.Text("B1", "Uganda"), book.Text("A2", "Patents"), book.Text("B2", "Kenya")]));
        Assert.Equal(["Patents | Uganda", "Patents | Kenya"], document.Of(PassageKind.TableRow).Select(r => r.Text));
    }

    [Fact]
    public void Figures_amounts_percentages_dates_and_times_are_shown_as_their_formats_say()
    {
        var book = new Workbook();
        (double Value, string Format, string Shown)[] cases =
        [
            (1234567.891, "#,##0", "1,234,568"), (1234.5, "#,##0.00", "1,234.50"), (0.1234, "0%", "12%"), (0.1234, "0.0%", "12.3%"), (-1200, "#,##0;(#,##0)", "(1,200)"),
            (1200, "\"CHF\" #,##0", "CHF 1,200"), (1200, "[$€-407] #,##0", "€ 1,200"), (1500000, "#,##0,", "1,500"), (12345, "0.00E+00", "1.23E+04"), (7, "000", "007"),
            (41596, "yyyy-mm-dd", "2013-11-18"), (41596, "d mmmm yyyy", "18 November 2013"), (41596, "yyyy\"年\"m\"月\"d\"日\"", "2013年11月18日"), (41596.75, "yyyy-mm-dd hh:mm", "2013-11-18 18:00"),
            (0.75, "h:mm AM/PM", "6:00 PM"), (1.5, "[h]:mm", "36:00"), (41596, "[$-409]mmm\\-yy", "Nov-13"), (1, "yyyy-mm-dd", "1900-01-01"), (61, "yyyy-mm-dd", "1900-03-01"), (0, "0;-0;\"none\"", "none"),
            (12.5, "General", "12.5"), (0.1 + 0.2, "General", "0.3"), (12, "General\" items\"", "12 items"), (5, "_(* #,##0_)", "5"),
        ];
        var cells = new List<Cell> { Workbook.Inline("A1", "Case"), Workbook.Inline("B1", "Value") };
        for (var i = 0; i < cases.Length; i++)
            cells.AddRange([Workbook.Inline($"A{i + 2}", cases[i].Format), book.Number($"B{i + 2}", cases[i].Value, cases[i].Format)]);
        var document = Read(book.Sheet("Formats", [.. cells]));
        Assert.Equal(cases.Select(c => (c.Format, c.Shown)), document.Of(PassageKind.TableRow).Select(r => (r.Cells[0].Text, r.Cells[1].Text)));
    }

    [Fact]
    public void Dates_that_count_from_1904_are_the_same_days()
    {
        var book = new Workbook { CountsFrom1904 = true };
        var document = Read(book.Sheet("Dates", [Workbook.Inline("A1", "Name"), Workbook.Inline("B1", "Day"), Workbook.Inline("A2", "Session"), book.Number("B2", 41596 - 1462, "yyyy-mm-dd")]));
        Assert.Equal("2013-11-18", document.At("t1.r1").Cells[1].Text);
    }

    [Fact]
    public void Truths_and_the_stored_values_of_formulas_are_shown()
    {
        var book = new Workbook();
        var document = Read(book.Sheet("S", [Workbook.Inline("A1", "Name"), Workbook.Inline("B1", "Sum"), Workbook.Inline("C1", "Done"), Workbook.Inline("A2", "x"), book.Number("B2", 42, formula: "SUM(D1:D9)"), Workbook.Truth("C2", true)]));
        Assert.Equal("x | 42 | TRUE", document.At("t1.r1").Text);
    }

    [Fact]
    public void Titles_above_the_header_are_paragraphs_and_a_second_table_below_blank_rows_is_another()
    {
        var book = new Workbook();
        var document = Read(book.Sheet("Plan", [Workbook.Inline("A1", "发展议程项目清单"), Workbook.Inline("A2", "截至2023年12月"), Workbook.Inline("A4", "名称"), Workbook.Inline("B4", "预算"), Workbook.Inline("A5", "项目一"), book.Number("B5", 10),
            Workbook.Inline("A8", "人员"), Workbook.Inline("A9", "姓名"), Workbook.Inline("B9", "职务"), Workbook.Inline("A10", "甲"), Workbook.Inline("B10", "秘书")], ["A1:B1"]));
        Assert.Equal(["发展议程项目清单", "截至2023年12月", "人员"], document.Of(PassageKind.Paragraph).Select(p => p.Text));
        Assert.Equal([("t1.r1", "名称"), ("t2.r1", "姓名")], document.Of(PassageKind.TableRow).Select(r => (r.Locator, r.Cells[0].Header!)));
    }

    [Fact]
    public void A_header_that_spans_columns_stands_above_each_and_a_cell_that_spans_rows_is_inherited()
    {
        var book = new Workbook();
        var document = Read(book.Sheet("Years", [Workbook.Inline("A1", "项目"), Workbook.Inline("B1", "第一年"), Workbook.Inline("B2", "一季度"), Workbook.Inline("C2", "二季度"), Workbook.Inline("A3", "甲"), book.Number("B3", 1), book.Number("C3", 2), book.Number("B4", 3), book.Number("C4", 4)], ["A1:A2", "B1:C1", "A3:A4"]));
        Assert.Equal(["项目", "第一年 / 一季度", "第一年 / 二季度"], document.At("t1.r1").Cells.Select(c => c.Header));
        Assert.Equal(new TableCell("项目", "甲", Inherited: true), document.At("t1.r2").Cells[0]);
        Assert.Equal("3 | 4", document.At("t1.r2").Text);
    }

    [Fact]
    public void A_hidden_sheet_is_read_and_named()
    {
        var book = new Workbook();
        var document = Read(book.Sheet("Front", [Workbook.Inline("A1", "Visible text of the front sheet")]).Sheet("Lists", [Workbook.Inline("A1", "Hidden text")], state: SheetStateValues.VeryHidden));
        Assert.Contains("\"Lists\"", Assert.Single(document.Warnings, w => w.Code == "hidden-sheet").Message, StringComparison.Ordinal);
        Assert.Contains(document.Passages, p => p.Text == "Hidden text");
    }

    [Fact]
    public void A_cell_in_the_last_corner_of_a_sheet_takes_no_more_room_than_any_other()
    {
        var book = new Workbook();
        var bytes = book.Sheet("Far", [Workbook.Inline("A1", "Name"), Workbook.Inline("B1", "Value"), Workbook.Inline("A2", "near"), book.Number("B2", 1), Workbook.Inline("XFD1048576", "far")]).Save();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Reading.Document(bytes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
        Assert.Contains(document.Passages, p => p.Text.Contains("far", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, 500_000, "3 rows")]
    [InlineData(100_000, 5, "5 cells")]
    public void More_rows_or_cells_than_allowed_are_refused_by_their_number(int rows, int cells, string named)
    {
        var book = new Workbook();
        var bytes = book.Sheet("S", [.. Enumerable.Range(1, 4).SelectMany(r => (Cell[])[Workbook.Inline($"A{r}", "a"), Workbook.Inline($"B{r}", "b")])]).Save();
        var failure = Assert.IsType<ReadResult.Failure>(DocumentReader.Read(bytes, "x.xlsx", new ReadLimits { MaxRows = rows, MaxCells = cells }, TestContext.Current.CancellationToken));
        Assert.Equal(ReadFailureReason.TooLarge, failure.Reason);
        Assert.Contains(named, failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_workbook_has_no_text() =>
        Assert.Equal(
            ReadFailureReason.NoText,
            Assert.IsType<ReadResult.Failure>(DocumentReader.Read(new Workbook().Sheet("Sheet1", []).Save(), "x.xlsx", cancellationToken: TestContext.Current.CancellationToken)).Reason);

    [Fact]
    public void A_workbook_cut_off_anywhere_is_refused_by_name()
    {
        var book = new Workbook();
        var bytes = book.Sheet("S", [book.Text("A1", "Name"), book.Text("B1", "Value"), book.Text("A2", "a"), book.Text("B2", "b")]).Save();
        for (var length = 100; length < bytes.Length; length += 97)
            Assert.IsType<ReadResult.Failure>(DocumentReader.Read(bytes.AsMemory(0, length), "x.xlsx", cancellationToken: TestContext.Current.CancellationToken));
    }

    private static Document Read(Workbook book) => Reading.Document(book.Save());
}
