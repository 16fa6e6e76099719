namespace KnowledgeBase.Web.Reading;

/// <summary>The texts of a page of the reader in the order in which they are written, for looking something up in them.</summary>
public static class ShownTexts
{
    /// <summary>The texts of blocks, and behind them of notes.</summary>
    public static IEnumerable<string> Of(DocumentLayout layout) => layout.Blocks.SelectMany(Of).Concat(layout.Notes.Select(note => note.Passage.Text));

    /// <summary>The texts of two versions side by side.</summary>
    public static IEnumerable<string> Of(IEnumerable<PassagePair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Left is { } left)
                yield return left.Text;
            if (pair.Right is { } right)
                yield return right.Text;
        }
    }

    private static IEnumerable<string> Of(Block block) => block switch
    {
        HeadingBlock heading => [heading.Passage.Text],
        ParagraphBlock paragraph => [paragraph.Passage.Text],
        ListBlock list => list.Items.SelectMany(Of),
        TableBlock table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };

    private static IEnumerable<string> Of(ListNode node) => node.Children.SelectMany(Of).Prepend(node.Passage.Text);
}
