using KnowledgeBase.Documents;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Search.Execution;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Streaming;

/// <summary>Makes hits of places in the index. Thread-safe.</summary>
/// <param name="store">Where the texts are.</param>
/// <param name="index">Where the places are.</param>
/// <param name="known">What is known.</param>
/// <param name="attempt">What was searched in the end.</param>
/// <param name="language">The reader's language.</param>
internal sealed class HitSource(KnowledgeStore store, ISearchIndex index, Knowledge known, Attempt attempt, string language)
{
    private const int EntitiesShown = 12;

    public ISearchIndex Index => index;

    /// <summary>Hits as an answer has them, marked. That some are alike is told of a page, not of all.</summary>
    public IReadOnlyList<SearchHit> Marked(IReadOnlyList<Hit> places) =>
        [.. Builder(attempt.Plan.Needles).Build(places).Select(hit => hit.SimilarTo is null ? hit : hit with { SimilarTo = null })];

    /// <summary>Hits without marks. Their texts need not be analysed for that, nor kept for the next answer, of which a million hits would leave none.</summary>
    public IReadOnlyList<SearchHit> Unmarked(IReadOnlyList<Hit> places)
    {
        List<(string DocumentId, string Locator)> keys = [.. places.Select(place => RecordKinds.ParsePassageKey(place.Key)).OfType<(string, string)>()];
        var passages = store.FindPassages(keys);
        var links = store.FindLinks(keys);
        var others = Builder([]).Build([.. places.Where(place => RecordKinds.ParsePassageKey(place.Key) is null)]).ToDictionary(hit => hit.Id, StringComparer.Ordinal);
        var hits = new List<SearchHit>(places.Count);
        foreach (var place in places)
        {
            if (others.TryGetValue(place.Key, out var other))
                hits.Add(other with { Highlights = [] });
            else if (RecordKinds.ParsePassageKey(place.Key) is { } key && passages.TryGetValue(key, out var passage) && known.Documents.TryGetValue(key.DocumentId, out var document))
                hits.Add(OfPassage(place, passage, document, links[key]));
        }

        return hits;
    }

    private SearchHit OfPassage(Hit place, Passage passage, StoredDocument document, IReadOnlyList<Catalogue.PassageLink> links)
    {
        var heading = passage.HeadingPath.Count > 0 ? passage.HeadingPath[^1] : null;
        return new SearchHit
        {
            Id = place.Key,
            Kind = RecordKinds.Passage,
            Score = place.Score,
            IsBest = attempt.Best.Contains(place.Key),
            Title = heading is null ? document.Title : new(Joined(document.Title.Zh, heading), Joined(document.Title.En, heading)),
            Language = passage.Language ?? document.Language,
            Text = passage.Text,
            Highlights = [],
            Document = new DocumentReference(RecordKinds.DocumentKey(document.Id), document.Symbol, document.Title),
            Locator = passage.Locator,
            HeadingPath = passage.HeadingPath,
            Citation = Citation.Of(document.Symbol, document.Title, passage.Locator, language),
            Url = $"/documents/{document.Id}#{passage.Locator}",
            Entities = [.. links.OrderBy(link => link.Inherited).Select(link => link.Entity).Distinct().Take(EntitiesShown)],
        };
    }

    private static string? Joined(string? title, string heading) => title is null ? null : $"{title} — {heading}";

    private HitBuilder Builder(IReadOnlyList<Needle> needles) => new(known, new HighlightMatcher(needles, Analyzers.Default), language, attempt.Best);
}
