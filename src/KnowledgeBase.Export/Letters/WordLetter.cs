using System.Globalization;
using System.Text;
using KnowledgeBase.Export.Quotations;
using KnowledgeBase.Export.Spreadsheets;

namespace KnowledgeBase.Export.Letters;

/// <summary>Writes a letter as a Word document (ECMA-376), to be gone on with in a word processor.</summary>
public static class WordLetter
{
    /// <summary>Its media type.</summary>
    public static string MediaType => ExportFormat.Docx.MediaType;

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Page =
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

    /// <summary>Writes the letter into a stream that need not be seekable; the stream stays open.</summary>
    public static async Task WriteAsync(Stream output, IReadOnlyList<WordParagraph> paragraphs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var links = new List<string>();
        var body = new StringBuilder($"<w:document {Namespaces}><w:body>");
        foreach (var paragraph in paragraphs)
            Append(body, paragraph, links);
        body.Append(Page).Append("</w:body></w:document>");

        await using var package = await PackageWriter.CreateAsync(output, cancellationToken).ConfigureAwait(false);
        await package.WriteAsync("word/document.xml", Main + "document.main+xml", body.ToString(), cancellationToken).ConfigureAwait(false);
        await package.WriteAsync("word/styles.xml", Main + "styles+xml", QuotationStyles.Xml, cancellationToken).ConfigureAwait(false);
        var related = links.Select((address, i) => (IdOf(i), "hyperlink", address, true));
        await package.WriteAsync(
            "word/_rels/document.xml.rels", null, PackageWriter.Relationships([.. related, ("rIdStyles", "styles", "styles.xml", false)]), cancellationToken).ConfigureAwait(false);
        await package.WriteAsync("_rels/.rels", null, PackageWriter.Relationships([("rId1", "officeDocument", "word/document.xml", false)]), cancellationToken).ConfigureAwait(false);
        await package.EndAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Append(StringBuilder body, WordParagraph paragraph, List<string> links)
    {
        body.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(paragraph.Style).Append("\"/>");
        if (paragraph.StartsPage)
            body.Append("<w:pageBreakBefore/>");
        body.Append("</w:pPr>");
        foreach (var run in paragraph.Runs)
        {
            if (run.Address is null)
            {
                Append(body, run.Text, run.IsBlank ? "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr>" : "");
                continue;
            }

            body.Append("<w:hyperlink r:id=\"").Append(IdOf(links.Count)).Append("\">");
            links.Add(run.Address);
            Append(body, run.Text, "<w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>");
            body.Append("</w:hyperlink>");
        }

        body.Append("</w:p>");
    }

    private static void Append(StringBuilder body, string text, string properties)
    {
        body.Append("<w:r>").Append(properties);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            body.Append(i > 0 ? "<w:br/>" : "").Append("<w:t xml:space=\"preserve\">").Append(XmlText.Escape(lines[i])).Append("</w:t>");
        body.Append("</w:r>");
    }

    private static string IdOf(int link) => string.Create(CultureInfo.InvariantCulture, $"rId{link + 1}");
}
