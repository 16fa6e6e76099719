using KnowledgeBase.Documents;
using KnowledgeBase.Web.Reading;

namespace KnowledgeBase.Web.Tests.Reading;

public sealed class DocumentLayoutTests
{
    [Fact]
    public void Lists_nest_by_level_and_end_where_something_else_begins()
    {
        var layout = DocumentLayout.Of([Of("p1"), Item("p1.i", 1), Item("p1.i.a", 2), Item("p1.i.b", 2), Item("p1.ii", 1), Of("p2"), Item("p2.i", 1)]);
        Assert.Equal(["p1", "(p1.i (p1.i.a p1.i.b) p1.ii)", "p2", "(p2.i)"], layout.Blocks.Select(Outline));
    }

    [Fact]
    public void A_list_that_begins_deep_loses_no_item()
    {
        var layout = DocumentLayout.Of([Item("a", 2), Item("b", 1), Item("c", 3), Item("d", 2)]);
        Assert.Equal(["(a b (c d))"], layout.Blocks.Select(Outline));
    }

    [Fact]
    public void A_note_does_not_break_the_list_it_stands_in()
    {
        var layout = DocumentLayout.Of([Item("p1.i", 1) with { Notes = [new NoteReference(0, "n1")] }, Note("n1"), Item("p1.ii", 1) with { Notes = [new NoteReference(0, "n1")] }]);
        Assert.Equal(["(p1.i p1.ii)"], layout.Blocks.Select(Outline));
        Assert.Equal(["ref-n1", "ref-n1-2"], Assert.Single(layout.Notes).ReferenceAnchors);
    }

    [Fact]
    public void Headings_never_skip_a_rank()
    {
        var layout = DocumentLayout.Of([Heading("h1", 1), Heading("h2", 4), Heading("h3", 2), Heading("h4", 5), Heading("h5", 1)]);
        Assert.Equal([1, 2, 2, 3, 1], layout.Outline.Select(heading => heading.Rank));
    }

    [Fact]
    public void Two_tables_one_after_the_other_stay_two()
    {
        var layout = DocumentLayout.Of([Row("t1.r1", "a"), Row("t1.r2", "b"), Row("t2.r1", "c")]);
        Assert.Equal([2, 1], layout.Blocks.Cast<TableBlock>().Select(table => table.Rows.Count));
    }

    [Fact]
    public void A_cell_that_rows_below_inherit_spans_them()
    {
        var table = TableLayout.Of(
        [
            Row("t1.r1", "a", "1"),
            Row("t1.r2", new TableCell("A", "a", Inherited: true), new TableCell("B", "2")),
            Row("t1.r3", new TableCell("A", "b"), new TableCell("B", "2", Inherited: true)),
        ]);
        Assert.Equal(["A", "B"], table.Headers!);
        Assert.Equal([[("a", 2), ("1", 1)], [("2", 2)], [("b", 1)]], table.Rows.Select(row => row.Cells.Select(cell => (cell.Text, cell.Rows))));
    }

    private static string Outline(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Passage.Locator,
        ListBlock list => Outline(list.Items),
        _ => block.ToString(),
    };

    private static string Outline(IReadOnlyList<ListNode> items) =>
        $"({string.Join(' ', items.Select(item => item.Children.Count == 0 ? item.Passage.Locator : $"{item.Passage.Locator} {Outline(item.Children)}"))})";

    private static Passage Of(string locator, PassageKind kind = PassageKind.Paragraph, int level = 0) =>
        new() { Locator = locator, Kind = kind, Level = level, Text = locator };

    private static Passage Item(string locator, int level) => Of(locator, PassageKind.ListItem, level);

    private static Passage Heading(string locator, int level) => Of(locator, PassageKind.Heading, level);

    private static Passage Note(string locator) => Of(locator, PassageKind.Note);

    private static Passage Row(string locator, params string[] cells) =>
        Row(locator, [.. cells.Select((text, column) => new TableCell(column == 0 ? "A" : "B", text))]);

    private static Passage Row(string locator, params TableCell[] cells) => Of(locator, PassageKind.TableRow) with { Cells = cells };
}
