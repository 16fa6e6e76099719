using System.Globalization;
using System.Text;

namespace KnowledgeBase.Documents.Structured;

/// <summary>Writes numbers in the formats of Word (ISO/IEC 29500-1, 17.18.59) that documents in Chinese and European languages use.</summary>
internal static class NumberFormat
{
    /// <summary>Beyond this, formats that grow with the number give way to digits.</summary>
    private const int Highest = 780;

    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number in the format; in digits where the format is not known.</summary>
    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" when IsSmall(number) => Letters(number, 'a'),
        "upperLetter" when IsSmall(number) => Letters(number, 'A'),
        "lowerRoman" when IsSmall(number) => Roman(number).ToLowerInvariant(),
        "upperRoman" when IsSmall(number) => Roman(number),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" or "japaneseDigitalTenThousand"
            when number is > 0 and < 10_000 => Han(number, format),
        "ideographDigital" or "taiwaneseDigital" => Digits(number, "〇一二三四五六七八九"),
        "chineseLegalSimplified" when number is > 0 and < 10_000 => HanWith(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", keepsOne: true),
        "ideographLegalTraditional" when number is > 0 and < 10_000 => HanWith(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟", keepsOne: true),
        "ideographTraditional" when number is > 0 and <= 10 => Stems[number - 1].ToString(),
        "ideographZodiac" when number is > 0 and <= 12 => Branches[number - 1].ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => Digits(number, "０１２３４５６７８９"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is > 0 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is > 0 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "ideographEnclosedCircle" when number is > 0 and <= 10 => ((char)('㊀' + number - 1)).ToString(),
        "ideographParenthesized" when number is > 0 and <= 10 => ((char)('㈠' + number - 1)).ToString(),
        "ordinal" => number.ToString(CultureInfo.InvariantCulture) + Suffix(number),
        "numberInDash" => string.Create(CultureInfo.InvariantCulture, $"- {number} -"),
        "russianLower" when number is > 0 and <= 29 => "абвгдежзиклмнопрстуфхцчшщыэюя"[number - 1].ToString(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>How a format writes numbers.</summary>
    public static NumberShape Shape(string format) => format switch
    {
        "bullet" => NumberShape.Bullet,
        "lowerLetter" or "russianLower" => NumberShape.LowerLetter,
        "upperLetter" => NumberShape.UpperLetter,
        "lowerRoman" => NumberShape.LowerRoman,
        "upperRoman" => NumberShape.UpperRoman,
        _ when format.StartsWith("chinese", StringComparison.Ordinal) || format.StartsWith("taiwanese", StringComparison.Ordinal)
            || format.StartsWith("japanese", StringComparison.Ordinal) || format.StartsWith("ideograph", StringComparison.Ordinal) => NumberShape.Han,
        _ => NumberShape.Digits,
    };

    private static bool IsSmall(int number) => number is > 0 and <= Highest;

    /// <summary>a to z, then aa, bb, cc.</summary>
    private static string Letters(int number, char first) => new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Text)> steps =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            for (; number >= step.Value; number -= step.Value)
                text.Append(step.Text);
        }

        return text.ToString();
    }

    private static string Han(int number, string format) => HanWith(number, format.Contains("apanese", StringComparison.Ordinal) ? "〇一二三四五六七八九" : "零一二三四五六七八九", "十百千", keepsOne: false);

    /// <summary>二十三, 一百零五; ten to nineteen begin with 十 unless <paramref name="keepsOne"/>.</summary>
    private static string HanWith(int number, string digits, string units, bool keepsOne)
    {
        var text = new StringBuilder();
        var zero = false;
        for (int unit = 1000, place = 3; place >= 0; unit /= 10, place--)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                zero |= text.Length > 0;
                continue;
            }

            if (zero)
                text.Append(digits[0]);
            zero = false;
            if (!(place == 1 && digit == 1 && text.Length == 0 && !keepsOne))
                text.Append(digits[digit]);
            if (place > 0)
                text.Append(units[place - 1]);
        }

        return text.ToString();
    }

    private static string Digits(int number, string digits) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    private static string Suffix(int number) => (number % 100) switch
    {
        11 or 12 or 13 => "th",
        _ => (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };
}
