using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Documents.Tests.Csv;

public sealed class CsvTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found_and_each_row_has_its_cells_under_their_headers(string delimiter)
    {
        var document = Read(string.Join('\n', "名称;预算;状态".Replace(";", delimiter, StringComparison.Ordinal), "项目一;1200;完成".Replace(";", delimiter, StringComparison.Ordinal), "项目二;300;进行中".Replace(";", delimiter, StringComparison.Ordinal)));
        Assert.Equal(["t1.r1", "t1.r2"], document.Passages.Select(p => p.Locator));
        Assert.Equal(["名称", "预算", "状态"], document.Passages[1].Cells.Select(c => c.Header));
        Assert.Equal("项目二 | 300 | 进行中", document.Passages[1].Text);
        Assert.Equal(DocumentFormat.Csv, document.Format);
    }

    [Fact]
    public void Decimal_commas_do_not_hide_the_semicolons_between_values()
    {
        var row = Read("Name;Share;Growth\nA;1,5;2,5\nB;3,0;4,5\n").At("t1.r2");
        Assert.Equal(["B", "3,0", "4,5"], row.Cells.Select(c => c.Text));
    }

    [Fact]
    public void Quoted_values_hold_delimiters_quotes_and_lines()
    {
        var row = Read("Name,Text\nA,\"one, \"\"two\"\"\r\nthree\"\nB,x\n").At("t1.r1");
        Assert.Equal("one, \"two\"\nthree", row.Cells[1].Text);
    }

    [Fact]
    public void Without_a_header_the_first_row_is_a_row()
    {
        var document = Read("2021,100\n2022,200\n1,2\n");
        Assert.Equal(3, document.Passages.Count);
        Assert.All(document.Passages.SelectMany(p => p.Cells), c => Assert.Null(c.Header));
    }

    [Fact]
    public void A_first_row_whose_values_stand_below_again_heads_nothing()
    {
        var document = Read("Patents,Uganda,open\nPatents,Kenya,closed\nDesigns,Peru,open\n");
        Assert.Equal("Patents | Uganda | open", document.At("t1.r1").Text);
        Assert.All(document.Passages.SelectMany(p => p.Cells), c => Assert.Null(c.Header));
    }

    [Fact]
    public void A_header_that_is_repeated_as_a_whole_is_still_a_header() =>
        Assert.Equal(["Sector", "Country"], Read("Sector,Country\nPatents,Kenya\nSector,Country\nDesigns,Peru\n").At("t1.r1").Cells.Select(c => c.Header));

    [Fact]
    public void A_row_may_be_shorter_or_longer_than_the_header()
    {
        var document = Read("Name,Value\na\nb,1,extra\n");
        Assert.Equal(["a", "b | 1 | extra"], document.Passages.Select(p => p.Text));
        Assert.Null(document.Passages[1].Cells[2].Header);
    }

    [Fact]
    public void A_first_line_may_state_the_delimiter() =>
        Assert.Equal("x,y", Read("sep=;\r\nName;Value\r\na;x,y\r\n").At("t1.r1").Cells[1].Text);

    [Fact]
    public void A_quote_that_is_never_closed_spoils_one_value_only() =>
        Assert.Equal(["a | \"never closed", "b | 2", "c | 3"], Read("Name,Value\na,\"never closed\nb,2\nc,3\n").Passages.Select(p => p.Text));

    [Fact]
    public void A_file_in_GB18030_as_Excel_saves_it_is_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("名称,说明\n项目一,关于知识产权与发展的项目\n");
        Assert.Equal("关于知识产权与发展的项目", Reading(bytes).At("t1.r1").Cells[1].Text);
    }

    [Fact]
    public void More_rows_than_allowed_are_refused_by_their_number()
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes("a,b\nc,d\ne,f\n"), "x.csv", new ReadLimits { MaxRows = 2 }, TestContext.Current.CancellationToken);
        var failure = Assert.IsType<ReadResult.Failure>(result);
        Assert.Equal((ReadFailureReason.TooLarge, true), (failure.Reason, failure.Detail.Contains("2 rows", StringComparison.Ordinal)));
    }

    /// <summary>Values written by the rules come back, whatever is in them.</summary>
    [Fact]
    public void What_is_written_by_the_rules_is_read_back() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Gen.Elements("a", "预算", "1,5", "say \"x\"", "two\nlines", ";", "x y", "'", "\t.").ArrayOf(3).ListOf(4).ToArbitrary(),
                rows =>
                {
                    var text = "H1,H2,H3\n" + string.Concat(rows.Select(r => string.Join(',', r.Select(v => "\"" + v.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\n"));
                    var read = Read(text).Passages.Select(p => p.Cells.Select(c => c.Text).ToArray()).ToArray();
                    return read.Length == rows.Count && rows.Zip(read).All(p => p.First.Select(v => v.Trim()).SequenceEqual(p.Second));
                }));

    private static Document Read(string text) => Reading(Encoding.UTF8.GetBytes(text));

    private static Document Reading(byte[] bytes) =>
        Assert.IsType<ReadResult.Success>(DocumentReader.Read(bytes, "test.csv", cancellationToken: TestContext.Current.CancellationToken)).Document;
}
