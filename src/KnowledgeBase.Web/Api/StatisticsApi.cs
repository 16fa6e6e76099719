using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>How much of everything there is.</summary>
public static class StatisticsApi
{
    public static void MapStatistics(this RouteGroupBuilder api) => api.MapRead("/stats", Get)
        .WithName("stats").WithTags("Statistics")
        .WithSummary("Counts by kind, language and document; the generation of the index; the last ingest.").WithLanguageParameter();

    private static Ok<Statistics> Get(KnowledgeStore store, ISearchIndex index) =>
        TypedResults.Ok(Statistics.Of(store.Statistics(), index.Generation));
}

/// <summary>The state of the knowledge base.</summary>
/// <param name="Kinds">How many there are of each kind; passages count as the index has them, without headings.</param>
/// <param name="Languages">How many passages there are in each language, headings too.</param>
/// <param name="Documents">How many passages each document has, headings too.</param>
/// <param name="Links">How many links there are from passages to entities.</param>
/// <param name="FailedFiles">How many files could not be read when they were last offered.</param>
/// <param name="Index">The generation of the index.</param>
/// <param name="Sequence">The store's change sequence.</param>
/// <param name="LastIngest">When files were last offered, in UTC; null where they never were.</param>
public sealed record Statistics(
    IReadOnlyDictionary<string, int> Kinds,
    IReadOnlyDictionary<string, int> Languages,
    IReadOnlyDictionary<string, int> Documents,
    int Links,
    int FailedFiles,
    IndexGeneration Index,
    long Sequence,
    DateTimeOffset? LastIngest)
{
    public static Statistics Of(StoreStatistics store, IndexGeneration index)
    {
        var headings = store.PassagesByKind.GetValueOrDefault(KnowledgeBase.Documents.PassageKind.Heading);
        var kinds = EntityKinds.All.ToDictionary(kind => kind, kind => store.EntitiesByKind.GetValueOrDefault(kind));
        kinds[RecordKinds.Document] = store.Documents;
        kinds[RecordKinds.Passage] = store.Passages - headings;
        return new Statistics(
            kinds, store.PassagesByLanguage, store.PassagesByDocument, store.Links, store.FailedFiles, index, store.ChangeSequence, store.LastIngest);
    }
}
