using System.Buffers;
using System.Text.Encodings.Web;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// Makes links of the web addresses in a text: what begins with <c>http://</c>, <c>https://</c> or <c>www.</c>, as far as ASCII characters of addresses
/// go, without the full stop or bracket that ends the sentence. No other scheme is ever made a link.
/// </summary>
public static class WebLinks
{
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["http://", "https://", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Writes a text, encoded, with its addresses as links.</summary>
    public static void Write(TextWriter writer, HtmlEncoder encoder, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Beginnings) is var start and >= 0)
        {
            var address = AddressAt(text[start..]);
            Encode(writer, encoder, text[..start]);
            if (IsAddress(address, out var href))
                WriteLink(writer, encoder, href, address.ToString());
            else
                Encode(writer, encoder, address);
            text = text[(start + address.Length)..];
        }
        Encode(writer, encoder, text);
    }

    private static ReadOnlySpan<char> AddressAt(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(AddressCharacters);
        var address = end < 0 ? text : text[..end];
        var trimmed = address.TrimEnd(".,;:!?'*");
        if (trimmed.EndsWith(")") && !trimmed.Contains('('))
            trimmed = trimmed.TrimEnd(").,;");
        if (trimmed.EndsWith("]") && !trimmed.Contains('['))
            trimmed = trimmed.TrimEnd("].,;");
        return trimmed.Length == 0 ? address : trimmed;
    }

    private static bool IsAddress(ReadOnlySpan<char> address, out string href)
    {
        href = address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"https://{address}" : address.ToString();
        return Uri.TryCreate(href, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Contains('.', StringComparison.Ordinal);
    }

    private static void WriteLink(TextWriter writer, HtmlEncoder encoder, string href, string text)
    {
        writer.Write("<a rel=\"noopener noreferrer external\" href=\"");
        encoder.Encode(writer, href);
        writer.Write("\">");
        encoder.Encode(writer, text);
        writer.Write("</a>");
    }

    private static void Encode(TextWriter writer, HtmlEncoder encoder, ReadOnlySpan<char> text) => encoder.Encode(writer, text.ToString());
}
