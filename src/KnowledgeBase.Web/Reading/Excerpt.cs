using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Reading;

/// <summary>Some text on both sides of a stretch of a longer one, with the stretch marked.</summary>
/// <param name="text">The whole text.</param>
/// <param name="start">Where the stretch begins, in UTF-16 code units.</param>
/// <param name="end">Behind where it ends; where it is not behind <paramref name="start"/>, nothing is marked.</param>
public sealed class Excerpt(string text, int start, int end) : IHtmlContent
{
    private const int Before = 60;
    private const int Length = 180;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (first, behind) = (Whole(Math.Clamp(start, 0, text.Length)), Whole(Math.Clamp(end, 0, text.Length)));
        var from = Whole(Math.Max(0, first - Before));
        var to = Whole(Math.Min(text.Length, from + Math.Max(Length, behind - from)));
        if (from > 0)
            writer.Write('…');
        if (behind > first)
        {
            encoder.Encode(writer, text[from..first]);
            writer.Write("<mark>");
            encoder.Encode(writer, text[first..behind]);
            writer.Write("</mark>");
            encoder.Encode(writer, text[behind..to]);
        }
        else
        {
            encoder.Encode(writer, text[from..to]);
        }
        if (to < text.Length)
            writer.Write('…');
    }

    /// <summary>The offset, or the one before it where it would cut a surrogate pair.</summary>
    private int Whole(int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
}
