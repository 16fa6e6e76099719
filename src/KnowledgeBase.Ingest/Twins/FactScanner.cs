using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Documents.Identity;

namespace KnowledgeBase.Ingest.Twins;

/// <summary>Finds the facts of a text. What is found is taken out, so that a symbol's numbers are no numbers of the sentence.</summary>
internal static partial class FactScanner
{
    private const string Month = "January|February|March|April|May|June|July|August|September|October|November|December";

    private static readonly string[] Months = Month.Split('|');

    private static readonly HashSet<string> LanguageFolders = ["ar", "en", "es", "fr", "ru", "zh"];

    public static PassageFacts Scan(string text)
    {
        var facts = new HashSet<TextFact>();
        var rest = Fold(text);
        rest = Take(rest, Address(), match => facts.Add(new TextFact(TextFact.Address, Canonical(match.Value))));
        foreach (var symbol in DocumentSymbols.FindIn(rest).Reverse())
        {
            facts.Add(new TextFact(TextFact.Symbol, symbol.Symbol));
            rest = Blank(rest, symbol.Span.Start, symbol.Span.Length);
        }
        rest = Take(rest, DayFirstDate(), match => AddDays(facts, MonthOf(match), match));
        rest = Take(rest, EnglishDate(), match => AddDays(facts, MonthOf(match), match));
        rest = Take(rest, ChineseDate(), match => AddDays(facts, Int(match.Groups["m"].Value), match));
        rest = Take(rest, Figure(), match => AddFigure(facts, match));
        var words = new HashSet<string>(StringComparer.Ordinal);
        AddEnglishWords(words, rest);
        AddHanWords(words, rest);
        var names = Acronym().Matches(rest).Select(match => match.Value.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        return new PassageFacts(facts, words, names);
    }

    /// <summary>Full-width letters, digits and signs as ASCII, one character for one.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = source[i] is >= '\uFF01' and <= '\uFF5E' and var wide ? (char)(wide - 0xFEE0) : source[i] is '\u3000' or '\u00A0' ? ' ' : source[i];
    });

    private static string Take(string text, Regex pattern, Action<Match> found)
    {
        foreach (Match match in pattern.Matches(text))
        {
            found(match);
            text = Blank(text, match.Index, match.Length);
        }
        return text;
    }

    private static string Blank(string text, int start, int length) => string.Concat(text.AsSpan(0, start), new string(' ', length), text.AsSpan(start + length));

    /// <summary>Lower case, without scheme, end punctuation and the folder of a language.</summary>
    private static string Canonical(string address)
    {
        var bare = address.TrimEnd('.', ',', ';', ':', ')', '\'', '"').ToLowerInvariant();
        bare = bare[(bare.IndexOf("//", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 2 : 0)..];
        return string.Join('/', bare.Split('/').Where(part => !LanguageFolders.Contains(part)));
    }

    private static int MonthOf(Match match) =>
        Array.FindIndex(Months, month => month.Equals(match.Groups["m"].Value, StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A day as <c>10-31</c>, a month alone as <c>10</c>; the year, which either language may put elsewhere, is a number of its own.</summary>
    private static void AddDays(HashSet<TextFact> facts, int month, Match match)
    {
        if (match.Groups["y"] is { Success: true } year)
            facts.Add(new TextFact(TextFact.Number, year.Value));
        var days = new[] { match.Groups["d"], match.Groups["d2"] }.Where(day => day.Success).Select(day => Int(day.Value)).ToList();
        if (days.Count == 0)
            facts.Add(new TextFact(TextFact.Date, month.ToString("00", CultureInfo.InvariantCulture)));
        foreach (var day in days)
            facts.Add(new TextFact(TextFact.Date, string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}")));
    }

    private static void AddFigure(HashSet<TextFact> facts, Match match)
    {
        if (!decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return;
        var scale = match.Groups["s"].Value.ToLowerInvariant() switch
        {
            "万" => 10_000m,
            "百万" or "million" => 1_000_000m,
            "千万" => 10_000_000m,
            "亿" => 100_000_000m,
            "十亿" or "billion" => 1_000_000_000m,
            "thousand" or "千" => 1_000m,
            _ => 1m,
        };
        // Values past the range of a decimal are no figures that people write; the digits stand as they are.
        var text = value < 1_000_000_000_000m ? (value * scale).ToString("0.##########", CultureInfo.InvariantCulture) : match.Groups["n"].Value;
        facts.Add(new TextFact(TextFact.Number, text));
    }

    private static void AddEnglishWords(HashSet<string> words, string text)
    {
        var tens = 0;
        foreach (var match in EnglishWord().EnumerateMatches(text))
        {
            var value = NumberWords.ReadEnglish(text.AsSpan(match.Index, match.Length));
            if (value is { } number)
                words.Add((tens > 0 && number < 10 ? tens + number : number).ToString(CultureInfo.InvariantCulture));
            tens = value is { } read ? NumberWords.TensOf(read) : 0;
        }
    }

    private static void AddHanWords(HashSet<string> words, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && end - i < 12 && NumberWords.IsHan(text[end]))
                end++;
            if (end == i)
                continue;
            if (NumberWords.ReadHan(text.AsSpan(i, end - i)) is { } value)
                words.Add(value.ToString(CultureInfo.InvariantCulture));
            i = end;
        }
    }

    [GeneratedRegex(@"(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();

    /// <summary><c>October 31 to November 4, 2016</c> as two, <c>November 18 to 21, 2013</c>, <c>September 2018</c>, <c>in May</c>; never the verb <c>may</c>.</summary>
    [GeneratedRegex($@"\b(?<m>{Month})(?:\s(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9])(?:\s?(?:to|and|-|–)\s?(?<d2>[0-9]{{1,2}})(?![0-9]))?(?:,?\s(?<y>[0-9]{{4}})(?![0-9]))?|,?\s(?<y>[0-9]{{4}})(?![0-9])|(?<=\bin\s\w{{3,9}})\b)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EnglishDate();

    /// <summary><c>3 May 2013</c>.</summary>
    [GeneratedRegex($@"(?<![0-9])(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?<m>{Month})\b(?:,?\s(?<y>[0-9]{{4}})(?![0-9]))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DayFirstDate();

    /// <summary><c>2016年10月31日</c>, <c>11月18日至21日</c>, <c>9月</c>; not <c>6个月</c>.</summary>
    [GeneratedRegex(@"(?:(?<y>[0-9]{4})\s?年\s?)?(?<![0-9])(?<m>1[0-2]|0?[1-9])\s?月(?:\s?(?<d>[0-9]{1,2})\s?日(?:\s?[至到、和–-]\s?(?<d2>[0-9]{1,2})\s?日)?)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ChineseDate();

    /// <summary>A figure with what multiplies it; the digits of a name (<c>COVID-19</c>, <c>G7</c>, <c>3D</c>) are none.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_]|[A-Za-z]-)(?<n>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?:\s?(?<s>百万|千万|十亿|[万亿千]|(?:million|billion|thousand)\b))?(?![0-9]|(?!st|nd|rd|th)[A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Figure();

    [GeneratedRegex("[A-Za-z]{3,11}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"[A-Za-z0-9]*[A-Z][A-Za-z0-9:&-]*[A-Z][A-Za-z0-9]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Acronym();
}
