using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Answers;

namespace KnowledgeBase.Search.Suggesting;

/// <summary>Something that can be suggested.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">The record's identifier; null for a term.</param>
/// <param name="Name">Its name.</param>
/// <param name="Others">Its other names and codes, with their languages (<c>und</c> where none).</param>
/// <param name="Weight">What it counts against others that fit as well.</param>
internal sealed record SuggestionEntry(string Kind, string? Id, LocalizedText Name, IReadOnlyList<(string Text, string Language)> Others, double Weight);

/// <summary>What there is to suggest: the entities, the documents and the terms of the glossary.</summary>
internal static class SuggestionSource
{
    private static readonly Dictionary<string, double> KindWeights = new(StringComparer.Ordinal)
    {
        [EntityKinds.Project] = 3,
        [EntityKinds.Recommendation] = 3,
        [EntityKinds.Tool] = 3,
        [EntityKinds.Country] = 2.5,
        [EntityKinds.ExpectedResult] = 2.5,
        [RecordKinds.Document] = 2.5,
        [EntityKinds.Sector] = 2,
        [EntityKinds.Region] = 2,
        [EntityKinds.Pillar] = 1.5,
        [SuggestionKinds.Term] = 1.5,
        [EntityKinds.Contact] = 1,
    };

    /// <param name="knowledge">What the store holds.</param>
    /// <param name="links">How many links lead to an entity.</param>
    public static IEnumerable<SuggestionEntry> Of(Knowledge knowledge, Func<EntityId, int> links) =>
        knowledge.Entities.Values.Select(entity => Of(entity, links)).Concat(knowledge.Documents.Values.Select(Of));

    private static SuggestionEntry Of(Entity entity, Func<EntityId, int> links)
    {
        var isTerm = entity.Id.Kind == EntityKinds.Concept;
        var kind = isTerm ? SuggestionKinds.Term : entity.Id.Kind;
        var others = entity.Aliases
            .Where(alias => alias.Context is null && alias.Search)
            .Select(alias => (alias.Text, alias.Language));
        if (entity.FactValue("code") is { } code)
            others = others.Append((code, "und"));
        return new SuggestionEntry(
            kind,
            isTerm ? null : entity.Id.ToString(),
            entity.Name,
            [.. others],
            KindWeights.GetValueOrDefault(kind, 0.5) + (isTerm ? 0 : Math.Log(1 + links(entity.Id)) / 4));
    }

    private static SuggestionEntry Of(Store.StoredDocument document) => new(
        RecordKinds.Document,
        RecordKinds.DocumentKey(document.Id),
        document.Title,
        document.Symbol is { } symbol ? [(symbol, "und")] : [],
        KindWeights[RecordKinds.Document]);
}
