using System.Globalization;

namespace KnowledgeBase.Search.Identifiers;

/// <summary>Whole numbers below one hundred written in words: ten, forty-five, tenth, 十, 四十五, 廿一.</summary>
internal static class NumberWords
{
    private const string HanDigits = "〇一二三四五六七八九";

    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fifth"] = 5,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["twelfth"] = 12,
    };

    /// <summary>The number that begins at a piece, as digits, and how many pieces it takes; null where none does.</summary>
    public static (string Digits, int Pieces)? ReadAt(IReadOnlyList<QueryPiece> pieces, int at)
    {
        if (at >= pieces.Count)
            return null;
        var piece = pieces[at].Text;
        if (pieces[at].IsNumber)
            return (piece, 1);
        if (piece.Length == 1 && (piece == "十" || piece == "廿" || HanDigits.Contains(piece, StringComparison.Ordinal)))
            return Han(pieces, at);
        if (Array.IndexOf(Units, piece) is >= 0 and var unit)
            return (Text(unit), 1);
        if (Array.IndexOf(Tens, piece) is not (>= 2 and var tens))
            return null;
        var follows = at + 1 < pieces.Count && Array.IndexOf(Units, pieces[at + 1].Text) is > 0 and < 10 and var one ? one : 0;
        return (Text((tens * 10) + follows), follows > 0 ? 2 : 1);
    }

    /// <summary>The number of an ordinal in English, 10th or tenth, as digits; null for other words.</summary>
    public static string? Ordinal(string word)
    {
        if (Ordinals.TryGetValue(word, out var known))
            return Text(known);
        if (word.Length > 2 && word[^2..] is "th" or "st" or "nd" or "rd" && word[..^2].All(char.IsAsciiDigit))
            return word[..^2].TrimStart('0');
        if (!word.EndsWith("th", StringComparison.Ordinal))
            return null;
        var stem = word[..^2];
        return Array.IndexOf(Units, stem) is > 0 and var unit ? Text(unit)
            : stem.EndsWith("ie", StringComparison.Ordinal) && Array.IndexOf(Tens, stem[..^2] + "y") is >= 2 and var tens ? Text(tens * 10)
            : null;
    }

    private static (string Digits, int Pieces)? Han(IReadOnlyList<QueryPiece> pieces, int at)
    {
        var (value, count) = (0, 0);
        for (; at + count < pieces.Count && pieces[at + count].Text is { Length: 1 } character; count++)
        {
            if (character is "十" && count <= 1)
                value = Math.Max(1, value) * 10;
            else if (character is "廿" && count == 0)
                value = 20;
            else if (HanDigits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit && (count == 0 || value >= 10))
                value += digit;
            else
                break;
        }

        return value > 0 ? (Text(value), count) : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
