using System.Globalization;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>A number in a list of references.</summary>
/// <param name="Text">The number without leading zeros.</param>
/// <param name="End">Where it ends in the folded text.</param>
/// <param name="FromPrevious">Whether it ends a range that the number before it begins.</param>
internal readonly record struct ListedNumber(string Text, int End, bool FromPrevious);

/// <summary>Reads lists of numbers as references write them: <c>4、10和45</c>, <c>1至3</c>, <c>1, 3 and 4</c>, <c>1 to 3</c>.</summary>
internal static class NumberList
{
    /// <summary>Longest first, so that 以及 is not read as 及.</summary>
    private static readonly string[] Separators = ["以及", "及", "和", "与", "、", ",", ";", "/", "&", "and", "or"];

    private static readonly string[] RangeSigns = ["至", "到", "through", "to", "-", "–", "—", "~"];

    /// <summary>What a number counts when it stands before one of these.</summary>
    private const string Measures = "个個份名条條种種项項次年月日天人点點家册冊期章节節段页頁届倍万亿千百%℃";

    /// <summary>The numbers that begin at a place, behind blanks; empty where there is none.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="at">The place.</param>
    /// <param name="decimals">Whether the numbers are codes such as 4.2 rather than whole numbers.</param>
    public static IReadOnlyList<ListedNumber> ReadAt(string folded, int at, bool decimals)
    {
        var numbers = new List<ListedNumber>();
        var fromPrevious = false;
        while (ReadNumber(folded, SkipBlanks(folded, at, numbers.Count == 0), decimals) is { } number)
        {
            if (Counts(folded, number.End))
            {
                // In 建议2至3次磋商 both ends of the range count.
                if (fromPrevious)
                    numbers.RemoveAt(numbers.Count - 1);
                break;
            }
            numbers.Add(number with { FromPrevious = fromPrevious });
            at = number.End;
            if (at < folded.Length && folded[at] == '*')
                at++;
            var behind = SkipBlanks(folded, at, colon: false);
            if (Match(folded, behind, RangeSigns) is > 0 and var range)
                (at, fromPrevious) = (behind + range, true);
            else if (Match(folded, behind, Separators) is > 0 and var separator)
                (at, fromPrevious) = (AfterSeparators(folded, behind + separator), false);
            else
                break;
        }
        return numbers;
    }

    /// <summary>The whole numbers that begin at a place, each number of a range: 1 to 3 is 1, 2 and 3.</summary>
    public static IReadOnlyList<string> WholeAt(string folded, int at)
    {
        var whole = new List<string>();
        var last = 0;
        foreach (var number in ReadAt(folded, at, decimals: false))
        {
            var value = int.Parse(number.Text, CultureInfo.InvariantCulture);
            for (var between = number.FromPrevious ? last + 1 : value; between <= value; between++)
                whole.Add(between.ToString(CultureInfo.InvariantCulture));
            last = value;
        }
        return whole;
    }

    private static ListedNumber? ReadNumber(string folded, int at, bool decimals)
    {
        var end = Digits(folded, at);
        if (end == at || end - at > 2)
            return null;
        var fraction = end < folded.Length && folded[end] == '.' ? Digits(folded, end + 1) : 0;
        var hasFraction = fraction > end + 1;
        if (decimals != hasFraction)
            return null;
        end = decimals ? fraction : end;
        if (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || (folded[end] == '.' && Digits(folded, end + 1) > end + 1)))
            return null;
        var text = folded[at..end].TrimStart('0');
        return text.Length == 0 ? null : new ListedNumber(text, end, FromPrevious: false);
    }

    private static bool Counts(string folded, int end)
    {
        var behind = SkipBlanks(folded, end, colon: false);
        return behind < folded.Length && Measures.Contains(folded[behind], StringComparison.Ordinal);
    }

    /// <summary>Skips a second separator, as in <c>3, and 4</c>.</summary>
    private static int AfterSeparators(string folded, int at)
    {
        var behind = SkipBlanks(folded, at, colon: false);
        return Match(folded, behind, Separators) is > 0 and var length ? behind + length : at;
    }

    private static int Match(string folded, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
                return word.Length;
        }
        return 0;
    }

    private static int SkipBlanks(string folded, int at, bool colon)
    {
        while (at < folded.Length && (folded[at] == ' ' || (colon && folded[at] is ':' or '(' or '#')))
            at++;
        return at;
    }

    private static int Digits(string folded, int at)
    {
        while (at < folded.Length && char.IsAsciiDigit(folded[at]))
            at++;
        return at;
    }
}
