using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Export.Rows;

namespace KnowledgeBase.Export.Spreadsheets;

/// <summary>A workbook of the hits, with the manifest as its second sheet.</summary>
internal sealed class XlsxWriter : ExportWriter
{
    private static readonly LocalizedText Hits = new("结果", "Results");
    private static readonly LocalizedText About = new("说明", "About");

    private readonly IReadOnlyList<ExportColumn> columns;
    private readonly string language;
    private readonly WorkbookWriter workbook;

    public XlsxWriter(Stream output, IReadOnlyList<ExportColumn> columns, string language)
    {
        this.columns = columns;
        this.language = language;
        workbook = new WorkbookWriter(output, Hits.In(language), [.. columns.Select(column => (column.Label.In(language), column.Width))]);
    }

    public override int? TextsCut => workbook.TextsCut;

    public override Task BeginAsync(CancellationToken cancellationToken) => workbook.BeginAsync(cancellationToken);

    public override Task WriteAsync(ExportRow row, CancellationToken cancellationToken) =>
        workbook.RowAsync(columns.Select(column => column.ValueOf(row, language)), cancellationToken);

    public override Task EndAsync(ExportManifest written, CancellationToken cancellationToken) =>
        workbook.EndAsync(About.In(language), ManifestTable.Of(written), cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await workbook.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
