using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Rows;

/// <summary>Makes rows of hits, a batch at a time. For one export.</summary>
internal sealed class RowReader(KnowledgeStore store, string site, bool withLinks)
{
    private readonly Dictionary<string, StoredDocument> documents = store.Documents().ToDictionary(document => document.Id, StringComparer.Ordinal);

    public IEnumerable<ExportRow> Read(IReadOnlyList<SearchHit> hits)
    {
        var links = withLinks ? LinksOf(hits) : null;
        var entities = withLinks ? EntitiesOf(hits) : null;
        foreach (var hit in hits)
        {
            var place = RecordKinds.ParsePassageKey(hit.Id);
            var document = hit.Document is { } reference ? documents.GetValueOrDefault(EntityId.Parse(reference.Id).Slug) : null;
            var entity = place is null && entities is not null ? entities.GetValueOrDefault(EntityId.Parse(hit.Id)) : null;
            yield return new ExportRow(hit, document, entity, place is { } key && links is not null ? links[key] : [], site);
        }
    }

    private IReadOnlyDictionary<EntityId, Entity> EntitiesOf(IReadOnlyList<SearchHit> hits) =>
        store.FindEntities([.. hits.Where(hit => hit.Kind is not (RecordKinds.Passage or RecordKinds.Document)).Select(hit => EntityId.Parse(hit.Id))]);

    private IReadOnlyDictionary<(string DocumentId, string Locator), IReadOnlyList<PassageLink>> LinksOf(IReadOnlyList<SearchHit> hits) =>
        store.FindLinks([.. hits.Select(hit => RecordKinds.ParsePassageKey(hit.Id)).OfType<(string, string)>()]);
}
