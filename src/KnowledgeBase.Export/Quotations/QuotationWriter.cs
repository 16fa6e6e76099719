using System.Globalization;
using System.Text;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Export.Rows;
using KnowledgeBase.Export.Spreadsheets;

namespace KnowledgeBase.Export.Quotations;

/// <summary>A Word document of quotations: each text, below it its citation as a link, at the end what it is a list of.</summary>
internal sealed class QuotationWriter(Stream output, ExportManifest manifest, string language) : ExportWriter
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static readonly LocalizedText Title = new("引文", "Quotations");
    private static readonly LocalizedText TitleFor = new("引文：{0}", "Quotations: {0}");
    private static readonly LocalizedText About = new("说明", "About this list");

    private readonly List<string> addresses = [];
    private PackageWriter? package;
    private StreamWriter? body;

    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        package = await PackageWriter.CreateAsync(output, cancellationToken).ConfigureAwait(false);
        body = await package.BeginAsync("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", cancellationToken).ConfigureAwait(false);
        await body.WriteAsync($"<w:document {Namespaces}><w:body>").ConfigureAwait(false);
        var title = manifest.Query.Text.Length == 0 ? Title.In(language) : string.Format(CultureInfo.InvariantCulture, TitleFor.In(language), manifest.Query.Text);
        await body.WriteAsync(Paragraph("Title", Run(title))).ConfigureAwait(false);
    }

    public override async Task WriteAsync(ExportRow row, CancellationToken cancellationToken)
    {
        var text = row.Hit.Text.Length > 0 ? row.Hit.Text : row.Hit.Title.In(language);
        var paragraphs = new StringBuilder();
        foreach (var line in text.Split('\n'))
            paragraphs.Append(Paragraph("Quote", Run(line)));
        addresses.Add(row.Url);
        var link = string.Create(
            CultureInfo.InvariantCulture, $"<w:hyperlink r:id=\"rId{addresses.Count}\">{Run(row.MarkedCitationIn(language), "<w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>")}</w:hyperlink>");
        paragraphs.Append(Paragraph("Citation", Run("— ") + link));
        await body!.WriteAsync(paragraphs.ToString().AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndAsync(ExportManifest written, CancellationToken cancellationToken)
    {
        await body!.WriteAsync(Paragraph("Heading1", Run(About.In(language)))).ConfigureAwait(false);
        foreach (var line in ManifestTable.Of(written))
            await body.WriteAsync(Paragraph("Citation", Run($"{line[0].Text}: {line[1].Text ?? line[1].Number?.ToString(CultureInfo.InvariantCulture)}"))).ConfigureAwait(false);
        await body.WriteAsync("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>").ConfigureAwait(false);
        await body.DisposeAsync().ConfigureAwait(false);
        await package!.WriteAsync("word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", QuotationStyles.Xml, cancellationToken).ConfigureAwait(false);
        var links = addresses.Select((address, i) => (string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"), "hyperlink", address, true));
        await package.WriteAsync(
            "word/_rels/document.xml.rels", null, PackageWriter.Relationships([.. links, ("rIdStyles", "styles", "styles.xml", false)]), cancellationToken).ConfigureAwait(false);
        await package.WriteAsync("_rels/.rels", null, PackageWriter.Relationships([("rId1", "officeDocument", "word/document.xml", false)]), cancellationToken).ConfigureAwait(false);
        await package.EndAsync(cancellationToken).ConfigureAwait(false);
        await package.DisposeAsync().ConfigureAwait(false);
    }

    private static string Paragraph(string style, string runs) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>";

    private static string Run(string text, string properties = "") => $"<w:r>{properties}<w:t xml:space=\"preserve\">{XmlText.Escape(text)}</w:t></w:r>";
}
