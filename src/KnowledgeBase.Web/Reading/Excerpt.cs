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
    private const int LongestWord = 24;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var (first, behind) = (Whole(Math.Clamp(start, 0, text.Length)), Whole(Math.Clamp(end, 0, text.Length)));
        var from = WordFrom(Whole(Math.Max(0, first - Before)), first);
        var to = WordTo(Whole(Math.Min(text.Length, from + Math.Max(Length, behind - from))), Math.Max(from, behind));
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

    /// <summary>The offset, or where the next word begins where a word of an alphabet would be cut in two and is not too long.</summary>
    private int WordFrom(int offset, int latest)
    {
        if (!IsInWord(offset))
            return offset;
        var end = offset;
        while (end < latest && IsInWord(end))
            end++;
        return end < latest && end - offset <= LongestWord ? end + (char.IsWhiteSpace(text[end]) ? 1 : 0) : offset;
    }

    /// <summary>The offset, or where the word begins that would be cut in two.</summary>
    private int WordTo(int offset, int earliest)
    {
        if (!IsInWord(offset))
            return offset;
        var end = offset;
        while (end > earliest && IsInWord(end))
            end--;
        return end > earliest && offset - end <= LongestWord ? end : offset;
    }

    private bool IsInWord(int offset) => offset > 0 && offset < text.Length && IsOfAlphabet(text[offset - 1]) && IsOfAlphabet(text[offset]);

    /// <summary>Whether a character is of a word that is not to be cut: Han characters can be parted anywhere.</summary>
    private static bool IsOfAlphabet(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);

    /// <summary>The offset, or the one before it where it would cut a surrogate pair.</summary>
    private int Whole(int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
}
