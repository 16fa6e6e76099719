using System.Globalization;
using System.Text;
using System.Xml;

namespace KnowledgeBase.Documents.Pdf;

/// <summary>Reads what <c>pdftotext -bbox-layout</c> writes: XHTML with an element a page and an element a word.</summary>
internal sealed class BoundingBoxParser(int mostCharacters)
{
    /// <summary>More words than any text of the characters allowed has; bounds what is held in memory.</summary>
    private readonly int mostWords = Math.Max(1, mostCharacters / 10);

    private readonly List<PdfPage> pages = [];
    private int words;
    private int characters;

    /// <summary>The text has more characters or words than are read; what was parsed is not whole.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Parses until the end, or until there is too much of it. Output that breaks off gives what stood before.</summary>
    public PdfContent Parse(Stream output)
    {
        string? title = null;
        try
        {
            // The text of a PDF file may hold characters that XML forbids; they are dropped later.
            using var text = new StreamReader(output, Encoding.UTF8);
            using var reader = XmlReader.Create(text, new XmlReaderSettings
            {
                CheckCharacters = false,
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreWhitespace = true,
                IgnoreComments = true,
                CloseInput = false,
            });
            while (!IsTooLarge && reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "title")
                    title = ReadText(reader);
                else if (reader.LocalName == "page")
                    ReadPage(reader);
            }
        }
        catch (XmlException)
        {
            // The program was ended in the middle of an element; how it ended says why.
            Drain(output);
        }

        return new PdfContent(string.IsNullOrWhiteSpace(title) ? null : title.Trim(), pages);
    }

    private void ReadPage(XmlReader reader)
    {
        var width = Number(reader, "width");
        var height = Number(reader, "height");
        var found = new List<PdfWord>();
        pages.Add(new PdfPage(width, height, found));
        if (reader.IsEmptyElement)
            return;
        while (!IsTooLarge && reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "page"))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "word")
                continue;
            var (left, top, right, bottom) = (Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
            var text = ReadText(reader);
            if (text.Length == 0)
                continue;
            words++;
            characters += text.Length;
            IsTooLarge = characters > mostCharacters || words > mostWords;
            found.Add(new PdfWord(left, top, right, bottom, text));
        }
    }

    private static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var text = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                text += reader.Value;
        }

        return text.Trim();
    }

    private static float Number(XmlReader reader, string attribute) =>
        float.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
            ? Math.Clamp(value, -1e6f, 1e6f)
            : 0;

    private static void Drain(Stream output) => output.CopyTo(Stream.Null);
}
