using System.Globalization;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.Identity;

/// <summary>Reads the number of a session: <c>Twelfth</c>, <c>Thirty-Second</c>, <c>32nd</c>, <c>十二</c>, <c>32</c>.</summary>
internal static class SessionOrdinal
{
    private const int MostSessions = 199;

    private static readonly string[] Units =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] RoundTens =
        ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    /// <summary>The number, 1 or more; null where the text is none.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        var word = text.Trim().ToString().ToLowerInvariant();
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2].TrimEnd() : word;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is > 0 and <= MostSessions ? number : null;
        if (Numerals.Han(digits) is var han and > 0 and <= MostSessions)
            return han;
        var parts = word.Split([' ', '-', '‑', '–'], StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var only] when Array.IndexOf(Units, only) is var unit and >= 0 => unit + 1,
            [var only] when Array.IndexOf(RoundTens, only) is var round and >= 0 => (round + 2) * 10,
            [var ten, var only] when Array.IndexOf(Tens, ten) is var tens and >= 0 && Array.IndexOf(Units, only) is var unit and >= 0 and < 9 =>
                ((tens + 2) * 10) + unit + 1,
            _ => null,
        };
    }
}
