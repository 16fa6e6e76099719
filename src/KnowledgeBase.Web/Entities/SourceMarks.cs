using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Reading.Parts;

namespace KnowledgeBase.Web.Entities;

/// <summary>
/// Numbers the sources of what a page says, in the order in which they are first named: a mark stands at each statement and leads to the very
/// passage; the list at the end has each source once. For one page, while it is written.
/// </summary>
public sealed class SourceMarks(EntityGraph graph, PassageAddresses addresses, Localizer localizer)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<SourceMark> _listed = [];

    /// <summary>The sources named so far, each once, by number; each leads to where it was first named.</summary>
    public IReadOnlyList<SourceMark> Listed => _listed;

    /// <summary>The identifier of a source in the list, for links to it.</summary>
    public static string AnchorOf(int number) => $"source-{number}";

    /// <summary>The mark of a source, with a new number where it has none yet.</summary>
    public SourceMark Of(Source source)
    {
        var (text, href, isOutside) = Described(source);
        if (_numbers.TryGetValue(text, out var number))
            return new SourceMark(number, text, href, isOutside, source.Quote);
        number = _numbers[text] = _listed.Count + 1;
        var mark = new SourceMark(number, text, href, isOutside, source.Quote);
        _listed.Add(mark);
        return mark;
    }

    /// <summary>The marks of several sources, each number once.</summary>
    public IReadOnlyList<SourceMark> Of(IEnumerable<Source> sources) => [.. sources.Select(Of).DistinctBy(mark => mark.Number)];

    private (string Text, string? Href, bool IsOutside) Described(Source source)
    {
        var passage = source.DocumentId is { } id && graph.FindDocument(id) is { } document
            ? (Citation: Citation.Of(document.Symbol, document.Title, source.Locator, localizer.Code),
               Href: (string?)localizer.Link(source.Locator is null ? Address.OfDocument(id) : addresses.To(id, source.Locator)))
            : (Citation: source.DocumentId ?? "", Href: null);
        var note = source.Reference is { } reference ? SourceNote.Of(reference, source.Kind, localizer, graph) : default;
        return source.Kind switch
        {
            SourceKind.Document => (passage.Citation, passage.Href, false),
            SourceKind.Public when note.Address is { } address => (note.Text.Length == 0 ? address : localizer[EntityViewTexts.AddressWithNote, address, note.Text], address, true),
            SourceKind.Public => (With(localizer[EntityTexts.PublicSource], note.Text), null, false),
            SourceKind.Translated => (With(localizer[EntityTexts.Translated], passage.Href is null ? note.Text : passage.Citation), passage.Href, false),
            SourceKind.Imported => (With(localizer[EntityTexts.Imported], note.Text), null, false),
            _ => (With(localizer[EntityTexts.Editorial], note.Text), null, false),
        };
    }

    private string With(string what, string? detail) => string.IsNullOrEmpty(detail) ? what : localizer[EntityViewTexts.SourceDetail, what, detail];
}

/// <summary>A source as a statement names it.</summary>
/// <param name="Number">Its number in the list, from 1.</param>
/// <param name="Text">The full citation.</param>
/// <param name="Href">The passage, or the page outside; null where there is nothing to open.</param>
/// <param name="IsOutside">Whether the address leads out of the site.</param>
/// <param name="Quote">The very words, where they are kept.</param>
public sealed record SourceMark(int Number, string Text, string? Href, bool IsOutside, string? Quote);
