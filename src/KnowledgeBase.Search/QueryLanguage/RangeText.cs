using KnowledgeBase.Text;

namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>Reads ranges: <c>2013 TO 2024</c> between brackets, <c>2013..2024</c> without.</summary>
internal static class RangeText
{
    private const string Dots = "..";

    private static readonly string[] Separators = [" TO ", " to ", " To ", "至", "到", Dots];

    /// <summary>The range between brackets; null where there is none.</summary>
    public static ValueRange? Read(string text, bool includesFrom, bool includesTo, int start, int end)
    {
        var spaced = string.Concat(text.Select(c => QuerySigns.IsSpace(c) ? ' ' : QuerySigns.Ascii(c)));
        foreach (var separator in Separators)
        {
            var at = spaced.IndexOf(separator, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var (from, to) = (Bound(spaced[..at]), Bound(spaced[(at + separator.Length)..]));
            return new ValueRange(from, to, includesFrom, includesTo, start, end);
        }

        return null;
    }

    /// <summary>A word such as <c>2013..2024</c>, <c>2013..</c> or <c>..2024</c>; null where it is none.</summary>
    public static ValueRange? OfWord(string word, int start, int end)
    {
        var at = word.IndexOf(Dots, StringComparison.Ordinal);
        if (at < 0 || word.Length == Dots.Length || word.IndexOf(Dots, at + 1, StringComparison.Ordinal) >= 0)
            return null;
        return new ValueRange(Bound(word[..at]), Bound(word[(at + Dots.Length)..]), true, true, start, end);
    }

    /// <summary>Whether both bounds, as far as there are any, can only be years, so that no field need be named.</summary>
    public static bool IsOfYears(ValueRange range) =>
        (range.From ?? range.To) is not null && IsYear(range.From) && IsYear(range.To);

    private static bool IsYear(string? bound) => bound is null || (bound.Length == 4 && bound[0] is '1' or '2' && bound.All(char.IsAsciiDigit));

    /// <summary>A bound as a value; null where it is open.</summary>
    public static string? Bound(string text)
    {
        var bound = Normaliser.Fold(text).Trim('"', '\'', '年', ' ');
        return bound is "" or "*" ? null : bound;
    }
}
