namespace KnowledgeBase.Documents.Csv;

/// <summary>Tells a row of headers from one of values.</summary>
internal static class HeaderRow
{
    private const int LongestHeader = 120;

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
