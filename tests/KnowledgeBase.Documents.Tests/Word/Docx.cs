using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace KnowledgeBase.Documents.Tests.Word;

/// <summary>Builds Word files with the Open XML SDK out of short pieces of WordprocessingML.</summary>
internal sealed class Docx
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Namespaces =
        $"xmlns:w=\"{W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    private readonly StringBuilder body = new();
    private readonly StringBuilder styles = new();
    private readonly StringBuilder abstractLists = new();
    private readonly StringBuilder lists = new();
    private readonly StringBuilder footnotes = new();
    private readonly StringBuilder endnotes = new();
    private readonly List<string> headers = [];
    private string settings = "";

    public Docx Body(params string[] pieces)
    {
        foreach (var piece in pieces)
            body.Append(piece);
        return this;
    }

    public Docx Style(string id, string name, string inner)
    {
        styles.Append(CultureInfo.InvariantCulture, $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{inner}</w:style>");
        return this;
    }

    /// <summary>Heading styles of a Chinese Word: numbers for identifiers, English names.</summary>
    public Docx HeadingStyles()
    {
        for (var level = 1; level <= 3; level++)
            Style($"{level}", $"heading {level}", $"<w:pPr><w:outlineLvl w:val=\"{level - 1}\"/></w:pPr>");
        return this;
    }

    /// <summary>A list and its definition, both of one number; levels as (format, text).</summary>
    public Docx List(int id, params (string Format, string Text)[] levels) => List(id, string.Concat(levels.Select((l, i) => Level(i, l.Format, l.Text))));

    public Docx List(int id, string levels, string use = "")
    {
        abstractLists.Append(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{levels}</w:abstractNum>");
        return Use(id, id, use);
    }

    public Docx Use(int id, int definition, string inner = "")
    {
        lists.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{inner}</w:num>");
        return this;
    }

    public static string Level(int level, string format, string text, string inner = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{inner}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public Docx Footnote(int id, string text)
    {
        footnotes.Append(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{id}\">{P(Run("") + "<w:r><w:footnoteRef/></w:r>" + Run(" " + text))}</w:footnote>");
        return this;
    }

    public Docx Endnote(int id, string text)
    {
        endnotes.Append(CultureInfo.InvariantCulture, $"<w:endnote w:id=\"{id}\">{P("<w:r><w:endnoteRef/></w:r>" + Run(" " + text))}</w:endnote>");
        return this;
    }

    public Docx Header(string inner)
    {
        headers.Add(inner);
        return this;
    }

    public Docx Settings(string inner)
    {
        settings = inner;
        return this;
    }

    public static string P(string runs, string properties = "") =>
        "<w:p>" + (properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "") + (runs.StartsWith('<') ? runs : Run(runs)) + "</w:p>";

    public static string Run(string text, string properties = "") =>
        "<w:r>" + (properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "") + $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Heading(int level, string text) => P(text, $"<w:pStyle w:val=\"{level}\"/>");

    public static string Item(int list, int level, string text) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string FootnoteReference(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    public static string EndnoteReference(int id) => $"<w:r><w:endnoteReference w:id=\"{id}\"/></w:r>";

    public static string Table(params string[] rows) => "<w:tbl><w:tblPr/><w:tblGrid/>" + string.Concat(rows) + "</w:tbl>";

    public static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(c => c.StartsWith("<w:tc", StringComparison.Ordinal) ? c : Cell(c))) + "</w:tr>";

    public static string HeaderRow(params string[] cells) => Row(cells).Replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", StringComparison.Ordinal);

    public static string Cell(string text, string properties = "") =>
        "<w:tc>" + (properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "") + (text.StartsWith('<') ? text : string.Concat(text.Split('\n').Select(line => P(line)))) + "</w:tc>";

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, "document", $"<w:body>{body}<w:sectPr/></w:body>");
            if (styles.Length > 0)
                Feed(main.AddNewPart<StyleDefinitionsPart>(), "styles", styles.ToString());
            if (lists.Length > 0)
                Feed(main.AddNewPart<NumberingDefinitionsPart>(), "numbering", abstractLists.ToString() + lists);
            if (footnotes.Length > 0)
                Feed(main.AddNewPart<FootnotesPart>(), "footnotes", $"<w:footnote w:type=\"separator\" w:id=\"-1\">{P("")}</w:footnote>" + footnotes);
            if (endnotes.Length > 0)
                Feed(main.AddNewPart<EndnotesPart>(), "endnotes", endnotes.ToString());
            if (settings.Length > 0)
                Feed(main.AddNewPart<DocumentSettingsPart>(), "settings", settings);
            foreach (var header in headers)
                Feed(main.AddNewPart<HeaderPart>(), "hdr", header);
            document.PackageProperties.Title = "Title of the properties";
            document.PackageProperties.Created = new DateTime(2024, 2, 16, 10, 0, 0, DateTimeKind.Utc);
        }

        return stream.ToArray();
    }

    public Document Read() => Read(Build());

    public static Document Read(byte[] bytes) => Assert.IsType<ReadResult.Success>(Result(bytes)).Document;

    public static ReadResult Result(byte[] bytes, ReadLimits? limits = null) =>
        DocumentReader.Read(bytes, "any name at all", limits, TestContext.Current.CancellationToken);

    private static void Feed(OpenXmlPart part, string root, string inner)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:{root} {Namespaces}>{inner}</w:{root}>"));
        part.FeedData(content);
    }
}
