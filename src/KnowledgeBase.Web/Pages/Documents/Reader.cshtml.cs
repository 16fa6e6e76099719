using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>A document to read, from its beginning to its notes.</summary>
public sealed class ReaderModel(KnowledgeStore store, SearchService search, CurrentEntityGraph graphs, Localizer localizer) : PageModel
{
    /// <summary>The rule that adds a country's region: right for searching, but not what the paragraph says.</summary>
    private const string DerivedRegion = "region-of-country";

    private ILookup<string, EntityId> _mentions = Enumerable.Empty<(string, EntityId)>().ToLookup(pair => pair.Item1, pair => pair.Item2);

    private ILookup<string, (StoredDocument Document, string Locator)> _counterparts =
        Enumerable.Empty<(string, (StoredDocument, string))>().ToLookup(pair => pair.Item1, pair => pair.Item2);

    public StoredDocument Document { get; private set; } = null!;

    public DocumentLayout Layout { get; private set; } = null!;

    public EntityGraph Graph { get; private set; } = null!;

    public FacetLabels Labels { get; private set; } = null!;

    public int PassageCount { get; private set; }

    /// <summary>The document of which this one is an unofficial rendering, where it is held; otherwise null.</summary>
    public StoredDocument? RenderedFrom { get; private set; }

    /// <summary>The same document in other languages, and how it aligns with each.</summary>
    public IReadOnlyList<(StoredDocument Document, TwinAlignment Alignment)> Twins { get; private set; } = [];

    public IActionResult OnGet(string id)
    {
        if (store.FindDocument(id) is not { } document)
            return NotFound();
        var passages = store.Passages(id);
        Document = document;
        Layout = DocumentLayout.Of(passages);
        PassageCount = passages.Count(passage => passage.Kind != PassageKind.Heading);
        Graph = graphs.Get();
        Labels = search.Labels;
        RenderedFrom = document.RenderingOf is { } original ? store.FindDocument(original) : null;
        Twins = [.. from alignment in store.TwinsOf(id)
                    let other = store.FindDocument(alignment.SecondId)
                    where other is not null
                    select (other, alignment)];
        _counterparts = Twins
            .SelectMany(twin => twin.Alignment.Pairs.Where(pair => pair.IsMatched).Select(pair => (pair.First!, (twin.Document, pair.Second!))))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        _mentions = store.LinksIn(id)
            .Where(link => !link.Inherited && link.Rule != DerivedRegion && EntityKinds.All.Contains(link.Entity.Kind))
            .DistinctBy(link => (link.Locator, link.Entity))
            .ToLookup(link => link.Locator, link => link.Entity);
        return Page();
    }

    /// <summary>The entities a passage itself names.</summary>
    public IReadOnlyList<EntityId> MentionsOf(Passage passage) => [.. _mentions[passage.Locator]];

    /// <summary>The passage in the document's other language versions.</summary>
    public IEnumerable<(StoredDocument Document, string Locator)> CounterpartsOf(Passage passage) => _counterparts[passage.Locator];

    public string CitationOf(Passage passage) => Citation.Of(Document.Symbol, Document.Title, passage.Locator, localizer.Code);

    /// <summary>The language of a passage where it is not the document's; otherwise null.</summary>
    public string? ForeignTag(Passage passage) =>
        passage.Language is { } language && language != Document.Language ? ReaderLanguages.Tag(language) : null;
}
