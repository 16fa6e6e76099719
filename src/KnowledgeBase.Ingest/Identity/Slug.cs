using System.Text;

namespace KnowledgeBase.Ingest.Identity;

/// <summary>Makes slugs: lower-case ASCII letters, digits and hyphens.</summary>
internal static class Slug
{
    private const int MaxLength = 80;

    /// <summary>
    /// The letters and digits of a text without their diacritics, everything between them as one hyphen; empty where the text has no ASCII
    /// letter or digit.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
                slug.Append('-');
            if (slug.Length == MaxLength)
                break;
        }
        return slug.ToString().Trim('-');
    }
}
