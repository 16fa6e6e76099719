using System.Buffers;
using System.Globalization;
using KnowledgeBase.Export.Columns;

namespace KnowledgeBase.Export.Delimited;

/// <summary>Values as they stand in CSV.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A value: numbers and dates as they are, texts such that no spreadsheet takes them for formulas.</summary>
    public static string Of(CellValue value) => value switch
    {
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Date: { } date } => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => OfText(value.Text ?? ""),
    };

    private static string OfText(string text)
    {
        var harmless = SpreadsheetText.StartsFormula(text) ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(Quoted) ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
