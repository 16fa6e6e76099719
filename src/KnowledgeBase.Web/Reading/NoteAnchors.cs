using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading;

/// <summary>Hands out the anchors of note references while a document is written from its beginning to its end. For one page.</summary>
/// <param name="notes">The notes of the document.</param>
public sealed class NoteAnchors(IEnumerable<Passage> notes)
{
    private readonly Dictionary<string, Passage> _notes = notes.ToDictionary(note => note.Locator);
    private readonly Dictionary<string, int> _given = [];

    /// <summary>How often a note is referred to on the pages before this one.</summary>
    public Func<string, int> Before { get; init; } = static _ => 0;

    /// <summary>Where a note stands: on this page, unless said otherwise.</summary>
    public Func<string, string> AddressOf { get; init; } = static locator => "#" + locator;

    /// <summary>The anchor of the next reference to a note.</summary>
    public string Next(string noteLocator)
    {
        var n = _given[noteLocator] = (_given.TryGetValue(noteLocator, out var given) ? given : Before(noteLocator)) + 1;
        return DocumentLayout.ReferenceAnchor(noteLocator, n);
    }

    /// <summary>What stands for the note in the text: its number without brackets and stops.</summary>
    public string LabelOf(string noteLocator)
    {
        var label = _notes.GetValueOrDefault(noteLocator)?.Label?.Trim(' ', '.', '[', ']', '(', ')', ':');
        return string.IsNullOrEmpty(label) ? noteLocator[(noteLocator.LastIndexOf('n') + 1)..] : label;
    }
}
