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
    public static string Of(string text) => Of(text, out _);

    /// <summary>The slug, and whether the text goes on behind it.</summary>
    public static string Of(string text, out bool isCut)
    {
        isCut = false;
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
                slug.Append('-');
            isCut = slug.Length > MaxLength;
            if (isCut)
                break;
        }
        slug.Length = Math.Min(slug.Length, MaxLength);
        return slug.ToString().Trim('-');
    }
}
