using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Search.Folding;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>Makes what is shown of a hit: title, text, marks, citation, address. For one answer.</summary>
internal sealed class HitBuilder(Knowledge knowledge, HighlightMatcher matcher, string language, IReadOnlyList<string> best)
{
    private const int EntitiesShown = 12;
    private static readonly ShownText Nothing = new("");

    private readonly MarkWriter marks = new(matcher);

    /// <summary>The hits in order. A record that has left the store since the index was committed is passed over.</summary>
    public IReadOnlyList<SearchHit> Build(IReadOnlyList<Hit> hits)
    {
        var passages = knowledge.Passages.Get([.. hits.Select(hit => hit.Key).Where(RecordKinds.IsPassageKey)]);
        var folds = new NearDuplicates();
        var built = new List<SearchHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (passages.TryGetValue(hit.Key, out var passage))
                built.Add(OfPassage(hit, passage, marks.Marks ? folds.Add(hit.Key, passage.Fingerprint) : null));
            else if (EntityId.TryParse(hit.Key, out var id) && knowledge.Entities.TryGetValue(id, out var entity))
                built.Add(OfEntity(hit, entity));
            else if (id.Kind == RecordKinds.Document && knowledge.Documents.TryGetValue(id.Slug, out var document))
                built.Add(OfDocument(hit, document));
        }

        return built;
    }

    private SearchHit OfPassage(Hit hit, PassageView view, string? similarTo) => new()
    {
        Id = hit.Key,
        Kind = RecordKinds.Passage,
        Score = hit.Score,
        IsBest = best.Contains(hit.Key),
        Title = view.Title,
        Language = view.Passage.Language ?? view.Document.Language,
        Text = view.Passage.Text,
        Highlights = marks.Write(view.Heading, view.Text),
        Document = view.Reference,
        Locator = view.Passage.Locator,
        HeadingPath = view.Passage.HeadingPath,
        Citation = view.CitationIn(language),
        Url = view.Url,
        Entities = view.Entities,
        SimilarTo = similarTo,
        Explanation = hit.Explanation,
    };

    private SearchHit OfEntity(Hit hit, Entity entity)
    {
        var (name, text) = knowledge.TextsOf(entity, language);
        return new SearchHit
        {
            Id = hit.Key,
            Kind = entity.Id.Kind,
            Score = hit.Score,
            IsBest = best.Contains(hit.Key),
            Title = entity.Name,
            Language = entity.Description.IsEmpty ? language : LanguageOf(entity.Description),
            Text = text.Text,
            Highlights = marks.Write(name, text),
            Url = $"/{EntityKinds.Plural(entity.Id.Kind)}/{entity.Id.Slug}",
            Entities = [.. entity.Relations.Select(relation => relation.Target).Distinct().Take(EntitiesShown)],
            Explanation = hit.Explanation,
        };
    }

    private SearchHit OfDocument(Hit hit, StoredDocument document) => new()
    {
        Id = hit.Key,
        Kind = RecordKinds.Document,
        Score = hit.Score,
        IsBest = best.Contains(hit.Key),
        Title = document.Title,
        Language = document.Language,
        Text = document.Provenance ?? "",
        Highlights = marks.Write(new ShownText(document.Title.In(language)), Nothing),
        Document = new DocumentReference(hit.Key, document.Symbol, document.Title),
        Citation = Citation.Of(document.Symbol, document.Title, null, language),
        Url = $"/documents/{document.Id}",
        Explanation = hit.Explanation,
    };

    private string LanguageOf(LocalizedText text) => language == "en" ? text.En is null ? "zh" : "en" : text.Zh is null ? "en" : "zh";
}
