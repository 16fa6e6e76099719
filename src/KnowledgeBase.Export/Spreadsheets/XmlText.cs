using System.Buffers;
using System.Text;

namespace KnowledgeBase.Export.Spreadsheets;

/// <summary>Text as it stands in XML 1.0: what means something there is escaped, what may not stand there is replaced.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Harmless = SearchValues.Create(Enumerable.Range(0x20, 0xD800 - 0x20)
        .Select(code => (char)code).Where(character => character is not ('<' or '>' or '&' or '"' or '\'' or '_')).ToArray());

    /// <summary>For text and attributes alike.</summary>
    public static string Escape(string text) => Escape(text, officeEscapes: false);

    /// <summary>For the strings of Office files, in which <c>_x0041_</c> means a character by its code (ECMA-376, ST_Xstring): such a text is kept from meaning one.</summary>
    public static string EscapeOffice(string text) => Escape(text, officeEscapes: true);

    private static string Escape(string text, bool officeEscapes)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Harmless);
        if (first < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 32).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                case '_' when officeEscapes && IsOfficeEscape(text, i): escaped.Append("_x005F_"); break;
                case '\t' or '\n': escaped.Append(text[i]); break;
                case '\r': escaped.Append("&#13;"); break;
                case < ' ' or '\uFFFE' or '\uFFFF': escaped.Append('\uFFFD'); break;
                case var high when char.IsHighSurrogate(high) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    escaped.Append(high).Append(text[++i]);
                    break;
                case var lone when char.IsSurrogate(lone): escaped.Append('\uFFFD'); break;
                case var other: escaped.Append(other); break;
            }
        }

        return escaped.ToString();
    }

    private static bool IsOfficeEscape(string text, int at) =>
        at + 6 < text.Length && text[at + 1] is 'x' or 'X' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
