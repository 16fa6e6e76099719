using KnowledgeBase.Documents.Decoding;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Csv;

/// <summary>Reads comma-, semicolon- or tab-separated values (RFC 4180 and its relatives) as one table; its first row heads it where it can.</summary>
internal static class CsvFileReader
{
    /// <summary>Reads a file.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Read(bytes.Span, limits);
        if (decoded.Failure is not null)
            return decoded.Failure;
        var text = decoded.Text!;
        var start = StatedDelimiter(text, out var delimiter);
        if ((delimiter ?? DelimiterFinder.Find(text.AsSpan(start))) is not { } mark)
            return Read(text, decoded, cancellationToken);

        var budget = new TextBudget(limits);
        var writer = new DocumentWriter(budget, cancellationToken);
        if (decoded.Warning is not null)
            writer.Warnings.Add(decoded.Warning);
        writer.Write(new TableDraft(Rows(new CsvRecords(text, start, mark), new TableBudget(limits), budget, cancellationToken)));
        return DocumentAssembly.Assemble(writer, DocumentFormat.Csv, new DocumentHeader(), HeadingLooks.None, cancellationToken);
    }

    /// <summary>Nothing stands between values: it is a list, one a line.</summary>
    private static ReadResult.Success Read(string text, DecodedText decoded, CancellationToken cancellationToken)
    {
        var document = PlainTextReader.Read(text, cancellationToken);
        return new ReadResult.Success(document with
        {
            Format = DocumentFormat.Csv,
            Warnings = decoded.Warning is null ? document.Warnings : [decoded.Warning, .. document.Warnings],
        });
    }

    /// <summary>Excel writes, and understands, a first line <c>sep=;</c>.</summary>
    internal static int StatedDelimiter(string text, out char? delimiter)
    {
        delimiter = null;
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6 || text[5] is not ('\r' or '\n'))
            return 0;
        delimiter = text[4];
        return text[5] == '\r' && text.Length > 6 && text[6] == '\n' ? 7 : 6;
    }

    private static List<RowDraft> Rows(CsvRecords records, TableBudget tables, TextBudget budget, CancellationToken cancellationToken)
    {
        var rows = new List<RowDraft>();
        while (records.Read())
        {
            if ((rows.Count & 0xFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            tables.TakeRow();
            var cells = records.Values.Select(v => Cell(v, tables, budget)).ToList();

            // Spreadsheets write a delimiter for each empty column behind the last value.
            while (cells.Count > 0 && cells[^1].Content.Count == 0 && (rows.Count == 0 || cells.Count > rows[0].Cells.Count))
                cells.RemoveAt(cells.Count - 1);
            while (rows.Count > 0 && cells.Count < rows[0].Cells.Count)
                cells.Add(new CellDraft([]));
            if (cells.Exists(c => c.Content.Count > 0))
                rows.Add(new RowDraft(cells, IsHeader: false));
        }

        if (rows.Count > 0 && HeaderRow.Heads(Texts(rows[0]), rows.Skip(1).Select(Texts)))
            rows[0] = rows[0] with { IsHeader = true };
        return rows;
    }

    private static CellDraft Cell(string value, TableBudget tables, TextBudget budget)
    {
        if (string.IsNullOrWhiteSpace(value))
            return new CellDraft([]);
        tables.TakeCell();
        var line = new InlineWriter(budget);
        foreach (var part in value.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty)
                line.BreakLine();
            line.Append(part);
        }

        return new CellDraft([new ParagraphDraft(line.Take())]);
    }

    private static List<string> Texts(RowDraft row) => [.. row.Cells.Select(Text)];

    private static string Text(CellDraft cell) => cell.Content is [ParagraphDraft paragraph] ? paragraph.Content.Text : "";
}
