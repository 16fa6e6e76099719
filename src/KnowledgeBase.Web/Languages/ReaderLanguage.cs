using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Languages;

/// <summary>A language of the interface.</summary>
public enum ReaderLanguage
{
    Chinese,
    English,
}

/// <summary>How the languages of the interface are written in addresses, in HTML and in request headers.</summary>
public static class ReaderLanguages
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<ReaderLanguage> All { get; } = [ReaderLanguage.Chinese, ReaderLanguage.English];

    /// <summary>The code in addresses and in the search contracts: <c>zh</c> or <c>en</c>.</summary>
    public static string Code(this ReaderLanguage language) => language == ReaderLanguage.English ? "en" : "zh";

    /// <summary>The tag for HTML's <c>lang</c>. The Chinese of the interface is written in simplified characters.</summary>
    public static string Tag(this ReaderLanguage language) => Tag(language.Code());

    /// <summary>The tag for HTML's <c>lang</c> of a text whose language is known by its code; <c>und</c> stays undetermined.</summary>
    public static string Tag(string code) => code == "zh" ? "zh-Hans" : code;

    /// <summary>The language's own name of itself.</summary>
    public static string OwnName(this ReaderLanguage language) => language == ReaderLanguage.English ? "English" : "中文";

    /// <summary>Reads the code of an address; false for anything but <c>zh</c> and <c>en</c>.</summary>
    public static bool TryParse(string? code, out ReaderLanguage language)
    {
        language = string.Equals(code, "en", StringComparison.OrdinalIgnoreCase) ? ReaderLanguage.English : ReaderLanguage.Chinese;
        return language == ReaderLanguage.English || string.Equals(code, "zh", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The language a browser prefers by its Accept-Language header (RFC 9110, 12.5.4): the range of the highest weight that names
    /// Chinese or English, the first of equals; Chinese where none does.
    /// </summary>
    public static ReaderLanguage FromAcceptLanguage(IList<string>? header)
    {
        if (header is null || header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var ranges))
            return ReaderLanguage.Chinese;
        var best = ReaderLanguage.Chinese;
        var bestWeight = 0.0;
        foreach (var range in ranges)
        {
            var weight = range.Quality ?? 1;
            if (weight > bestWeight && TryParse(PrimarySubtag(range.Value.Value ?? ""), out var language))
                (best, bestWeight) = (language, weight);
        }
        return best;
    }

    private static string PrimarySubtag(string range)
    {
        var end = range.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? range : range[..end]).ToLower(CultureInfo.InvariantCulture);
    }
}
