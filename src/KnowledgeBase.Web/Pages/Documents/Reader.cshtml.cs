using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Reading.Parts;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>A document to read, from its beginning to its notes; a long one in parts.</summary>
public sealed class ReaderModel(
    OpenDocuments documents, SearchService search, CurrentEntityGraph graphs, OriginalFiles files, DividedDocuments divided, Localizer localizer) : PageModel
{
    /// <summary>The longest document that is put on one page to be printed, in UTF-16 code units: some thousand sheets.</summary>
    private const int MostPrinted = 2_000_000;

    private OpenDocument _open = null!;

    private NoteReferences? _noteReferences;

    public StoredDocument Document => _open.Document;

    /// <summary>What the page shows of the document.</summary>
    public DocumentLayout Layout { get; private set; } = null!;

    /// <summary>The document in parts; in one where it is short.</summary>
    public DocumentParts Parts { get; private set; } = null!;

    /// <summary>The part shown.</summary>
    public DocumentPart Part => Parts.All[Number - 1];

    /// <summary>The number of the part shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether all parts are shown on this page, to be printed: without what leads elsewhere.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the document can be had on one page though it is read in parts.</summary>
    public bool CanBeWhole { get; private set; }

    /// <summary>Whether a part or passage was asked for that there is not.</summary>
    public bool IsPlaceMissing { get; private set; }

    /// <summary>The table of contents.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; private set; } = [];

    /// <summary>Where parts and passages of this document are.</summary>
    public ReaderAddress To { get; private set; } = null!;

    public EntityGraph Graph { get; private set; } = null!;

    public FacetLabels Labels { get; private set; } = null!;

    public int PassageCount { get; private set; }

    /// <summary>All notes of the document.</summary>
    public IReadOnlyList<Passage> Notes => _open.Notes;

    /// <summary>The document of which this one is an unofficial rendering, where it is held; otherwise null.</summary>
    public StoredDocument? RenderedFrom => _open.RenderedFrom;

    /// <summary>Whether the file it was read from can be had.</summary>
    public bool HasFile { get; private set; }

    /// <summary>The same document in other languages, and how it aligns with each.</summary>
    public IReadOnlyList<(StoredDocument Document, TwinAlignment Alignment)> Twins => _open.Twins;

    /// <summary>What is looked for in the document; null where nothing is.</summary>
    public FoundPlaces? Found { get; private set; }

    /// <summary>Whether <see cref="Found"/> speaks of the part shown alone, and not of the whole document.</summary>
    public bool IsFoundInPart { get; private set; }

    /// <summary>Where the next found place is that is not on this page; null where there is none.</summary>
    public string? FoundAfter => IsFoundInPart ? Number < Parts.All.Count ? To.ToPart(Number + 1, "part") : null : Found?.FirstBehind is { } place ? To.ToPlace(place) : null;

    /// <summary>Where the last found place before this page is; null where there is none.</summary>
    public string? FoundBefore => IsFoundInPart ? Number > 1 ? To.ToPart(Number - 1, "part") : null : Found?.LastAhead is { } place ? To.ToPlace(place) : null;

    /// <summary>The document in the language asked for beside this one; null where none was, or there is none.</summary>
    public StoredDocument? Beside { get; private set; }

    /// <summary>Whether a version beside this one was asked for that there is not.</summary>
    public bool IsBesideMissing { get; private set; }

    /// <summary>What the page shows of the two side by side, where <see cref="Beside"/> is not null.</summary>
    public IReadOnlyList<PassagePair> Pairs { get; private set; } = [];

    /// <summary>All notes of <see cref="Beside"/>.</summary>
    public IReadOnlyList<Passage> NotesBeside { get; private set; } = [];

    /// <param name="id">The document.</param>
    /// <param name="find">What to look for in it.</param>
    /// <param name="with">The version to show beside it: its language, <c>zh</c> or <c>en</c>, or its id.</param>
    /// <param name="part">The number of a part of a long document, or <c>all</c>.</param>
    /// <param name="at">The locator of a passage: the part that holds it is shown.</param>
    /// <param name="place">The number of a found place: the part that holds it is shown.</param>
    public IActionResult OnGet(string id, string? find = null, string? with = null, string? part = null, string? at = null, int? place = null)
    {
        if (documents.Find(id) is not { } open)
            return NotFound();
        var (document, passages) = (open.Document, open.Passages);
        _open = open;
        PassageCount = passages.Count(passage => passage.Kind != PassageKind.Heading);
        Graph = graphs.Get();
        Labels = search.Labels;
        HasFile = files.Find(document) is not null;
        var pairs = ShowBeside(with, passages);
        Parts = pairs?.Document ?? divided.PartsOf(document, passages);
        CanBeWhole = Parts.IsDivided && Beside is null && passages.Sum(passage => (long)passage.Text.Length) <= MostPrinted;
        IsWhole = CanBeWhole && part == ReaderAddress.WholeDocument;
        Found = IsWhole || string.IsNullOrWhiteSpace(find) ? null : new FoundPlaces(find, Texts(pairs));
        Number = Asked(part, at, place) ?? Found?.FirstPart ?? 1;
        Found?.Show(Number);
        Layout = DocumentLayout.Of(IsWhole ? passages : Part.Passages);
        Pairs = pairs?.Pairs[Number - 1] ?? [];
        if (!IsWhole && Found is null)
            Found = FromSearch();
        To = new ReaderAddress(Address.OfDocument(id), Kept(find), Parts.IsDivided && !IsWhole);
        // Only the address without a part is asked for with a fragment alone.
        Outline = IsWhole ? [] : DocumentOutline.Of(Parts, Number, withPlaces: part is null && at is null && place is null && Found is null);
        return Page();
    }

    /// <summary>The address at which a part is to be known: nothing is looked for in it.</summary>
    public string PermanentPart(int number)
    {
        var home = Address.OfDocument(Document.Id);
        return ReaderAddress.OfPart(Beside is null ? home : Address.With(home, "with", Beside.Language), number);
    }

    /// <summary>The groups of kinds that the text names, by which mentions are coloured and switched.</summary>
    public IReadOnlyList<string> MentionGroups => [.. Part.Passages.SelectMany(LinksOf).Select(link => MentionLinks.GroupOf(link.Entity.Kind)).Distinct().OrderBy(group => group == "other").ThenBy(group => group, StringComparer.Ordinal)];

    /// <summary>Where a text of a passage names entities.</summary>
    public IReadOnlyList<MentionSpan> MentionsIn(Passage passage, string text, IReadOnlyList<NoteReference> notes) =>
        MentionLinks.In(LinksOf(passage), text, notes, isWhole: passage.Kind != PassageKind.TableRow);

    /// <summary>
    /// The entities a passage itself names that its text does not lead to; for who reads the site in another language than the document's, all of
    /// them, as their names there are in that language.
    /// </summary>
    public IReadOnlyList<EntityId> MentionsBeside(Passage passage)
    {
        var named = LinksOf(passage).Select(link => link.Entity).Distinct();
        if (localizer.Code != Document.Language)
            return [.. named];
        var inText = (passage.Kind == PassageKind.TableRow && passage.Cells.Count > 0 ? passage.Cells.Select(cell => cell.Text) : [passage.Text])
            .SelectMany(text => MentionsIn(passage, text, []))
            .Select(span => span.Entity);
        return [.. named.Except(inText)];
    }

    /// <summary>The passage in the document's other language versions.</summary>
    public IEnumerable<(StoredDocument Document, string Locator)> CounterpartsOf(Passage passage) => _open.Counterparts[passage.Locator];

    /// <summary>The anchors of this page's references to notes, and where the notes stand.</summary>
    public NoteAnchors NoteAnchors() => IsWhole || !Parts.IsDivided
        ? new NoteAnchors(Notes)
        : new NoteAnchors(Notes)
        {
            Before = note => Beside is null ? References.Before(note, Number) : 0,
            AddressOf = note => Parts.PartOf(note) is { } part && part != Number ? localizer.Link(To.ToPassage(note)) : "#" + note,
        };

    /// <summary>Where a note is referred to, in order: in this part or another.</summary>
    public IEnumerable<string> ReferencesTo(NoteEntry note) => IsWhole || !Parts.IsDivided
        ? note.ReferenceAnchors.Select(anchor => "#" + anchor)
        : References.To(note.Passage.Locator).Select(reference => reference.Part == Number ? "#" + reference.Anchor : localizer.Link(To.ToPart(reference.Part, reference.Anchor)));

    public string CitationOf(Passage passage) => CitationIn(Document, passage);

    /// <summary>How a passage of this or the other version is cited.</summary>
    public string CitationIn(StoredDocument document, Passage passage) => Citation.Of(document.Symbol, document.Title, passage.Locator, localizer.Code);

    /// <summary>The language of a passage where it is not the document's; otherwise null.</summary>
    public string? ForeignTag(Passage passage) =>
        passage.Language is { } language && language != Document.Language ? ReaderLanguages.Tag(language) : null;

    /// <summary>What a passage itself names; nothing on paper, where no link leads anywhere.</summary>
    private IEnumerable<PassageLink> LinksOf(Passage passage) => IsWhole ? [] : _open.Links[passage.Locator];

    private NoteReferences References => _noteReferences ??= new NoteReferences(Parts);

    /// <summary>The part asked for; null where none is.</summary>
    private int? Asked(string? part, string? at, int? place)
    {
        if (!string.IsNullOrEmpty(at))
        {
            var holding = Parts.PartOf(at);
            IsPlaceMissing = holding is null;
            return holding;
        }
        if (place is { } number)
            return Found?.PartOf(number);
        if (string.IsNullOrEmpty(part) || part == ReaderAddress.WholeDocument)
            return null;
        var isPart = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 1 && asked <= Parts.All.Count;
        IsPlaceMissing = !isPart;
        return isPart ? asked : null;
    }

    /// <summary>What the search marked that the reader came from; null where there was none, or a document on one page shows nothing of it.</summary>
    private FoundPlaces? FromSearch()
    {
        if (Searched() is not { } query || search.Marks(query, HttpContext.RequestAborted) is not SearchMarks marks)
            return null;
        // Of this part alone: to see what a search marks takes several times as long as to see where words stand.
        var found = new FoundPlaces(query.Text, marks.Matcher.Find, [Beside is null ? ShownTexts.Of(Layout) : ShownTexts.Of(Pairs)]);
        IsFoundInPart = Parts.IsDivided;
        return found.All > 0 || IsFoundInPart ? found : null;
    }

    /// <summary>The search the reader came from.</summary>
    private SearchQuery? Searched() =>
        SearchParameters.Read(Request.Query, localizer.Language, out var query) is null && query.Text.Length > 0 ? query : null;

    /// <summary>What stays in the addresses of this document's parts.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept(string? find)
    {
        if (Beside is not null)
            yield return new("with", Beside.Language);
        if (Found is null)
            yield break;
        if (!string.IsNullOrWhiteSpace(find))
            yield return new("find", find);
        else if (Searched() is { } query)
        {
            foreach (var parameter in SearchAddress.WordsOf(query))
                yield return parameter;
        }
    }

    /// <summary>The texts in which is looked for, as they are shown, part by part.</summary>
    private IReadOnlyList<IEnumerable<string>> Texts(PairParts? pairs) => pairs is null
        ? [.. Parts.All.Select(part => ShownTexts.Of(DocumentLayout.Of(part.Passages)))]
        : [.. pairs.Pairs.Select(ShownTexts.Of)];

    private PairParts? ShowBeside(string? with, IReadOnlyList<Passage> passages)
    {
        if (string.IsNullOrEmpty(with))
            return null;
        var (other, alignment) = Twins.FirstOrDefault(twin => twin.Document.Id == with || twin.Document.Language == with);
        IsBesideMissing = other is null;
        if (other is null)
            return null;
        if (documents.Find(other.Id) is not { } others)
            return null;
        Beside = other;
        NotesBeside = others.Notes;
        return divided.PartsOf(Document, other, PassagePair.Of(alignment, passages, others.Passages));
    }
}
