using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Shelf;

/// <summary>Something on the shelf.</summary>
/// <param name="Id">Its identifier, as searches give it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its name; of a passage, the title of its document.</param>
/// <param name="Citation">How it is cited; an entity by its name.</param>
/// <param name="Text">The words of a passage, or the description of an entity; may be empty.</param>
/// <param name="Language">The language of <paramref name="Text"/>.</param>
/// <param name="Address">Its page.</param>
public sealed record ShelfItem(string Id, string Kind, LocalizedText Title, string Citation, string Text, string Language, string Address)
{
    /// <summary>Takes the things of some identifiers from the store, in their order; those that are not there are left out.</summary>
    public static IReadOnlyList<ShelfItem> Read(IReadOnlyList<string> ids, KnowledgeStore store, EntityGraph graph, string language)
    {
        var places = ids.Select(PlaceOf).OfType<(string, string)>().ToList();
        var passages = store.FindPassages(places);
        return [.. ids.Select(id => Of(id, passages, graph, language)).OfType<ShelfItem>()];
    }

    private static ShelfItem? Of(
        string id, IReadOnlyDictionary<(string DocumentId, string Locator), Documents.Passage> passages, EntityGraph graph, string language)
    {
        if (PlaceOf(id) is { } place)
        {
            return graph.FindDocument(place.Document) is { } document && passages.TryGetValue(place, out var passage)
                ? new ShelfItem(
                    id,
                    RecordKinds.Passage,
                    document.Title,
                    Search.Citations.Citation.Of(document.Symbol, document.Title, passage.Locator, language),
                    passage.Text,
                    passage.Language ?? document.Language,
                    Addresses.Address.OfPassage(document.Id, passage.Locator))
                : null;
        }
        if (!EntityId.TryParse(id, out var entityId))
            return null;
        if (entityId.Kind == RecordKinds.Document)
        {
            return graph.FindDocument(entityId.Slug) is { } document
                ? new ShelfItem(id, RecordKinds.Document, document.Title, Search.Citations.Citation.Of(document.Symbol, document.Title, null, language), "", document.Language, Addresses.Address.OfDocument(document.Id))
                : null;
        }
        return graph.Find(entityId) is { } entity && EntityKinds.All.Contains(entityId.Kind)
            ? new ShelfItem(id, entityId.Kind, entity.Name, entity.Name.In(language), entity.Description.In(language), LanguageOf(entity.Description, language), Addresses.Address.Of(entityId))
            : null;
    }

    private static string LanguageOf(LocalizedText text, string language) => language == "en" ? (text.En is null ? "zh" : "en") : (text.Zh is null ? "en" : "zh");

    /// <summary>Document and locator of <c>passage/{document}/{locator}</c>; null for what is no passage.</summary>
    private static (string Document, string Locator)? PlaceOf(string id) =>
        id.Split('/') is [RecordKinds.Passage, { Length: > 0 } document, { Length: > 0 } locator] ? (document, locator) : null;
}
