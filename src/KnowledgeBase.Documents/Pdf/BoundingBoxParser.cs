using System.Globalization;
using System.Net;
using System.Text;

namespace KnowledgeBase.Documents.Pdf;

/// <summary>
/// Reads what <c>pdftotext -bbox-layout</c> writes: XHTML with a line for each page and each word. It is read by lines, not as XML, because
/// words may hold control characters that no XML reader takes.
/// </summary>
internal sealed class BoundingBoxParser(int mostCharacters)
{
    /// <summary>More words than any text of the characters allowed has; bounds what is held in memory.</summary>
    private readonly int mostWords = Math.Max(1, mostCharacters / 10);

    private readonly List<PdfPage> pages = [];
    private string? title;
    private List<PdfWord> words = [];
    private int wordCount;
    private long characters;

    /// <summary>The text has more characters or words than are read; what was parsed is not whole.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The output came to its own end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Parses until the end, or until there is too much of it. Output that breaks off gives what stood before.</summary>
    public PdfContent Parse(Stream output)
    {
        using var text = new StreamReader(output, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        while (!IsTooLarge && text.ReadLine() is { } line)
            ReadLine(line.AsSpan().TrimStart(' '));
        return new PdfContent(string.IsNullOrWhiteSpace(title) ? null : title.Trim(), pages);
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("<word "))
            ReadWord(line);
        else if (line.StartsWith("<page "))
            pages.Add(new PdfPage(Number(line, "width=\""), Number(line, "height=\""), words = []));
        else if (line.StartsWith("<title>") && title is null)
            title = Content(line);
        else if (line.StartsWith("</doc>"))
            IsWhole = true;
    }

    private void ReadWord(ReadOnlySpan<char> line)
    {
        var text = Content(line);
        if (text.Length == 0 || pages.Count == 0)
            return;
        wordCount++;
        characters += text.Length;
        IsTooLarge = characters > mostCharacters || wordCount > mostWords;
        words.Add(new PdfWord(Number(line, "xMin=\""), Number(line, "yMin=\""), Number(line, "xMax=\""), Number(line, "yMax=\""), text));
    }

    /// <summary>The text of the element, without characters that mean nothing.</summary>
    private static string Content(ReadOnlySpan<char> line)
    {
        var start = line.IndexOf('>') + 1;
        var end = line.LastIndexOf("</");
        if (end <= start)
            return "";
        var content = line[start..end];
        var text = content.Contains('&') ? WebUtility.HtmlDecode(content.ToString()) : content.ToString();
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 ? text.Trim() : string.Concat(text.Where(c => c >= ' ')).Trim();
    }

    private static float Number(ReadOnlySpan<char> line, string attribute)
    {
        var start = line.IndexOf(attribute);
        if (start < 0)
            return 0;
        var rest = line[(start + attribute.Length)..];
        var end = rest.IndexOf('"');
        return end > 0 && float.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
            ? Math.Clamp(value, -1e6f, 1e6f)
            : 0;
    }
}
