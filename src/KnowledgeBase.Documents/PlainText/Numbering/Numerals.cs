namespace KnowledgeBase.Documents.PlainText.Numbering;

/// <summary>Reads Chinese and Roman numbers.</summary>
internal static class Numerals
{
    private const string HanDigits = "零一二三四五六七八九";

    /// <summary>The value of a Chinese number up to 999 (<c>十二</c>, <c>二十</c>, <c>一百零五</c>), or 0 when it is none.</summary>
    public static int Han(ReadOnlySpan<char> text)
    {
        int total = 0, digit = 0;
        foreach (var c in text)
        {
            var value = c == '〇' ? 0 : HanDigits.IndexOf(c);
            if (value >= 0)
                digit = (digit * 10) + value;
            else if (c is '十' or '百')
                (total, digit) = (total + (Math.Max(digit, 1) * (c == '十' ? 10 : 100)), 0);
            else
                return 0;
            if (digit > 999 || total > 999)
                return 0;
        }

        return total + digit;
    }

    /// <summary>True for a character of a Chinese number.</summary>
    public static bool IsHanNumeral(char c) => c is '十' or '百' or '〇' || HanDigits.Contains(c);

    /// <summary>The value of a well-formed Roman number below 100 in either case, or 0 when it is none.</summary>
    public static int Roman(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 8)
            return 0;
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = Value(text[i]);
            if (value == 0)
                return 0;
            total += i + 1 < text.Length && Value(text[i + 1]) > value ? -value : value;
        }

        return total is > 0 and < 100 && ToRoman(total).AsSpan().Equals(text, StringComparison.OrdinalIgnoreCase) ? total : 0;
    }

    private static string ToRoman(int value)
    {
        ReadOnlySpan<(int Value, string Text)> steps =
            [(90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var text = "";
        foreach (var step in steps)
        {
            for (; value >= step.Value; value -= step.Value)
                text += step.Text;
        }

        return text;
    }

    private static int Value(char c) => char.ToLowerInvariant(c) switch
    {
        'i' => 1,
        'v' => 5,
        'x' => 10,
        'l' => 50,
        'c' => 100,
        _ => 0,
    };
}
