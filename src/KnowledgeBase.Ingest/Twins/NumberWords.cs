namespace KnowledgeBase.Ingest.Twins;

/// <summary>Numbers written as words in English and Chinese: they may stand for the other language's figures, but need not be figures there.</summary>
internal static class NumberWords
{
    private const string HanDigits = "〇一二三四五六七八九";

    private static readonly Dictionary<string, int> English = Build();

    /// <summary>The value of an English word (<c>eighteenth</c>, <c>six</c>), or null.</summary>
    public static int? ReadEnglish(ReadOnlySpan<char> word) =>
        English.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value : null;

    /// <summary>The tens an English word begins (<c>twenty</c> of <c>twenty-first</c>), or 0.</summary>
    public static int TensOf(int value) => value is >= 20 and < 100 && value % 10 == 0 ? value : 0;

    public static bool IsHan(char c) => HanDigits.Contains(c, StringComparison.Ordinal) || c is '零' or '两' or '十' or '百' or '千';

    /// <summary>The value of a Chinese number up to 9,999, or null where it is none.</summary>
    public static int? ReadHan(ReadOnlySpan<char> text)
    {
        int total = 0, digit = -1;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                total += Math.Max(digit, digit < 0 ? 1 : digit) * unit;
                digit = -1;
                continue;
            }
            var value = c == '零' ? 0 : c == '两' ? 2 : HanDigits.IndexOf(c, StringComparison.Ordinal);
            digit = digit < 0 ? value : (digit * 10) + value;
            if (digit > 9999 || total > 9999)
                return null;
        }
        return total + Math.Max(digit, 0);
    }

    private static Dictionary<string, int> Build()
    {
        string[] cardinals =
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
            "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] ordinals =
        [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
            "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < cardinals.Length; i++)
            words[cardinals[i]] = words[ordinals[i]] = i + 1;
        for (var i = 0; i < tens.Length; i++)
            words[tens[i]] = words[tens[i][..^1] + "ieth"] = (i + 2) * 10;
        return words;
    }
}
