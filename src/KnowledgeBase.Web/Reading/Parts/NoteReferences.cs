namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>In which part each reference to a note stands: a note is in the part of the first, and others may refer to it.</summary>
public sealed class NoteReferences
{
    private readonly Dictionary<string, List<int>> _parts = new(StringComparer.Ordinal);

    public NoteReferences(DocumentParts document)
    {
        foreach (var part in document.All)
        {
            foreach (var reference in part.Passages.SelectMany(passage => passage.Notes))
            {
                if (!_parts.TryGetValue(reference.Locator, out var parts))
                    _parts[reference.Locator] = parts = [];
                parts.Add(part.Number);
            }
        }
    }

    /// <summary>The anchors of the references to a note, in order, each with its part.</summary>
    public IEnumerable<(string Anchor, int Part)> To(string note) =>
        _parts.GetValueOrDefault(note, []).Select((part, index) => (DocumentLayout.ReferenceAnchor(note, index + 1), part));

    /// <summary>How often a note is referred to before a part.</summary>
    public int Before(string note, int part) => _parts.GetValueOrDefault(note, []).Count(other => other < part);
}
