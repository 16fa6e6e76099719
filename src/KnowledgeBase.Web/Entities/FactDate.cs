using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>Dates of facts as people write them.</summary>
public static class FactDate
{
    /// <summary>The date in both languages; null where the value is no day, such as a year or a quarter.</summary>
    public static LocalizedText? Of(LocalizedText value) =>
        DateOnly.TryParseExact(value.In("en"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new LocalizedText(Localizer.Date(date, ReaderLanguage.Chinese), Localizer.Date(date, ReaderLanguage.English))
            : null;
}
