using System.Globalization;
using KnowledgeBase.Export.Rows;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.References;

/// <summary>A hit as reference managers see it: a report, a place in a report, or a page of the site.</summary>
internal sealed record Reference
{
    /// <summary>Who answers for the committee's documents.</summary>
    public const string Institution = "World Intellectual Property Organization";

    public const string Committee = "Committee on Development and Intellectual Property (CDIP)";

    /// <summary>The place of publication.</summary>
    public const string Place = "Geneva";

    /// <summary>Unique, of letters, digits, <c>.</c>, <c>:</c> and <c>-</c>.</summary>
    public required string Key { get; init; }

    public required bool IsReport { get; init; }

    public required string Title { get; init; }

    /// <summary>The symbol of the document, if it has one.</summary>
    public required string? Number { get; init; }

    public required int? Year { get; init; }

    public required DateOnly? Date { get; init; }

    public required string Language { get; init; }

    /// <summary>The place in the document in words, such as <c>para. 22(iv)</c>; empty for whole documents and entities.</summary>
    public required string Locator { get; init; }

    /// <summary>The citation in the committee's form.</summary>
    public required string Citation { get; init; }

    /// <summary>The text of the passage, or the description.</summary>
    public required string Text { get; init; }

    public required string Url { get; init; }

    /// <summary>The day of the date as <c>yyyy-MM-dd</c>; the year alone where no day is known; null where neither is.</summary>
    public string? Issued => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Year?.ToString(CultureInfo.InvariantCulture);

    public static Reference Of(ExportRow row, string language)
    {
        // A document's title as its readers know it: in the language it is written in.
        var titled = row.Document is null ? language : row.Document.Language;
        return new Reference
        {
            Key = KeyOf(row.Hit.Id),
            IsReport = row.Document is not null,
            Title = (row.Document?.Title ?? row.Hit.Title).In(titled),
            Number = row.Document?.Symbol,
            Year = row.Document?.Year,
            Date = row.Document?.Date,
            Language = row.Document?.Language ?? row.Hit.Language,
            Locator = row.Hit.Locator is { } locator ? PlaceOf(locator, language) : "",
            Citation = row.MarkedCitationIn(language),
            Text = row.Hit.Text,
            Url = row.Url,
        };
    }

    private static string PlaceOf(string locator, string language) => Search.Citations.Citation.Place(locator, language);

    private static string KeyOf(string id)
    {
        var kept = id.StartsWith(RecordKinds.Passage + "/", StringComparison.Ordinal) ? id[(RecordKinds.Passage.Length + 1)..] : id;
        return string.Concat(kept.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : ':'));
    }
}
