using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading;

/// <summary>Hands out the anchors of note references while a document is written from its beginning to its end. For one page.</summary>
public sealed class NoteAnchors(IReadOnlyList<NoteEntry> notes)
{
    private readonly Dictionary<string, Passage> _notes = notes.ToDictionary(note => note.Passage.Locator, note => note.Passage);
    private readonly Dictionary<string, int> _given = [];

    /// <summary>The anchor of the next reference to a note.</summary>
    public string Next(string noteLocator)
    {
        var n = _given[noteLocator] = _given.GetValueOrDefault(noteLocator) + 1;
        return DocumentLayout.ReferenceAnchor(noteLocator, n);
    }

    /// <summary>What stands for the note in the text: its number without brackets and stops.</summary>
    public string LabelOf(string noteLocator)
    {
        var label = _notes.GetValueOrDefault(noteLocator)?.Label?.Trim(' ', '.', '[', ']', '(', ')', ':');
        return string.IsNullOrEmpty(label) ? noteLocator[(noteLocator.LastIndexOf('n') + 1)..] : label;
    }
}
