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

    public StoredDocument Document { get; private set; } = null!;

    public DocumentLayout Layout { get; private set; } = null!;

    public EntityGraph Graph { get; private set; } = null!;

    public FacetLabels Labels { get; private set; } = null!;

    public int PassageCount { get; private set; }

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
        _mentions = store.LinksIn(id)
            .Where(link => !link.Inherited && link.Rule != DerivedRegion && EntityKinds.All.Contains(link.Entity.Kind))
            .DistinctBy(link => (link.Locator, link.Entity))
            .ToLookup(link => link.Locator, link => link.Entity);
        return Page();
    }

    /// <summary>The entities a passage itself names.</summary>
    public IReadOnlyList<EntityId> MentionsOf(Passage passage) => [.. _mentions[passage.Locator]];

    public string CitationOf(Passage passage) => Citation.Of(Document.Symbol, Document.Title, passage.Locator, localizer.Code);

    /// <summary>The language of a passage where it is not the document's; otherwise null.</summary>
    public string? ForeignTag(Passage passage) =>
        passage.Language is { } language && language != Document.Language ? ReaderLanguages.Tag(language) : null;
}
