using KnowledgeBase.Documents.Csv;
using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.Structured;
using KnowledgeBase.Documents.Word;

namespace KnowledgeBase.Documents.Excel;

/// <summary>
/// Reads workbooks of Excel (.xlsx, .xlsm; ISO/IEC 29500, transitional and strict) as streams: each sheet a heading and its tables, cells as
/// they are shown.
/// </summary>
internal static class ExcelReader
{
    internal sealed record Sheet(string Name, string Relationship, bool IsHidden);

    /// <summary>Reads a workbook.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var package = ZipPackage.Open(bytes, limits);
        var properties = Relationships.Of(package, "", limits, cancellationToken);
        var main = properties.FirstOrDefault(r => r.Type == "officeDocument" && package.Find(r.Target) is not null)?.Target ?? "xl/workbook.xml";
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) || (package.Find(main) is null && package.Find("xl/workbook.bin") is not null))
            return new ReadResult.Failure(ReadFailureReason.NotRecognised, "A binary workbook (.xlsb). Open it in Excel and save it as .xlsx.");
        if (package.Find(main) is null)
            return new ReadResult.Failure(ReadFailureReason.Damaged, "The container has no workbook (xl/workbook.xml). Open it in Excel, which may repair it, and save it anew.");

        var budget = new TextBudget(limits);
        var writer = new DocumentWriter(budget, cancellationToken);
        var relationships = Relationships.Of(package, main, limits, cancellationToken);
        var (sheets, is1904) = ReadWorkbook(package, package.Find(main)!, limits, cancellationToken);
        var strings = new SharedStrings(budget);
        var styles = new Styles();
        ReadPart("sharedStrings", strings.Read);
        ReadPart("styles", styles.Read);
        var reader = new SheetReader(strings, styles, is1904, new TableBudget(limits), budget);
        foreach (var sheet in sheets)
            ReadSheet(sheet);

        var header = properties.FirstOrDefault(r => r.Type == "core-properties") is { } core && package.Find(core.Target) is { } entry
            ? ReadProperties(package, entry, limits, cancellationToken)
            : new DocumentHeader();
        return DocumentAssembly.Assemble(writer, DocumentFormat.Excel, header, HeadingLooks.None, cancellationToken);

        void ReadPart(string type, Action<PartXml> read)
        {
            if (relationships.FirstOrDefault(r => r.Type == type) is not { } part || package.Find(part.Target) is not { } found)
                return;
            using var xml = new PartXml(package, found, limits, cancellationToken);
            read(xml);
        }

        void ReadSheet(Sheet sheet)
        {
            var part = relationships.FirstOrDefault(r => r.Id == sheet.Relationship);
            if (part is { Type: not "worksheet" })
                return;
            if (part is null || package.Find(part.Target) is not { } found)
            {
                writer.Warnings.Add(new ReadWarning("sheet-missing", $"The sheet \"{sheet.Name}\" is named but not in the file."));
                return;
            }

            SheetContent content;
            using (var xml = new PartXml(package, found, limits, cancellationToken))
                content = reader.Read(xml);
            if (content.Rows.Count == 0)
                return;
            if (sheet.IsHidden)
                writer.Warnings.Add(new ReadWarning("hidden-sheet", $"The sheet \"{sheet.Name}\" is hidden in Excel; it was read all the same."));
            writer.Write(new ParagraphDraft(new InlineText(sheet.Name, [])) { HeadingLevel = 1, StandsFree = true });
            foreach (var draft in SheetTables.Of(content))
                writer.Write(draft);
        }
    }

    internal static (List<Sheet> Sheets, bool Is1904) ReadWorkbook(ZipPackage package, ZipEntry entry, ReadLimits limits, CancellationToken cancellationToken)
    {
        var sheets = new List<Sheet>();
        var is1904 = false;
        using var xml = new PartXml(package, entry, limits, cancellationToken);
        while (xml.Read())
        {
            if (!xml.IsElement)
                continue;
            if (xml.Name == "workbookPr")
                is1904 = xml.Attribute("date1904") is "1" or "true";
            else if (xml.Name == "sheet" && xml.Attribute("id") is { } id)
                sheets.Add(new Sheet(xml.Attribute("name") ?? "", id, xml.Attribute("state") is "hidden" or "veryHidden"));
        }

        return (sheets, is1904);
    }

    private static DocumentHeader ReadProperties(ZipPackage package, ZipEntry entry, ReadLimits limits, CancellationToken cancellationToken)
    {
        using var xml = new PartXml(package, entry, limits, cancellationToken);
        return CoreProperties.Read(xml);
    }
}
