namespace KnowledgeBase.Documents.Excel;

/// <summary>Answers which cells of a sheet are shown as one.</summary>
internal sealed class MergedCells
{
    /// <summary>Rows of a range that are entered for asking; a range as high as a whole sheet is no cell.</summary>
    private const int MostRows = 2_000;

    private readonly Dictionary<CellReference, CellRange> starts = [];
    private readonly HashSet<CellReference> continued = [];
    private readonly Dictionary<CellReference, int> widths = [];

    /// <summary>Enters the ranges.</summary>
    public MergedCells(IReadOnlyList<CellRange> ranges)
    {
        foreach (var range in ranges)
        {
            if (!starts.TryAdd(range.First, range) || continued.Count > 10 * MostRows)
                continue;
            for (var row = range.First.Row + 1; row <= Math.Min(range.Last.Row, range.First.Row + MostRows); row++)
            {
                continued.Add(new CellReference(row, range.First.Column));
                widths[new CellReference(row, range.First.Column)] = range.Last.Column - range.First.Column + 1;
            }
        }
    }

    /// <summary>How many rows the cell spans that begins here; 1 for an ordinary one.</summary>
    public int RowsOf(int row, int column) =>
        starts.TryGetValue(new CellReference(row, column), out var range) ? range.Last.Row - range.First.Row + 1 : 1;

    /// <summary>How many columns the cell spans that begins, or goes on, here; 1 for an ordinary one.</summary>
    public int ColumnsOf(int row, int column) =>
        starts.TryGetValue(new CellReference(row, column), out var range) ? range.Last.Column - range.First.Column + 1
        : widths.GetValueOrDefault(new CellReference(row, column), 1);

    /// <summary>A cell above spans this place.</summary>
    public bool ContinuesAbove(int row, int column) => continued.Contains(new CellReference(row, column));
}
