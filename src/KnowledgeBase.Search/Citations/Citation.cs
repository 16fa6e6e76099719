using System.Text.RegularExpressions;
using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Search.Citations;

/// <summary>
/// Citations in the committee's own form: <c>CDIP/32/2, para. 22(iv)</c>, in Chinese <c>CDIP/32/2，第22(iv)段</c>. A document without a
/// symbol is cited by its title.
/// </summary>
public static partial class Citation
{
    /// <summary>Cites a passage of a document.</summary>
    /// <param name="symbol">The document's symbol, if it has one.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="locator">The locator of the passage; null cites the whole document.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static string Of(string? symbol, LocalizedText title, string? locator, string language)
    {
        var document = symbol ?? (language == "en" ? $"“{title.In("en")}”" : $"《{title.In("zh")}》");
        var place = locator is null ? "" : Place(locator, language);
        return place.Length == 0 ? document : language == "en" ? $"{document}, {place}" : $"{document}，{place}";
    }

    /// <summary>The place a locator names, in words; empty where it has none that a reader of the printed text could find.</summary>
    public static string Place(string locator, string language)
    {
        var parts = locator.Split('.');
        var words = new List<string>();
        for (var at = 0; at < parts.Length; at++)
        {
            var match = Step().Match(parts[at]);
            var (name, number) = match.Success ? (match.Groups["name"].Value, match.Groups["number"].Value) : ("", "");
            if (name is "p")
            {
                words.Add(Paragraph(number + string.Concat(parts[(at + 1)..].Select(item => $"({item})")), language));
                break;
            }

            if (Word(name, number, language) is { } word)
                words.Add(word);
        }

        return string.Join(language == "en" ? ", " : "，", words);
    }

    private static string Paragraph(string number, string language) => language == "en" ? $"para. {number}" : $"第{number}段";

    private static string? Word(string name, string number, string language) => (name, language) switch
    {
        ("annex", "en") => number.Length == 0 ? "Annex" : $"Annex {Roman(number)}",
        ("annex", _) => number.Length == 0 ? "附件" : $"附件{Han(number)}",
        ("appendix", "en") => number.Length == 0 ? "Appendix" : $"Appendix {Roman(number)}",
        ("appendix", _) => number.Length == 0 ? "附录" : $"附录{Han(number)}",
        ("rec", "en") => $"Recommendation {number}",
        ("rec", _) => $"建议{number}",
        ("t", "en") => $"table {number}",
        ("t", _) => $"表{number}",
        ("r", "en") => $"row {number}",
        ("r", _) => $"第{number}行",
        ("n", "en") => $"note {number}",
        ("n", _) => $"脚注{number}",
        _ => null,
    };

    private static string Roman(string number) =>
        int.TryParse(number, out var value) && value is > 0 and <= 12
            ? new[] { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII" }[value - 1]
            : number;

    private static string Han(string number) =>
        int.TryParse(number, out var value) && value is > 0 and <= 10 ? "一二三四五六七八九十"[value - 1].ToString() : number;

    [GeneratedRegex("^(?<name>[a-z]+)-?(?<number>[0-9]*)$", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Step();
}
