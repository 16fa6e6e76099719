using System.Text;
using System.Xml;

namespace KnowledgeBase.Export;

/// <summary>What may stand in XML 1.0.</summary>
internal static class XmlCharacters
{
    /// <summary>The text with U+FFFD for what may not: control characters and lone surrogates.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
                return Replaced(text);
        }

        return text;
    }

    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append('\uFFFD');
        }

        return clean.ToString();
    }
}
