using System.Net;
using System.Text;
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
    private const char Ellipsis = '…';

    /// <summary>Several fragments of a text one behind the other, with one ellipsis where words are left out between two, and none run into a full stop.</summary>
    public MarkedText(IReadOnlyList<string> fragments)
        : this(Joined(fragments))
    {
    }

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

    private static string Joined(IReadOnlyList<string> fragments)
    {
        var joined = new StringBuilder();
        foreach (var fragment in fragments)
        {
            var isGapSaid = joined.Length > 0 && joined[^1] == Ellipsis && fragment.StartsWith(Ellipsis);
            if (joined.Length > 0)
                joined.Append(' ');
            joined.Append(isGapSaid ? fragment.AsSpan(1) : fragment);
            if (fragment.EndsWith("." + Ellipsis, StringComparison.Ordinal))
                joined.Insert(joined.Length - 1, ' ');
        }
        return joined.ToString();
    }

    private static void WriteText(TextWriter writer, HtmlEncoder encoder, ReadOnlySpan<char> encoded) =>
        encoder.Encode(writer, WebUtility.HtmlDecode(encoded.ToString()));
}
