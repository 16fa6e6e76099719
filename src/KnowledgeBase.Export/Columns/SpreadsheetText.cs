namespace KnowledgeBase.Export.Columns;

/// <summary>What spreadsheets take texts for.</summary>
public static class SpreadsheetText
{
    /// <summary>
    /// Whether a spreadsheet that opens the text as a cell may run it as a formula (OWASP, CSV injection; ASVS 5.0, 1.2.10): it begins with one of
    /// <c>= + - @</c>, their full-width forms, a tabulator or the end of a line.
    /// </summary>
    public static bool StartsFormula(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
