using System.Globalization;
using System.Text;
using KnowledgeBase.Export.Rows;

namespace KnowledgeBase.Export.References;

/// <summary>BibTeX in UTF-8: reports as <c>@techreport</c>, everything else as <c>@misc</c>.</summary>
internal sealed class BibTexWriter(Stream output, string language) : TextExportWriter(output)
{
    public override async Task WriteAsync(ExportRow row, CancellationToken cancellationToken) =>
        await Output.WriteAsync(Entry(Reference.Of(row, language)).AsMemory(), cancellationToken).ConfigureAwait(false);

    private static string Entry(Reference reference)
    {
        var entry = new StringBuilder().Append(reference.IsReport ? "@techreport{" : "@misc{").Append(reference.Key);
        // Double braces: a name of several words is one name, and capitals stay as they are.
        Add(entry, "title", $"{{{LatexText.Of(reference.Title)}}}");
        Add(entry, "author", $"{{{LatexText.Of(Reference.Institution)}}}");
        if (reference.IsReport)
            Add(entry, "institution", LatexText.Of($"{Reference.Institution}, {Reference.Committee}"));
        if (reference.Number is { } number)
            Add(entry, "number", LatexText.Of(number));
        if (reference.Year is { } year)
            Add(entry, "year", year.ToString(CultureInfo.InvariantCulture));
        if (reference.Date is { } date)
            Add(entry, "date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (reference.IsReport)
            Add(entry, "address", Reference.Place);
        Add(entry, "language", reference.Language == "zh" ? "chinese" : "english");
        if (reference.Locator.Length > 0)
            Add(entry, "pages", LatexText.Of(reference.Locator));
        Add(entry, "note", LatexText.Of(reference.Citation));
        Add(entry, "url", LatexText.OfUrl(reference.Url));
        if (reference.Text.Length > 0)
            Add(entry, "abstract", LatexText.Of(reference.Text));
        return entry.Append("\n}\n\n").ToString();
    }

    private static void Add(StringBuilder entry, string name, string value) => entry.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
}
