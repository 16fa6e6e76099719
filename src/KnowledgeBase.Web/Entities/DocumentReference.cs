using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>
/// A document of the committee that is not held here, as the catalogue names it in English ("CDIP/10/2 Annex VIII: progress report, 27 Sep 2012"), said
/// in Chinese. The catalogue's words are few and regular; what is written otherwise is left as it is.
/// </summary>
public static class DocumentReference
{
    private const string HanDigits = "一二三四五六七八九十";

    /// <summary>The reference in the reader's language; null where it has none of its own and its words are not known.</summary>
    public static string? Of(LocalizedText value, Localizer localizer) =>
        localizer.Language == ReaderLanguage.Chinese && value.En is { } english && (value.Zh ?? english) == english && english.Split(": ", 2) is [var symbol, var rest]
            && rest.Split(", ").Select((part, i) => i == 0 ? KindOf(part, localizer) : DetailOf(part, localizer)).ToList() is var said && !said.Contains(null)
            ? $"{SymbolOf(symbol)}：{string.Join('，', said)}"
            : null;

    private static string SymbolOf(string symbol) => symbol.Split(" Annex ") is [var document, var number] && AnnexOf(number) is { } annex ? $"{document}，{annex}" : symbol;

    private static string? KindOf(string kind, Localizer localizer)
    {
        if (kind.Split(" (") is not [var name, var inside])
            return DocumentReferenceTexts.Kinds.TryGetValue(kind, out var known) ? localizer[known] : null;
        inside = inside.TrimEnd(')');
        var detail = inside.StartsWith("Annex ", StringComparison.Ordinal) ? AnnexOf(inside["Annex ".Length..])
            : DocumentReferenceTexts.Details.TryGetValue(inside, out var phrase) ? localizer[phrase] : null;
        return DocumentReferenceTexts.Kinds.TryGetValue(name, out var sort) && detail is not null ? $"{localizer[sort]}（{detail}）" : null;
    }

    private static string? DetailOf(string part, Localizer localizer) =>
        DocumentReferenceTexts.Details.TryGetValue(part, out var phrase) ? localizer[phrase]
        : DateOnly.TryParseExact(part, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? localizer.Date(date)
        : int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1900 ? $"{part}年"
        : null;

    /// <summary>An annex by its Roman number, up to 19.</summary>
    private static string? AnnexOf(string roman)
    {
        var (tens, units) = roman.StartsWith('X') ? (10, roman[1..]) : (0, roman);
        int? unit = units switch { "" => 0, "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, "VI" => 6, "VII" => 7, "VIII" => 8, "IX" => 9, _ => null };
        return unit is null || tens + unit == 0 ? null : $"附件{(tens > 0 ? "十" : "")}{(unit > 0 ? HanDigits[unit.Value - 1] : "")}";
    }
}
