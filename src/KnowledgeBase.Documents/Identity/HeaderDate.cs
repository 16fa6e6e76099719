using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.Identity;

/// <summary>Reads a date at the beginning of a text, as first pages print it in English and Chinese, characters lost on the way included.</summary>
internal static partial class HeaderDate
{
    private const string Month = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date, and how many characters it takes; null where none begins the text.</summary>
    /// <param name="text">The text with full-width characters folded.</param>
    public static (DateOnly Date, int Length)? Read(string text) =>
        Read(MonthFirst().Match(text)) ?? Read(DayFirst().Match(text)) ?? Read(YearFirst().Match(text));

    private static (DateOnly Date, int Length)? Read(Match match)
    {
        if (!match.Success)
            return null;
        var year = Number(match.Groups["y"].Value);
        var month = match.Groups["m"].Value is var name && char.IsAsciiLetter(name[0])
            ? Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1
            : Number(name);
        var day = Number(match.Groups["d"].Value);
        var isDate = year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? (new DateOnly(year, month, day), match.Length) : null;
    }

    /// <summary>A number in digits, in Chinese, or digit by digit in Chinese as years are.</summary>
    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
            return digits;
        var spelled = text.Select(c => "〇一二三四五六七八九".IndexOf(c == '零' ? '〇' : c)).ToList();
        return text.Length == 4 && spelled.TrueForAll(d => d >= 0) ? spelled.Aggregate((a, b) => (a * 10) + b) : Numerals.Han(text);
    }

    /// <summary><c>MAY 3, 2013</c>.</summary>
    [GeneratedRegex($@"\A\s*(?<m>{Month})\.?\s{{0,3}}(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s?[,.]?\s{{0,3}}(?<y>[0-9]{{4}})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MonthFirst();

    /// <summary><c>3 May 2013</c>.</summary>
    [GeneratedRegex($@"\A\s*(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s{{0,3}}(?<m>{Month})\.?,?\s{{0,3}}(?<y>[0-9]{{4}})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DayFirst();

    /// <summary><c>2013年5月3日</c>, <c>二〇一三年五月三日</c>, <c>2013 8 19</c>, <c>2013-08-19</c>; what stands between the numbers may be lost.</summary>
    [GeneratedRegex(@"\A\s*(?<y>[0-9]{4}|[〇零一二三四五六七八九]{4})\s{0,3}[年./-]?\s{0,3}(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s{0,3}[月./-]?\s{0,3}(?<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s{0,3}日?(?![0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearFirst();
}
