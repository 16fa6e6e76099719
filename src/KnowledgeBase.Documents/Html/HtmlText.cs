using System.Net;
using System.Text;

namespace KnowledgeBase.Documents.Html;

/// <summary>Decodes the text of a page.</summary>
internal static class HtmlText
{
    /// <summary>What browsers show for the control characters 0x80 to 0x9F, which are meant as windows-1252 (HTML standard, 13.2.5.80).</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>A piece of source with its character references resolved.</summary>
    public static string Decode(ReadOnlySpan<char> source)
    {
        var text = source.Contains('&') ? WebUtility.HtmlDecode(source.ToString()) : source.ToString();
        return text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009F' ? Windows1252[c - '\u0080'] : c));
    }

    /// <summary>The first characters of the text in an element.</summary>
    public static string Of(string source, HtmlNode node, int most = 200)
    {
        var text = new StringBuilder();
        Append(source, node, text, most);
        return text.ToString();
    }

    private static void Append(string source, HtmlNode node, StringBuilder text, int most)
    {
        foreach (var child in node.Children ?? [])
        {
            if (text.Length >= most)
                return;
            if (child.IsText)
                text.Append(Decode(source.AsSpan(child.Start, Math.Min(child.End - child.Start, most))));
            else
                Append(source, child, text, most);
        }
    }
}
