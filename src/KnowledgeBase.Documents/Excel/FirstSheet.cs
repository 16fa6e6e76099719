using KnowledgeBase.Documents.Csv;
using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Excel;

/// <summary>The cells of a workbook's first visible sheet, as they are shown.</summary>
internal static class FirstSheet
{
    /// <exception cref="ReadingException">It is no workbook, or beyond the limits.</exception>
    public static IReadOnlyList<SheetRow> Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var package = ZipPackage.Open(bytes, limits);
        var properties = Relationships.Of(package, "", limits, cancellationToken);
        var main = properties.FirstOrDefault(r => r.Type == "officeDocument" && package.Find(r.Target) is not null)?.Target ?? "xl/workbook.xml";
        if (package.Find(main) is not { } workbook)
            throw new ReadingException(ReadFailureReason.Damaged, "The container has no workbook (xl/workbook.xml). Open it in Excel, which may repair it, and save it anew.");
        var budget = new TextBudget(limits);
        var relationships = Relationships.Of(package, main, limits, cancellationToken);
        var (sheets, is1904) = ExcelReader.ReadWorkbook(package, workbook, limits, cancellationToken);
        var strings = new SharedStrings(budget);
        var styles = new Styles();
        ReadPart("sharedStrings", strings.Read);
        ReadPart("styles", styles.Read);
        foreach (var sheet in sheets.Where(sheet => !sheet.IsHidden))
        {
            if (relationships.FirstOrDefault(r => r.Id == sheet.Relationship && r.Type == "worksheet") is not { } part || package.Find(part.Target) is not { } found)
                continue;
            using var xml = new PartXml(package, found, limits, cancellationToken);
            return new SheetReader(strings, styles, is1904, new TableBudget(limits), budget).Read(xml).Rows;
        }

        return [];

        void ReadPart(string type, Action<PartXml> read)
        {
            if (relationships.FirstOrDefault(r => r.Type == type) is not { } part || package.Find(part.Target) is not { } found)
                return;
            using var xml = new PartXml(package, found, limits, cancellationToken);
            read(xml);
        }
    }
}
