namespace KnowledgeBase.Documents.Structured.Tables;

/// <summary>Names each column by the header cells that stand above it, from the top: <c>第一年 / 第二季度</c>.</summary>
internal static class ColumnNames
{
    /// <summary>More columns than any table for people has.</summary>
    private const int MostColumns = 1_000;

    /// <summary>A name is kept with every cell below it, so a longer one is cut.</summary>
    private const int LongestName = 200;

    /// <summary>The names, null where a column has none.</summary>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="headerRows">How many of the first are headers.</param>
    public static IReadOnlyList<string?> Of(IReadOnlyList<GridRow> rows, int headerRows)
    {
        var names = new List<string?>();
        for (var i = 0; i < headerRows; i++)
        {
            foreach (var cell in rows[i].Cells.Where(c => !c.IsEmpty))
            {
                var name = InlineWriter.OneLine(cell.Content).Text;
                name = name.Length > LongestName ? name[..LongestName].TrimEnd() + "…" : name;
                for (var column = cell.Column; column < Math.Min(cell.Column + cell.Columns, MostColumns); column++)
                {
                    while (names.Count <= column)
                        names.Add(null);
                    names[column] = Join(names[column], name, column);
                }
            }
        }

        return names;
    }

    /// <summary>A remark in parentheses in the corner, such as the unit of the figures, is no part of the first column's name.</summary>
    private static string Join(string? above, string name, int column) =>
        above is null || (column == 0 && above[0] is '(' or '（') ? name : above == name ? name : above + " / " + name;
}
