using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Searching;

/// <summary>
/// A fragment of <see cref="Search.Highlight"/>: HTML-encoded text with <c>&lt;mark&gt;</c>. It is not trusted: everything between the marks is decoded
/// and encoded again, and no other markup can come through.
/// </summary>
public sealed record MarkedText(string Fragment) : IHtmlContent
{
    private const string Open = "<mark>";
    private const string Close = "</mark>";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var rest = Fragment.AsSpan();
        while (rest.IndexOf(Open) is var start and >= 0)
        {
            WriteText(writer, encoder, rest[..start]);
            rest = rest[(start + Open.Length)..];
            var end = rest.IndexOf(Close);
            var marked = end < 0 ? rest : rest[..end];
            writer.Write(Open);
            WriteText(writer, encoder, marked);
            writer.Write(Close);
            rest = end < 0 ? [] : rest[(end + Close.Length)..];
        }
        WriteText(writer, encoder, rest);
    }

    private static void WriteText(TextWriter writer, HtmlEncoder encoder, ReadOnlySpan<char> encoded) =>
        encoder.Encode(writer, WebUtility.HtmlDecode(encoded.ToString()));
}
