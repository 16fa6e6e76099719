using System.Globalization;
using System.Text;

namespace KnowledgeBase.Documents.Excel;

/// <summary>
/// A number format of a workbook (ECMA-376 part 1, 18.8.30 and 18.8.31), as far as it says how figures, amounts, percentages, dates and times
/// are shown. What is not understood, such as a fraction, is shown plainly; colours and conditions are left out.
/// </summary>
internal sealed class NumberFormat
{
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [14] = "yyyy-mm-dd",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy-mm-dd h:mm",
        [27] = "yyyy\"年\"m\"月\"",
        [28] = "m\"月\"d\"日\"",
        [29] = "m\"月\"d\"日\"",
        [30] = "m-d-yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [36] = "yyyy\"年\"m\"月\"",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
        [41] = "#,##0",
        [42] = "#,##0",
        [43] = "#,##0.00",
        [44] = "#,##0.00",
        [45] = "mm:ss",
        [46] = "h:mm:ss",
        [47] = "mm:ss.0",
        [48] = "0.0E+0",
        [49] = "@",
        [50] = "yyyy\"年\"m\"月\"",
        [57] = "yyyy\"年\"m\"月\"",
        [58] = "m\"月\"d\"日\"",
    };

    private readonly List<List<FormatToken>> sections;

    private NumberFormat(List<List<FormatToken>> sections) => this.sections = sections;

    /// <summary>The format that shows figures plainly.</summary>
    public static NumberFormat General { get; } = new([]);

    /// <summary>The format of a number that every program knows; <see cref="General"/> for any other.</summary>
    public static NumberFormat OfId(int id) => BuiltIn.TryGetValue(id, out var code) ? Parse(code) : General;

    /// <summary>Reads a format code.</summary>
    public static NumberFormat Parse(string code) => new(FormatToken.Sections(code));

    /// <summary>What a value shows.</summary>
    /// <param name="value">The value as stored.</param>
    /// <param name="is1904">Days count from 1904 instead of 1900.</param>
    public string Show(double value, bool is1904)
    {
        var index = sections.Count >= 2 && value < 0 ? 1 : sections.Count >= 3 && value == 0 ? 2 : 0;
        if (index >= sections.Count)
            return Plain(value);
        var section = sections[index];
        if (section.Exists(t => t.Kind == FormatTokenKind.Date))
            return DateFormat.Show(section, value, is1904) ?? Plain(value);
        if (!section.Exists(t => t.Kind == FormatTokenKind.Digits))
            return section.Exists(t => t.Kind is FormatTokenKind.General or FormatTokenKind.Text) ? Literals(section, Plain(value)) : Literals(section, "");
        return Figure(section, index == 1 ? Math.Abs(value) : value);
    }

    /// <summary>As many digits as a cell holds, which is fifteen; no exponent where a person would write none.</summary>
    private static string Plain(double value) =>
        Math.Abs(value) is >= 1e15 or (> 0 and < 1e-6)
            ? value.ToString("G15", CultureInfo.InvariantCulture)
            : decimal.Parse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.####################", CultureInfo.InvariantCulture);

    private static string Literals(List<FormatToken> section, string value)
    {
        var text = new StringBuilder();
        foreach (var token in section)
            text.Append(token.Kind is FormatTokenKind.General or FormatTokenKind.Text ? value : token.Kind == FormatTokenKind.Literal ? token.Text : "");
        return text.ToString().Trim();
    }

    private static string Figure(List<FormatToken> section, double value)
    {
        var digits = section.First(t => t.Kind == FormatTokenKind.Digits).Text;
        if (digits.Contains('/', StringComparison.Ordinal))
            return Plain(value);
        var isPercent = section.Exists(t => t.Kind == FormatTokenKind.Literal && t.Text.Contains('%', StringComparison.Ordinal));

        // Commas behind the last digit divide by thousands; any other groups digits.
        var thousands = digits.Length - digits.TrimEnd(',').Length;
        var pattern = digits.TrimEnd(',').Replace('?', '#');
        var scaled = (isPercent ? value * 100 : value) / Math.Pow(1000, thousands);
        var shown = scaled.ToString(pattern, CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        var done = false;
        foreach (var token in section)
        {
            if (token.Kind == FormatTokenKind.Literal)
                text.Append(token.Text);
            else if (token.Kind == FormatTokenKind.Digits && !done)
                (_, done) = (text.Append(shown), true);
        }

        return text.ToString().Trim();
    }
}
