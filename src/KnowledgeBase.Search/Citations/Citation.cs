using System.Globalization;
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
                words.Add(Paragraph(number + Items(parts[(at + 1)..]), language));
                break;
            }

            if (Word(name, number, language) is { } word)
                words.Add(word);
        }

        return string.Join(language == "en" ? ", " : "，", words);
    }

    /// <summary>The items below a paragraph, as far down as they are numbered: a bullet has a place among its like, but no number to cite it by.</summary>
    private static string Items(IEnumerable<string> items) =>
        string.Concat(items.TakeWhile(item => !item.All(char.IsAsciiDigit)).Select(item => $"({item.Split('-')[0]})"));

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

    private static string Roman(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 40
        ? new string('X', value / 10) + (value % 10) switch { 0 => "", 4 => "IV", 9 => "IX", < 4 and var units => new string('I', units), var units => "V" + new string('I', units - 5) }
        : number;

    private static string Han(string number)
    {
        const string digits = "一二三四五六七八九";
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 99)
            return number;
        var (tens, units) = (value / 10, value % 10);
        var last = units == 0 ? "" : digits[units - 1].ToString();
        return tens switch { 0 => last, 1 => "十" + last, _ => $"{digits[tens - 1]}十{last}" };
    }

    [GeneratedRegex("^(?<name>[a-z]+)-?(?<number>[0-9]*)(?:-[0-9]+)?$", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Step();
}
