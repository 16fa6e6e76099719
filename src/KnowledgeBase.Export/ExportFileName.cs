using System.Globalization;
using System.Text;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export;

/// <summary>Names files by what is in them.</summary>
internal static class ExportFileName
{
    private const int LongestSlug = 40;

    /// <summary>Such as <c>cdip-gastronomic-tourism-2026-11-21.csv</c>; what of a query is not ASCII is left out.</summary>
    public static string Of(SearchQuery search, DateTimeOffset at, string extension)
    {
        var words = new StringBuilder("cdip");
        foreach (var part in (IEnumerable<string>)[search.Text, .. search.Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal).SelectMany(filter => filter.Value)])
            Append(words, part);
        return $"{words}-{at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{extension}";
    }

    private static void Append(StringBuilder words, string text)
    {
        var open = true;
        foreach (var character in text)
        {
            if (words.Length >= LongestSlug)
                return;
            if (!char.IsAsciiLetterOrDigit(character))
            {
                open = true;
                continue;
            }

            if (open)
                words.Append('-');
            open = false;
            words.Append(char.ToLowerInvariant(character));
        }
    }
}
