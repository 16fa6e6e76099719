namespace KnowledgeBase.Documents.Csv;

/// <summary>Tells a row of headers from one of values.</summary>
internal static class HeaderRow
{
    private const int LongestHeader = 120;
    private const int RowsLookedAt = 100;

    /// <summary>
    /// Whether the first row heads the others: two cells or more, all of them filled but the first and the last perhaps, none a value or a
    /// whole sentence, no two the same.
    /// </summary>
    /// <param name="first">The texts of its cells; empty ones among them.</param>
    public static bool Heads(IReadOnlyList<string> first)
    {
        var names = first.Where(c => c.Length > 0).ToList();
        return names.Count >= 2 && names.Count >= first.Count - 2 && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count
            && names.TrueForAll(n => n.Length <= LongestHeader && !IsValue(n) && n[^1] is not ('。' or '；' or ';'));
    }

    /// <summary>
    /// Whether the first row heads those below: as <see cref="Heads(IReadOnlyList{string})"/>, and none of its names stands in its own column as a value. Headers that are
    /// repeated as a whole row, as on a new page, are no values.
    /// </summary>
    /// <param name="first">The texts of its cells.</param>
    /// <param name="below">The texts of the rows below, column by column as in the first; some of them are looked at.</param>
    public static bool Heads(IReadOnlyList<string> first, IEnumerable<IReadOnlyList<string>> below) =>
        Heads(first) && !below.Take(RowsLookedAt).Any(row => Shared(first, row) is > 0 and var shared && shared < first.Count(c => c.Length > 0));

    private static int Shared(IReadOnlyList<string> first, IReadOnlyList<string> row)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(first.Count, row.Count); i++)
            shared += first[i].Length > 0 && first[i].Equals(row[i], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return shared;
    }

    /// <summary>A figure, an amount, a date, a percentage or an answer of yes or no.</summary>
    public static bool IsValue(string text)
    {
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase) || text is "-" or "–" or "—")
            return true;
        int digits = 0, others = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                digits++;
            else if (!(c is '.' or ',' or ' ' or '-' or '/' or ':' or '%' or '+' or '(' or ')' or '\'' or '年' or '月' or '日' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol))
                others++;
        }

        // A year may head a column.
        return digits > 0 && others == 0 && !(text.Length == 4 && digits == 4 && text[0] is '1' or '2');
    }
}
