using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>Slugs for records that bring none: the same words always get the same.</summary>
internal static class SlugText
{
    private const int LongestWords = 48;

    /// <summary>The first text in Latin letters as words joined by hyphens, and six digits of a hash over all; empty where there is no text.</summary>
    public static string Of(IReadOnlyList<string> texts)
    {
        if (texts.All(text => text.Length == 0))
            return "";
        var words = new StringBuilder();
        foreach (var c in (texts.FirstOrDefault(text => text.Any(char.IsAsciiLetter)) ?? "").ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                words.Append(c);
            else if (words.Length > 0 && words[^1] != '-')
                words.Append('-');
            if (words.Length >= LongestWords)
                break;
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))))[..6];
        return words.Length > 0 ? $"{words.ToString().TrimEnd('-')}-{hash}" : hash;
    }

    /// <summary>Whether a text can be a slug.</summary>
    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 100 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}
