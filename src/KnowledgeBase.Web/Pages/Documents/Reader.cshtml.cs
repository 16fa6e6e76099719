using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>A document to read, from its beginning to its notes.</summary>
public sealed class ReaderModel(KnowledgeStore store, SearchService search, CurrentEntityGraph graphs, OriginalFiles files, Localizer localizer) : PageModel
{
    /// <summary>The rule that adds a country's region: right for searching, but not what the paragraph says.</summary>
    private const string DerivedRegion = "region-of-country";

    private ILookup<string, PassageLink> _links = Enumerable.Empty<PassageLink>().ToLookup(link => link.Locator);

    private ILookup<string, (StoredDocument Document, string Locator)> _counterparts =
        Enumerable.Empty<(string, (StoredDocument, string))>().ToLookup(pair => pair.Item1, pair => pair.Item2);

    public StoredDocument Document { get; private set; } = null!;

    public DocumentLayout Layout { get; private set; } = null!;

    public EntityGraph Graph { get; private set; } = null!;

    public FacetLabels Labels { get; private set; } = null!;

    public int PassageCount { get; private set; }

    /// <summary>The document of which this one is an unofficial rendering, where it is held; otherwise null.</summary>
    public StoredDocument? RenderedFrom { get; private set; }

    /// <summary>Whether the file it was read from can be had.</summary>
    public bool HasFile { get; private set; }

    /// <summary>The same document in other languages, and how it aligns with each.</summary>
    public IReadOnlyList<(StoredDocument Document, TwinAlignment Alignment)> Twins { get; private set; } = [];

    /// <summary>What is looked for in the document; null where nothing is.</summary>
    public FoundPlaces? Found { get; private set; }

    /// <summary>The document in the language asked for beside this one; null where none was, or there is none.</summary>
    public StoredDocument? Beside { get; private set; }

    /// <summary>Whether a version beside this one was asked for that there is not.</summary>
    public bool IsBesideMissing { get; private set; }

    /// <summary>The two side by side, where <see cref="Beside"/> is not null.</summary>
    public IReadOnlyList<PassagePair> Pairs { get; private set; } = [];

    /// <summary>The notes of <see cref="Beside"/>.</summary>
    public IReadOnlyList<NoteEntry> NotesBeside { get; private set; } = [];

    /// <param name="id">The document.</param>
    /// <param name="find">What to look for in it.</param>
    /// <param name="with">The version to show beside it: its language, <c>zh</c> or <c>en</c>, or its id.</param>
    public IActionResult OnGet(string id, string? find = null, string? with = null)
    {
        if (store.FindDocument(id) is not { } document)
            return NotFound();
        var passages = store.Passages(id);
        Document = document;
        Layout = DocumentLayout.Of(passages);
        PassageCount = passages.Count(passage => passage.Kind != PassageKind.Heading);
        Graph = graphs.Get();
        Labels = search.Labels;
        HasFile = files.Find(document) is not null;
        RenderedFrom = document.RenderingOf is { } original ? store.FindDocument(original) : null;
        Twins = [.. from alignment in store.TwinsOf(id)
                    let other = store.FindDocument(alignment.SecondId)
                    where other is not null
                    select (other, alignment)];
        _counterparts = Twins
            .SelectMany(twin => twin.Alignment.Pairs.Where(pair => pair.IsMatched).Select(pair => (pair.First!, (twin.Document, pair.Second!))))
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        _links = store.LinksIn(id)
            .Where(link => !link.Inherited && link.Rule != DerivedRegion && EntityKinds.All.Contains(link.Entity.Kind))
            .ToLookup(link => link.Locator);
        ShowBeside(with, passages);
        Found = string.IsNullOrWhiteSpace(find) ? FromSearch() : new FoundPlaces(find, ShownTexts());
        return Page();
    }

    /// <summary>The groups of kinds that the text names, by which mentions are coloured and switched.</summary>
    public IReadOnlyList<string> MentionGroups => [.. _links.SelectMany(links => links).Select(link => MentionLinks.GroupOf(link.Entity.Kind)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Where a text of a passage names entities.</summary>
    public IReadOnlyList<MentionSpan> MentionsIn(Passage passage, string text, IReadOnlyList<NoteReference> notes) =>
        MentionLinks.In(_links[passage.Locator], text, notes, isWhole: passage.Kind != PassageKind.TableRow);

    /// <summary>
    /// The entities a passage itself names that its text does not lead to; for who reads the site in another language than the document's, all of
    /// them, as their names there are in that language.
    /// </summary>
    public IReadOnlyList<EntityId> MentionsBeside(Passage passage)
    {
        var named = _links[passage.Locator].Select(link => link.Entity).Distinct();
        if (localizer.Code != Document.Language)
            return [.. named];
        var inText = (passage.Kind == PassageKind.TableRow && passage.Cells.Count > 0 ? passage.Cells.Select(cell => cell.Text) : [passage.Text])
            .SelectMany(text => MentionsIn(passage, text, []))
            .Select(span => span.Entity);
        return [.. named.Except(inText)];
    }

    /// <summary>The passage in the document's other language versions.</summary>
    public IEnumerable<(StoredDocument Document, string Locator)> CounterpartsOf(Passage passage) => _counterparts[passage.Locator];

    public string CitationOf(Passage passage) => CitationIn(Document, passage);

    /// <summary>How a passage of this or the other version is cited.</summary>
    public string CitationIn(StoredDocument document, Passage passage) => Citation.Of(document.Symbol, document.Title, passage.Locator, localizer.Code);

    /// <summary>The language of a passage where it is not the document's; otherwise null.</summary>
    public string? ForeignTag(Passage passage) =>
        passage.Language is { } language && language != Document.Language ? ReaderLanguages.Tag(language) : null;

    /// <summary>What the search marked that the reader came from; null where there was none, or the document shows nothing of it.</summary>
    private FoundPlaces? FromSearch()
    {
        if (SearchParameters.Read(Request.Query, localizer.Language, out var query) is not null || query.Text.Length == 0
            || search.Marks(query, HttpContext.RequestAborted) is not SearchMarks marks)
            return null;
        var found = new FoundPlaces(query.Text, marks.Matcher.Find, ShownTexts());
        return found.Total > 0 ? found : null;
    }

    /// <summary>The texts in which is looked for, as they are shown.</summary>
    private IEnumerable<string> ShownTexts() => Beside is null
        ? Layout.Blocks.SelectMany(TextsOf).Concat(Layout.Notes.Select(note => note.Passage.Text))
        : Pairs.SelectMany(pair => new[] { pair.Left, pair.Right }).OfType<Passage>().Select(passage => passage.Text);

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        HeadingBlock heading => [heading.Passage.Text],
        ParagraphBlock paragraph => [paragraph.Passage.Text],
        ListBlock list => list.Items.SelectMany(TextsOf),
        TableBlock table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };

    private static IEnumerable<string> TextsOf(ListNode node) => node.Children.SelectMany(TextsOf).Prepend(node.Passage.Text);

    private void ShowBeside(string? with, IReadOnlyList<Passage> passages)
    {
        if (string.IsNullOrEmpty(with))
            return;
        var (other, alignment) = Twins.FirstOrDefault(twin => twin.Document.Id == with || twin.Document.Language == with);
        IsBesideMissing = other is null;
        if (other is null)
            return;
        var others = store.Passages(other.Id);
        Beside = other;
        Pairs = PassagePair.Of(alignment, passages, others);
        NotesBeside = DocumentLayout.Of(others).Notes;
    }
}
