using System.Text;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>Makes what is shown of a hit: title, text, marks, citation, address. For one answer.</summary>
internal sealed class HitBuilder(KnowledgeStore store, Knowledge knowledge, HighlightMatcher matcher, string language)
{
    private const int EntitiesShown = 12;
    private const int FragmentsShown = 2;
    private const int FragmentLength = 110;

    /// <summary>The hits in order. A record that has left the store since the index was committed is passed over.</summary>
    public IReadOnlyList<SearchHit> Build(IReadOnlyList<Hit> hits)
    {
        var places = hits.Select(hit => RecordKinds.ParsePassageKey(hit.Key)).OfType<(string DocumentId, string Locator)>().ToList();
        var passages = store.FindPassages(places);
        var links = store.FindLinks(places);
        var built = new List<SearchHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (RecordKinds.ParsePassageKey(hit.Key) is { } place)
            {
                if (passages.TryGetValue(place, out var passage) && knowledge.Documents.TryGetValue(place.DocumentId, out var owner))
                    built.Add(OfPassage(hit, passage, owner, links[place]));
            }
            else if (EntityId.TryParse(hit.Key, out var id) && knowledge.Entities.TryGetValue(id, out var entity))
                built.Add(OfEntity(hit, entity));
            else if (id.Kind == RecordKinds.Document && knowledge.Documents.TryGetValue(id.Slug, out var document))
                built.Add(OfDocument(hit, document));
        }

        return built;
    }

    private SearchHit OfPassage(Hit hit, Passage passage, StoredDocument document, IReadOnlyList<PassageLink> links)
    {
        var heading = passage.HeadingPath.Count > 0 ? passage.HeadingPath[^1] : null;
        return new SearchHit
        {
            Id = hit.Key,
            Kind = RecordKinds.Passage,
            Score = hit.Score,
            Title = heading is null ? document.Title : new(Joined(document.Title.Zh, heading), Joined(document.Title.En, heading)),
            Language = passage.Language ?? document.Language,
            Text = passage.Text,
            Highlights = Marked(heading ?? "", passage.Text),
            Document = new DocumentReference(RecordKinds.DocumentKey(document.Id), document.Symbol, document.Title),
            Locator = passage.Locator,
            HeadingPath = passage.HeadingPath,
            Citation = Citation.Of(document.Symbol, document.Title, passage.Locator, language),
            Url = $"/documents/{document.Id}#{passage.Locator}",
            Entities = [.. links.OrderBy(link => link.Inherited).Select(link => link.Entity).Distinct().Take(EntitiesShown)],
            Explanation = hit.Explanation,
        };
    }

    private SearchHit OfEntity(Hit hit, Entity entity)
    {
        var text = entity.Description.In(language);
        return new SearchHit
        {
            Id = hit.Key,
            Kind = entity.Id.Kind,
            Score = hit.Score,
            Title = entity.Name,
            Language = entity.Description.IsEmpty ? language : LanguageOf(entity.Description),
            Text = text,
            Highlights = Marked(entity.Name.In(language), text),
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
        Title = document.Title,
        Language = document.Language,
        Text = document.Provenance ?? "",
        Highlights = Marked(document.Title.In(language), ""),
        Document = new DocumentReference(hit.Key, document.Symbol, document.Title),
        Citation = Citation.Of(document.Symbol, document.Title, null, language),
        Url = $"/documents/{document.Id}",
        Explanation = hit.Explanation,
    };

    private static string? Joined(string? title, string heading) => title is null ? null : $"{title} — {heading}";

    private string LanguageOf(LocalizedText text) => language == "en" ? text.En is null ? "zh" : "en" : text.Zh is null ? "en" : "zh";

    private List<Highlight> Marked(string title, string text)
    {
        var highlights = new List<Highlight>();
        if (matcher.Find(title) is { Count: > 0 } inTitle)
            highlights.Add(new Highlight("title", [Encode(Whole(title, inTitle))]));
        if (text.Length > 0)
            highlights.Add(new Highlight("text", [.. Fragments.Pick(text, matcher.Find(text), FragmentsShown, FragmentLength).Select(fragment => Encode(fragment.Segments))]));
        return highlights;
    }

    private static List<FragmentSegment> Whole(string text, IReadOnlyList<(int Start, int End)> marks)
    {
        var segments = new List<FragmentSegment>();
        var at = 0;
        foreach (var (start, end) in marks)
        {
            if (start > at)
                segments.Add(new FragmentSegment(text[at..start], false));
            segments.Add(new FragmentSegment(text[start..end], true));
            at = end;
        }

        if (at < text.Length)
            segments.Add(new FragmentSegment(text[at..], false));
        return segments;
    }

    private static string Encode(IReadOnlyList<FragmentSegment> segments)
    {
        var html = new StringBuilder();
        foreach (var segment in segments)
        {
            html.Append(segment.Marked ? "<mark>" : "");
            AppendEncoded(html, segment.Text);
            html.Append(segment.Marked ? "</mark>" : "");
        }

        return html.ToString();
    }

    /// <summary>Encodes what has a meaning in HTML, in text and in attributes, and nothing else: the rest stays readable in JSON.</summary>
    private static void AppendEncoded(StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }
    }
}
