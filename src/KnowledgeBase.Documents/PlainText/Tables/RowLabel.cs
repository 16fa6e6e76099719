using System.Text.RegularExpressions;

namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>A header cell that names the row below it: <c>建议10*</c> above the recommendation's text.</summary>
/// <param name="Label">The label as printed.</param>
/// <param name="Slug">Its part of the locator.</param>
/// <param name="Headers">The headers of the row below; the label itself is none.</param>
/// <param name="Notes">Notes referred to in the label row.</param>
internal sealed partial record RowLabel(string Label, string Slug, IReadOnlyList<string?> Headers, IReadOnlyList<string> Notes)
{
    /// <summary>The label a row holds, or null when it is an ordinary row.</summary>
    public static RowLabel? FindIn(RawRow row)
    {
        if (row.Cells.Count is < 2 or > 4)
            return null;
        var match = Labelled().Match(row.Cells[0].Text);
        if (!match.Success || row.Cells.Skip(1).Any(c => c.Text.Length > 40))
            return null;
        return new RowLabel(
            row.Cells[0].Text,
            "rec-" + int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture),
            [null, .. row.Cells.Skip(1).Select(c => c.IsEmpty ? null : c.Text)],
            [.. row.Cells.SelectMany(c => c.Content.References).Select(r => r.Number)]);
    }

    [GeneratedRegex(@"^(?:建议|Recommendation|Rec\.)\s*(\d{1,3})\s*\*?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();
}
