using KnowledgeBase.Export.Columns;
using KnowledgeBase.Export.Rows;

namespace KnowledgeBase.Export.Delimited;

/// <summary>CSV by RFC 4180: CRLF, quotation marks where needed; with the byte order mark by which Excel knows UTF-8. The header holds the columns' names.</summary>
internal sealed class CsvWriter(Stream output, IReadOnlyList<ExportColumn> columns, string language) : TextExportWriter(output)
{
    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await Output.WriteAsync('\uFEFF').ConfigureAwait(false);
        await Output.WriteAsync(string.Join(',', columns.Select(column => column.Name)) + "\r\n").ConfigureAwait(false);
    }

    public override async Task WriteAsync(ExportRow row, CancellationToken cancellationToken)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
                await Output.WriteAsync(',').ConfigureAwait(false);
            await Output.WriteAsync(CsvText.Of(columns[i].ValueOf(row, language))).ConfigureAwait(false);
        }

        await Output.WriteAsync("\r\n".AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
