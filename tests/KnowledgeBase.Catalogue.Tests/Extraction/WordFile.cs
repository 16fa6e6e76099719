using System.IO.Compression;
using System.Security;
using System.Text;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

/// <summary>Makes small Word files: paragraphs, headings by their outline level, tables.</summary>
internal sealed class WordFile
{
    private readonly StringBuilder body = new();

    public WordFile Text(params string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
            body.Append(Paragraph(paragraph, ""));
        return this;
    }

    public WordFile Heading(int level, string text)
    {
        body.Append(Paragraph(text, $"<w:pPr><w:outlineLvl w:val=\"{level - 1}\"/></w:pPr>"));
        return this;
    }

    public WordFile Table(params string[][] rows)
    {
        body.Append("<w:tbl>");
        foreach (var row in rows)
            body.Append("<w:tr>").AppendJoin("", row.Select(cell => $"<w:tc>{string.Concat(cell.Split('\n').Select(line => Paragraph(line, "")))}</w:tc>")).Append("</w:tr>");
        body.Append("</w:tbl>");
        return this;
    }

    public Document Read(string name)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("word/document.xml").Open();
            entry.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));
        }
        return Assert.IsType<ReadResult.Success>(DocumentReader.Read(stream.ToArray(), name)).Document;
    }

    private static string Paragraph(string text, string properties) =>
        $"<w:p>{properties}<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";
}
