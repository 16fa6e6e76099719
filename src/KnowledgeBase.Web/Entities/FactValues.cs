using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Entities;

/// <summary>How values of facts are shown: codes by their names, truth as yes and no, addresses as links, all else as it stands.</summary>
public static class FactValues
{
    /// <param name="fact">The fact.</param>
    /// <param name="localizer">The reader's language.</param>
    /// <param name="labels">The names of codes.</param>
    /// <param name="graph">The documents, by which a reference to a passage is shown as its citation; without them it stands as it is.</param>
    public static IHtmlContent Shown(Fact fact, Localizer localizer, FacetLabels labels, EntityGraph? graph = null)
    {
        var value = fact.Value.In(localizer.Code);
        return (fact.Name, value) switch
        {
            (_, "true") => Plain(localizer[EntityTexts.Yes]),
            (_, "false") => Plain(localizer[EntityTexts.No]),
            ("cluster", _) => localizer.Text(labels.OfValue(Facets.Cluster, value.ToLowerInvariant())),
            ("status", _) => localizer.Text(labels.OfValue(Facets.Status, value)),
            ("topic" or "chapter", _) => localizer.Text(labels.OfValue(Facets.Topic, value)),
            ("gender", _) => localizer.Text(labels.OfValue(Facets.Gender, value)),
            ("language", _) => localizer.Text(labels.OfValue(Facets.Language, value)),
            ("priority", _) => new ForeignText(value.Replace("。：", "：", StringComparison.Ordinal), localizer.LanguageOf(fact.Value), localizer.Code),
            ("document", _) when DocumentReference.Of(fact.Value, localizer) is { } reference => Plain(reference),
            ("start" or "end" or "date", _) when FactDate.Of(fact.Value) is { } date => localizer.Text(date),
            _ when fact.Source is { DocumentId: { } id, Locator: { } locator } && value == $"{id}#{locator}" && graph?.FindDocument(id) is { } document =>
                Plain(Citation.Of(document.Symbol, document.Title, locator, localizer.Code)),
            _ when value.Contains("://", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase) => new LinkedText(value),
            _ => localizer.Text(fact.Value),
        };
    }

    /// <summary>Says that a value is translated here, in the language in which it is shown; null where it is the source's own.</summary>
    public static string? RemarkOn(Fact fact, Localizer localizer) => fact.TranslatedInto == localizer.Code ? localizer[EntityTexts.Translated] : null;

    private static ForeignText Plain(string text) => new(text, "", "");
}
