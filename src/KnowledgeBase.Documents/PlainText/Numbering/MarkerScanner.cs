using System.Buffers;
using System.Globalization;

namespace KnowledgeBase.Documents.PlainText.Numbering;

/// <summary>Recognises the marker in front of a paragraph, in Chinese and English conventions.</summary>
internal static class MarkerScanner
{
    private const string Bullets = "·•●▪■◦○‣⁃∙►➢❖✓";

    private static readonly SearchValues<char> FigureCharacters = SearchValues.Create("0123456789.,%-–—−*() ");

    private static readonly SearchValues<char> PartWordEnds = SearchValues.Create(": .–-—");

    private static readonly string[] PartWordsEnglish = ["Part", "Chapter", "Section"];

    private static readonly Dictionary<string, int> SpelledOrdinals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["One"] = 1,
        ["Two"] = 2,
        ["Three"] = 3,
        ["Four"] = 4,
        ["Five"] = 5,
        ["Six"] = 6,
    };

    /// <summary>The marker at the beginning of <paramref name="text"/>, or <see cref="Marker.None"/>.</summary>
    public static Marker Scan(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return Marker.None;
        var first = text[0];
        if (first is '(' or '（')
            return InParentheses(text);
        if (char.IsAsciiDigit(first))
            return Number(text);
        if (Numerals.IsHanNumeral(first))
            return Han(text);
        if (first == '第')
            return HanPart(text);
        if (Bullets.Contains(first))
            return Bullet(text, 1);
        if (first is '-' or '–' or '—' or '*' or '−')
            return Dash(text);
        if (first is >= '①' and <= '⑳')
            return new Marker(MarkerStyle.NumberInParentheses, first - '①' + 1, text[..1].ToString(), Invariant(first - '①' + 1), 1);
        return char.IsAsciiLetter(first) ? Letter(text) : Marker.None;
    }

    private static Marker InParentheses(ReadOnlySpan<char> text)
    {
        var close = text[..Math.Min(text.Length, 8)].IndexOfAny(')', '）');
        if (close < 2)
            return Marker.None;
        var inner = text[1..close].Trim();
        var label = text[..(close + 1)].ToString();
        if (inner.IsEmpty || close + 1 == text.Length)
            return Marker.None;
        if (Numerals.Han(inner) is var han and > 0)
            return new Marker(MarkerStyle.HanInParentheses, han, label, Invariant(han), close + 1);
        if (int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100)
            return new Marker(MarkerStyle.NumberInParentheses, number, label, Invariant(number), close + 1);
        return LetterOrRoman(inner, label, close + 1);
    }

    /// <summary><c>22. </c>, <c>2、</c>, <c>3) </c>, <c>1.1 </c>; never the beginning of <c>4.5%</c>, <c>2013 年</c> or <c>1.15亿</c>.</summary>
    private static Marker Number(ReadOnlySpan<char> text)
    {
        var digits = CountDigits(text, 0);
        if (digits > 3 || digits == text.Length)
            return Marker.None;
        var value = int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        var after = digits + 1 < text.Length ? text[digits + 1] : '\0';
        switch (text[digits])
        {
            case '.' or '．' when char.IsAsciiDigit(after):
                return Decimal(text, digits);
            case '.' or '．' or '、' when after != '\0' && (char.IsWhiteSpace(after) || !char.IsAsciiLetterOrDigit(after)) && value > 0:
            case '.' when char.IsAsciiLetterUpper(after) && value > 0:
                return new Marker(MarkerStyle.Number, value, text[..(digits + 1)].ToString(), Invariant(value), digits + 1);
            case ')' or '）' when after != '\0' && value is > 0 and < 100:
                return new Marker(MarkerStyle.NumberInParentheses, value, text[..(digits + 1)].ToString(), Invariant(value), digits + 1);
            default:
                return Marker.None;
        }
    }

    private static Marker Decimal(ReadOnlySpan<char> text, int firstDigits)
    {
        var at = firstDigits;
        var parts = 1;
        var last = 0;
        while (at < text.Length && text[at] is '.' or '．')
        {
            var digits = CountDigits(text, at + 1);
            if (digits == 0)
                break;
            if (digits > 2)
                return Marker.None;
            last = int.Parse(text.Slice(at + 1, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            at += digits + 1;
            parts++;
        }

        if (at < text.Length && text[at] == '.')
            at++;
        if (at >= text.Length || !(char.IsWhiteSpace(text[at]) || Scripts.IsHan(text[at])) || parts > 5)
            return Marker.None;

        // Han right behind the number is a heading of an export that lost the space, but also a quantity: 1.15亿, 2.5万, 3.2项.
        if (Scripts.IsHan(text[at]) && "亿万千百个项次件倍年月日名家种％%".Contains(text[at]))
            return Marker.None;
        return new Marker(MarkerStyle.Decimal, last, text[..at].ToString(), text[..at].Trim('.').ToString().Replace('．', '.'), at);
    }

    private static Marker Han(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && length < 5 && Numerals.IsHanNumeral(text[length]))
            length++;
        if (length >= text.Length - 1 || text[length] is not ('、' or '．' or '.') || Numerals.Han(text[..length]) is var value && value == 0)
            return Marker.None;
        return new Marker(MarkerStyle.Han, value, text[..(length + 1)].ToString(), Invariant(value), length + 1);
    }

    /// <summary><c>第一部分：</c>, <c>第三章 </c>.</summary>
    private static Marker HanPart(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && length < 5 && (Numerals.IsHanNumeral(text[length]) || char.IsAsciiDigit(text[length])))
            length++;
        var number = text[1..length];
        var value = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Numerals.Han(number);
        var rest = text[length..];
        var word = rest.StartsWith("部分") ? 2 : rest.StartsWith("章") || rest.StartsWith("节") || rest.StartsWith("编") ? 1 : 0;
        var end = length + word;
        if (value == 0 || word == 0 || end >= text.Length || !(text[end] is '：' or ':' or '、' || char.IsWhiteSpace(text[end])))
            return Marker.None;
        return new Marker(MarkerStyle.PartWord, value, text[..(end + 1)].Trim().ToString(), Invariant(value), end + 1);
    }

    private static Marker Dash(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return Marker.None;
        var spaced = char.IsWhiteSpace(text[1]);
        return (spaced && text.Length > 2 && text.IndexOfAnyExcept(FigureCharacters) >= 0) || (text[0] is '-' or '–' && Scripts.IsHan(text[1]))
            ? Bullet(text, 1)
            : Marker.None;
    }

    private static Marker Bullet(ReadOnlySpan<char> text, int length) =>
        text.Length > length ? new Marker(MarkerStyle.Bullet, 0, text[..length].ToString(), "", length) : Marker.None;

    /// <summary><c>A. </c>, <c>IV. </c>, <c>a) </c>, <c>iv. </c>, <c>Part II</c>.</summary>
    private static Marker Letter(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && length < 6 && char.IsAsciiLetter(text[length]))
            length++;
        if (length + 1 >= text.Length)
            return Marker.None;
        var word = text[..length];
        var label = text[..(length + 1)].ToString();
        switch (text[length])
        {
            case ')' or '）':
                return LetterOrRoman(word, label, length + 1);
            case '.' or '、' when char.IsWhiteSpace(text[length + 1]) || Scripts.IsHan(text[length + 1]):
                if (char.IsAsciiLetterLower(word[0]))
                    return LetterOrRoman(word, label, length + 1);
                if (Numerals.Roman(word) is var roman and > 0 && IsUpper(word) && word is not ("C" or "D" or "L" or "M"))
                    return new Marker(MarkerStyle.UpperRoman, roman, label, word.ToString().ToLowerInvariant(), length + 1);
                return length == 1 ? new Marker(MarkerStyle.UpperLetter, word[0] - 'A' + 1, label, word.ToString().ToLowerInvariant(), 2) : Marker.None;
            default:
                return EnglishPart(text);
        }
    }

    private static Marker EnglishPart(ReadOnlySpan<char> text)
    {
        foreach (var partWord in PartWordsEnglish)
        {
            if (!text.StartsWith(partWord, StringComparison.OrdinalIgnoreCase) || text.Length <= partWord.Length + 1 || text[partWord.Length] != ' ')
                continue;
            var start = partWord.Length + 1;
            var length = text[start..].IndexOfAny(PartWordEnds);
            var word = length < 0 ? text[start..] : text.Slice(start, length);
            var value = SpelledOrdinals.TryGetValue(word.ToString(), out var spelled) ? spelled
                : IsUpper(word) ? Numerals.Roman(word)
                : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits < 100 ? digits : 0;
            var end = Math.Min(text.Length, start + word.Length + 1);
            if (value > 0 && (text[0] is 'P' or 'C' or 'S') && end < text.Length)
                return new Marker(MarkerStyle.PartWord, value, text[..end].Trim().ToString(), Invariant(value), end);
        }

        return Marker.None;
    }

    private static Marker LetterOrRoman(ReadOnlySpan<char> word, string label, int length)
    {
        var slug = word.ToString().ToLowerInvariant();
        var roman = Numerals.Roman(word);
        if (word.Length == 1 && char.IsAsciiLetter(word[0]))
            return new Marker(MarkerStyle.Letter, slug[0] - 'a' + 1, label, slug, length) { RomanOrdinal = slug is "i" or "v" or "x" ? roman : 0 };
        return roman > 0 ? new Marker(MarkerStyle.Roman, roman, label, slug, length) : Marker.None;
    }

    private static bool IsUpper(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('A', 'Z') < 0 && !word.IsEmpty;

    private static int CountDigits(ReadOnlySpan<char> text, int from)
    {
        var count = 0;
        while (from + count < text.Length && char.IsAsciiDigit(text[from + count]) && count < 5)
            count++;
        return count;
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
