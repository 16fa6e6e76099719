using System.Globalization;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>A reference that puts the number first: 第45项建议, 第10和11项发展议程建议, 第十二项建议.</summary>
/// <param name="Numbers">The numbers named.</param>
/// <param name="End">Where it ends in the folded text.</param>
internal sealed record OrdinalReference(IReadOnlyList<ListedNumber> Numbers, int End)
{
    private const string Numerals = "一二三四五六七八九";
    private static readonly string[] Endings = ["项发展议程建议", "项建议", "号建议", "条建议"];

    /// <summary>The reference that begins at 第, or null.</summary>
    public static OrdinalReference? ReadAt(string folded, int at)
    {
        var numbers = new List<ListedNumber>();
        var position = at + 1;
        while (position < folded.Length)
        {
            if (Number(folded, ref position) is not { } number)
                return null;
            numbers.Add(number);
            if (Ending(folded, position) is { } end)
                return new OrdinalReference(numbers, end);
            if (position >= folded.Length || !"和、,及与".Contains(folded[position], StringComparison.Ordinal))
                return null;
            position++;
            if (position < folded.Length && folded[position] == '第')
                position++;
        }
        return null;
    }

    private static int? Ending(string folded, int at)
    {
        foreach (var ending in Endings)
        {
            if (string.CompareOrdinal(folded, at, ending, 0, ending.Length) == 0)
                return at + ending.Length;
        }
        return null;
    }

    private static ListedNumber? Number(string folded, ref int position)
    {
        while (position < folded.Length && folded[position] == ' ')
            position++;
        var start = position;
        while (position < folded.Length && (char.IsAsciiDigit(folded[position]) || IsNumeral(folded[position])))
            position++;
        var text = folded[start..position];
        while (position < folded.Length && folded[position] == ' ')
            position++;
        var value = text.Length > 0 && text.All(char.IsAsciiDigit)
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain : 0
            : ValueOf(text);
        return value is > 0 and < 100 ? new ListedNumber(value.ToString(CultureInfo.InvariantCulture), position, FromPrevious: false) : null;
    }

    private static bool IsNumeral(char c) => c == '十' || Numerals.Contains(c, StringComparison.Ordinal);

    /// <summary>The value of a Chinese numeral below one hundred; 0 for anything else.</summary>
    private static int ValueOf(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Length == 1 ? Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1 : 0;
        if (ten > 1 || text.Length > ten + 2)
            return 0;
        var tens = ten == 0 ? 1 : Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1;
        var units = text.Length == ten + 1 ? 0 : Numerals.IndexOf(text[^1], StringComparison.Ordinal) + 1;
        return (tens * 10) + units;
    }
}
