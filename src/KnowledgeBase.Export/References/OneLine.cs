using System.Text;

namespace KnowledgeBase.Export.References;

/// <summary>Texts for formats in which the end of a line ends a value.</summary>
internal static class OneLine
{
    /// <summary>The text with every run of white space and control characters as one space.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
