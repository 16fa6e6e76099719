using System.Globalization;

namespace KnowledgeBase.Documents.Excel;

/// <summary>The place of a cell, such as <c>B12</c> (ECMA-376 part 1, 18.18.62), counted from 0.</summary>
/// <param name="Row">0 to 1,048,575.</param>
/// <param name="Column">0 to 16,383.</param>
internal readonly record struct CellReference(int Row, int Column)
{
    private const int MostRows = 1_048_576;

    private const int MostColumns = 16_384;

    /// <summary>Reads <c>B12</c> or <c>$B$12</c>; null for anything else, or outside of a sheet.</summary>
    public static CellReference? TryParse(ReadOnlySpan<char> text)
    {
        var at = 0;
        var column = 0;
        if (at < text.Length && text[at] == '$')
            at++;
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && column <= MostColumns; at++)
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1);
        if (at < text.Length && text[at] == '$')
            at++;
        return column is > 0 and <= MostColumns && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= MostRows
            ? new CellReference(row - 1, column - 1)
            : null;
    }
}

/// <summary>A rectangle of cells, both corners included.</summary>
internal readonly record struct CellRange(CellReference First, CellReference Last)
{
    /// <summary>Reads <c>A1:C2</c>; null for anything else.</summary>
    public static CellRange? TryParse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && CellReference.TryParse(text.AsSpan(0, colon)) is { } first && CellReference.TryParse(text.AsSpan(colon + 1)) is { } last
            && first.Row <= last.Row && first.Column <= last.Column
            ? new CellRange(first, last)
            : null;
    }
}
