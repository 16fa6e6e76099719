using System.Text;

namespace KnowledgeBase.Export.References;

/// <summary>Text for BibTeX: what means something to TeX is written by name, so that braces stay balanced; everything else, Chinese too, is UTF-8 as it is.</summary>
internal static class LatexText
{
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in OneLine.Of(text))
        {
            _ = character switch
            {
                '\\' => escaped.Append("{\\textbackslash}"),
                '{' => escaped.Append("{\\textbraceleft}"),
                '}' => escaped.Append("{\\textbraceright}"),
                '~' => escaped.Append("{\\textasciitilde}"),
                '^' => escaped.Append("{\\textasciicircum}"),
                '$' or '&' or '#' or '_' or '%' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>An address, which BibTeX takes as it is: only what would end the field is percent-encoded.</summary>
    public static string OfUrl(string url) => OneLine.Of(url).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);
}
