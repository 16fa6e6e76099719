using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Where the cells of a row stand in its text.</summary>
internal static class CellOffsets
{
    /// <summary>The cells that are found in the row's text, from left to right, with the offset of each.</summary>
    public static IEnumerable<(TableCell Cell, int Start)> Of(Passage row)
    {
        var from = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length == 0)
                continue;
            var start = row.Text.IndexOf(cell.Text, from, StringComparison.Ordinal);
            if (start < 0)
                continue;
            yield return (cell, start);
            from = start + cell.Text.Length;
        }
    }
}
