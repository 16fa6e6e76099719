namespace KnowledgeBase.Documents.Tests.PlainText;

/// <summary>Tables of name, description and contact, which an extract of a PDF writes cell below cell.</summary>
public sealed class ColumnTests
{
    private const string Header = "名称 描述 联络点\n";

    private const string Rows = """
        专利服务
        知识产权组织的技术援助项目包括下列各项内容，还将在
        以后的年份里继续下去。
        联络点：专利部
        商标服务
        品牌方面的技术援助项目包括下列各项内容，也还将在以
        后的年份里继续下去。
        联络点：商标部

        """;

    private const string Prose = """
        本组织的技术援助项目由各个部门分别管理，在下列各表中
        按照部门一一列出，其中包括每个项目的名称、描述以及与
        本组织的哪个部门联络。[footnoteRef:1]
        [1: 注。]

        """;

    private static readonly string Table = (Prose + Header + Header + Header + Rows).ReplaceLineEndings("\n");

    [Fact]
    public void Cells_below_each_other_are_put_into_rows() => Assert.Equal(
        [
            ["专利服务", "知识产权组织的技术援助项目包括下列各项内容，还将在以后的年份里继续下去。", "联络点：专利部"],
            ["商标服务", "品牌方面的技术援助项目包括下列各项内容，也还将在以后的年份里继续下去。", "联络点：商标部"],
        ],
        Cells(Table));

    /// <summary>Ended the reading with an index out of its range.</summary>
    [Theory]
    [InlineData("<p>\n")]
    [InlineData("[footnoteRef:1]\n")]
    public void A_line_of_nothing_but_a_tag_or_a_reference_is_no_paragraph_of_a_cell(string line)
    {
        Assert.Equal(Cells(Table), Cells(Table.Replace("商标服务", line + "商标服务", StringComparison.Ordinal)));
        Assert.Equal(Cells(Table), Cells(Table + line));
    }

    private static IEnumerable<string[]> Cells(string text)
    {
        var document = Reading.Document(text);
        InvariantTests.Check(document);
        return document.Of(PassageKind.TableRow).Select(r => r.Cells.Select(c => c.Text).ToArray());
    }
}
