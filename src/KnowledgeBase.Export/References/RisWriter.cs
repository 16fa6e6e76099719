using System.Globalization;
using System.Text;
using KnowledgeBase.Export.Rows;

namespace KnowledgeBase.Export.References;

/// <summary>RIS: a tag a line, CRLF, records from <c>TY</c> to <c>ER</c>. A value keeps to its line.</summary>
internal sealed class RisWriter(Stream output, string language) : TextExportWriter(output)
{
    public override async Task WriteAsync(ExportRow row, CancellationToken cancellationToken) =>
        await Output.WriteAsync(Record(Reference.Of(row, language)).AsMemory(), cancellationToken).ConfigureAwait(false);

    private static string Record(Reference reference)
    {
        var record = new StringBuilder();
        Add(record, "TY", reference.IsReport ? "RPRT" : "ELEC");
        Add(record, "ID", reference.Key);
        Add(record, "TI", reference.Title);
        Add(record, "AU", Reference.Institution);
        Add(record, "A3", reference.IsReport ? Reference.Committee : null);
        Add(record, "PB", Reference.Institution);
        Add(record, "CY", reference.IsReport ? Reference.Place : null);
        Add(record, "PY", reference.Year?.ToString(CultureInfo.InvariantCulture));
        Add(record, "DA", reference.Date?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Add(record, "M1", reference.Number);
        Add(record, "SP", reference.Locator);
        Add(record, "LA", reference.Language);
        Add(record, "UR", reference.Url);
        Add(record, "N1", reference.Citation);
        Add(record, "AB", reference.Text);
        return record.Append("ER  - \r\n\r\n").ToString();
    }

    private static void Add(StringBuilder record, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            record.Append(tag).Append("  - ").Append(OneLine.Of(value)).Append("\r\n");
    }
}
