using System.Text;

namespace KnowledgeBase.Documents.Tests.PlainText;

/// <summary>Forms to be filled in, which an extract of a PDF writes cell below cell: spaces stand for their empty cells.</summary>
public sealed class GridTests
{
    private const string Header = "Goal Result Indicators \nActivities \n\n(first year) \n\nActivities \n\n(second year) \n\nUnit in charge \n";

    private const string Prose = """
        The country plan gives the framework in which assistance is planned and delivered, and takes the
        development plans and goals of the country into account, its strategy for innovation included, and
        shows how the Organization is going to support the country in the use of the system for development.
        It is built on consultations between the bureau and the country, which then agrees to the plan as a
        whole before any of it is carried out by the units that are named in the last column of the table.

        """;

    private static string Form()
    {
        var text = new StringBuilder(Prose.ReplaceLineEndings("\n"));
        text.Append(Header)
            .Append("Goal one: \n\nbalanced \n\nlaws \n\nA legislative framework that balances the\n\ninterests of all \n\n    \n\n")
            .Append("Decisions on copyright with evidence     \n\n")
            .Append("Goal two: \n\nservices \n\nStronger ties with users and offices     \n\n")
            .Append("Better use of the systems in developing\n")
            .Append(Header)
            .Append("countries and the least developed \n\n    \n\n")
            .Append("Better skills in management of enterprises     \n\n[Appendix II follows]\n1. Next.\n");
        return text.ToString();
    }

    [Fact]
    public void A_form_whose_last_columns_are_empty_is_a_table()
    {
        var rows = Reading.Document(Form()).Of(PassageKind.TableRow).ToList();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, r => Assert.Equal(["Goal", "Result", "Indicators", "Activities (first year)", "Activities (second year)", "Unit in charge"], r.Cells.Select(c => c.Header)));
        Assert.Equal("Goal one:\nbalanced\nlaws", rows[0].Cells[0].Text);
        Assert.Equal("A legislative framework that balances the interests of all", rows[0].Cells[1].Text);
        Assert.Equal(new TableCell("Goal", "Goal one:\nbalanced\nlaws", Inherited: true), rows[1].Cells[0]);
        Assert.All(rows, r => Assert.All(r.Cells.Skip(2), c => Assert.Equal("", c.Text)));
    }

    [Fact]
    public void A_cell_goes_on_behind_the_header_of_the_next_page()
    {
        var row = Reading.Document(Form()).At("t1.r4");
        Assert.Equal("Better use of the systems in developing countries and the least developed", row.Cells[1].Text);
    }

    [Fact]
    public void What_follows_the_form_is_text_again() => Assert.Equal("Next.", Reading.Document(Form()).At("appendix-2.p1").Text);

    [Fact]
    public void A_line_of_nothing_but_a_tag_is_no_paragraph_of_a_cell()
    {
        var document = Reading.Document(Form().Replace("Goal two:", "<ul>\nGoal two:", StringComparison.Ordinal));
        Assert.Equal(["Goal two:\nservices | Stronger ties with users and offices"], document.Passages.Where(p => p.Locator == "t1.r3").Select(p => p.Text));
    }

    [Fact]
    public void Lines_that_stand_twice_without_empty_cells_stay_text()
    {
        var document = Reading.Document(Form().Replace("    ", "", StringComparison.Ordinal));
        Assert.Empty(document.Of(PassageKind.TableRow));
        Assert.Contains(document.Passages, p => p.Text.Contains("Decisions on copyright", StringComparison.Ordinal));
    }
}
