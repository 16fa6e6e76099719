using System.Text;

namespace KnowledgeBase.Documents.Sniffing;

/// <summary>Tells HTML by how a text begins.</summary>
internal static class MarkupSniffer
{
    /// <summary>How far white space, comments and declarations are looked through.</summary>
    private const int Window = 64 * 1024;

    /// <summary>Elements that no other text begins with; the list of the WHATWG's MIME sniffing standard, and its like for fragments.</summary>
    private static readonly string[] Elements =
        ["html", "head", "body", "script", "iframe", "h1", "div", "font", "table", "style", "title", "br", "p", "meta", "link", "article", "main", "section", "ul", "ol", "base", "noscript"];

    /// <summary>The bytes are HTML: a document type or element of HTML stands first, behind white space, comments and an XML declaration.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="wholePage">Only a document type or the element of a whole page counts, for texts that may hold pieces of HTML.</param>
    public static bool IsHtml(ReadOnlySpan<byte> bytes, bool wholePage = false)
    {
        var text = Beginning(bytes).AsSpan();
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f\uFEFF");
            if (text.StartsWith("<!--"))
            {
                if (!SkipBehind(ref text, "-->"))
                    return false;
            }
            else if (text.StartsWith("<?"))
            {
                if (!SkipBehind(ref text, ">"))
                    return false;
            }
            else if (text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            {
                return text["<!doctype".Length..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                return text.Length > 1 && text[0] == '<' && (wholePage ? text[1..].StartsWith("html", StringComparison.OrdinalIgnoreCase) : BeginsElement(text[1..]));
            }
        }
    }

    private static bool BeginsElement(ReadOnlySpan<char> text)
    {
        foreach (var element in Elements)
        {
            if (text.StartsWith(element, StringComparison.OrdinalIgnoreCase) && element.Length < text.Length && text[element.Length] is '>' or '/' or ' ' or '\t' or '\r' or '\n')
                return element is not ("p" or "br" or "ul" or "ol" or "table" or "div" or "font") || text.Contains("</" + element, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static bool SkipBehind(ref ReadOnlySpan<char> text, string end)
    {
        var at = text.IndexOf(end);
        text = at < 0 ? [] : text[(at + end.Length)..];
        return at >= 0;
    }

    /// <summary>The first characters; the ASCII ones are all that matters, whatever the encoding.</summary>
    private static string Beginning(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, Window)];
        return window switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(window[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(window[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(window[3..]),
            _ => Encoding.Latin1.GetString(window),
        };
    }
}
