using System.Globalization;

namespace KnowledgeBase.Documents.Csv;

/// <summary>Counts rows and cells of the tables of one file, against <see cref="ReadLimits.MaxRows"/> and <see cref="ReadLimits.MaxCells"/>.</summary>
internal sealed class TableBudget(ReadLimits limits)
{
    private int rows;
    private int cells;

    /// <summary>Counts a row.</summary>
    /// <exception cref="ReadingException">That was one too many.</exception>
    public void TakeRow()
    {
        if (++rows > limits.MaxRows)
            throw TooLarge(limits.MaxRows, "rows");
    }

    /// <summary>Counts a cell with text.</summary>
    /// <exception cref="ReadingException">That was one too many.</exception>
    public void TakeCell()
    {
        if (++cells > limits.MaxCells)
            throw TooLarge(limits.MaxCells, "cells");
    }

    private static ReadingException TooLarge(int most, string what) => new(
        ReadFailureReason.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"More than {most:N0} {what}, which is as far as tables are read. Split the file."));
}
