namespace KnowledgeBase.Documents.Excel;

/// <summary>A cell with something in it.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="Text">What it shows.</param>
internal readonly record struct SheetCell(int Column, string Text);

/// <summary>A row with something in it.</summary>
/// <param name="Row">Counted from 0.</param>
/// <param name="Cells">Its cells from left to right, at least one.</param>
internal sealed record SheetRow(int Row, List<SheetCell> Cells);

/// <summary>What a sheet shows: only rows and cells with something in them, however far apart they stand.</summary>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="Merged">Ranges shown as one cell.</param>
internal sealed record SheetContent(IReadOnlyList<SheetRow> Rows, IReadOnlyList<CellRange> Merged);
