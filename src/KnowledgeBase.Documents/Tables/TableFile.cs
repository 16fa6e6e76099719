using KnowledgeBase.Documents.Csv;
using KnowledgeBase.Documents.Decoding;
using KnowledgeBase.Documents.Excel;

namespace KnowledgeBase.Documents.Tables;

/// <summary>What came of reading a file as one plain table: its rows, or why there are none.</summary>
public abstract record TableFileResult
{
    private TableFileResult()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Rows">All rows with something in them, the header first where there is one.</param>
    public sealed record Success(IReadOnlyList<TableFileRow> Rows) : TableFileResult;

    /// <summary>The file could not be read.</summary>
    /// <param name="Reason">The named reason.</param>
    /// <param name="Detail">What was wrong and what to do, in English.</param>
    public sealed record Failure(ReadFailureReason Reason, string Detail) : TableFileResult;
}

/// <summary>A row of a table file.</summary>
/// <param name="Number">The number of the row as a spreadsheet shows it, from 1; in a CSV file the number of the record.</param>
/// <param name="Cells">The texts of its cells from the first column on; lines inside a cell are separated by <c>\n</c>, and the leading and trailing blanks of a cell are gone.</param>
public sealed record TableFileRow(int Number, IReadOnlyList<string> Cells);

/// <summary>
/// Reads CSV files and the first sheet of workbooks cell by cell, as tables of records. Unlike <see cref="DocumentReader"/> it looks for no
/// titles, headers or numbers: what stands in a cell is what stands in the row. Stateless and safe for concurrent use.
/// </summary>
public static class TableFile
{
    /// <summary>Reads a file; its content tells a workbook from text.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="limits">Bounds on the file; <see cref="ReadLimits.Default"/> where null.</param>
    /// <param name="cancellationToken">Stops the reading between its stages.</param>
    public static TableFileResult Read(ReadOnlyMemory<byte> bytes, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var bounds = limits ?? ReadLimits.Default;
        if (bytes.Length > bounds.MaxBytes)
            return new TableFileResult.Failure(ReadFailureReason.TooLarge, FormattableString.Invariant($"{bytes.Length:N0} bytes; at most {bounds.MaxBytes:N0} are read. Split the file."));
        try
        {
            return bytes.Span.StartsWith("PK"u8)
                ? new TableFileResult.Success([.. FirstSheet.Read(bytes, bounds, cancellationToken).Select(FromSheet)])
                : ReadText(bytes, bounds, cancellationToken);
        }
        catch (ReadingException e)
        {
            return new TableFileResult.Failure(e.Failure.Reason, e.Failure.Detail);
        }
    }

    private static TableFileRow FromSheet(SheetRow row)
    {
        var cells = new string[row.Cells[^1].Column + 1];
        Array.Fill(cells, "");
        foreach (var cell in row.Cells)
            cells[cell.Column] = Clean(cell.Text);
        return new TableFileRow(row.Row + 1, cells);
    }

    private static TableFileResult ReadText(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Read(bytes.Span, limits);
        if (decoded.Failure is { } failure)
            return new TableFileResult.Failure(failure.Reason, failure.Detail);
        var start = CsvFileReader.StatedDelimiter(decoded.Text!, out var stated);
        var delimiter = stated ?? DelimiterFinder.Find(decoded.Text!.AsSpan(start)) ?? ',';
        var records = new CsvRecords(decoded.Text!, start, delimiter);
        var budget = new TableBudget(limits);
        var rows = new List<TableFileRow>();
        for (var number = 1; records.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            budget.TakeRow();
            if (records.Values.Any(value => !string.IsNullOrWhiteSpace(value)))
                rows.Add(new TableFileRow(number, [.. records.Values.Select(Clean)]));
        }

        return new TableFileResult.Success(rows);
    }

    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim(' ', '\t', '\u00A0', '\u3000');
}
