namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>Puts each note behind the passage that refers to it first, and tells the passages where their notes are.</summary>
internal sealed class NotePlacer
{
    private readonly WorkText work;
    private readonly Locators locators;
    private readonly Dictionary<string, List<Entry>> byKey = new(StringComparer.Ordinal);
    private readonly List<Entry> all = [];

    /// <summary>Prepares the notes that were taken out of <paramref name="work"/>.</summary>
    public NotePlacer(WorkText work, Locators locators)
    {
        (this.work, this.locators) = (work, locators);
        foreach (var note in work.Notes.OrderBy(n => n.Span.Start))
        {
            var entry = new Entry(note);
            all.Add(entry);
            (byKey.TryGetValue(note.Key, out var list) ? list : byKey[note.Key] = []).Add(entry);
        }
    }

    private sealed class Entry(NoteText note)
    {
        public NoteText Note { get; } = note;

        public string? Locator { get; set; }
    }

    /// <summary>Appends the notes that are referred to for the first time to <paramref name="passages"/>, behind its last.</summary>
    /// <returns>The references of the passage.</returns>
    public IReadOnlyList<NoteReference> Place(
        List<Passage> passages, IReadOnlyList<(int Offset, string Number)> references, string prefix, string? heading)
    {
        var passage = passages[^1];
        var placed = new List<NoteReference>();
        foreach (var (offset, number) in references)
        {
            if (Find(number, passage.Source) is not { } entry)
            {
                work.Warnings.Add(new ReadWarning("reference-without-note", $"{passage.Locator} refers to note {number}, which was not found."));
                continue;
            }

            if (entry.Locator is null)
            {
                entry.Locator = locators.Take(prefix, "n" + entry.Note.Slug, heading);
                passages.Add(NotePassage(entry, passage.Locator, passage));
            }

            placed.Add(new NoteReference(offset, entry.Locator));
        }

        return placed;
    }

    /// <summary>Appends the notes that nothing refers to.</summary>
    public void PlaceRest(List<Passage> passages, string prefix)
    {
        foreach (var entry in all.Where(e => e.Locator is null && e.Note.Text.Length > 0))
        {
            entry.Locator = locators.Take(prefix, "n" + entry.Note.Slug);
            work.Warnings.Add(new ReadWarning("note-without-reference", $"Nothing refers to note {entry.Note.Number} ({entry.Locator})."));
            passages.Add(NotePassage(entry, null, null));
        }
    }

    /// <summary>
    /// Of several notes with the number, the first that stands behind the reference; else the last before it. A note's text stands behind
    /// what refers to it, at the end of the paragraph or page.
    /// </summary>
    private Entry? Find(string number, TextSpan reference)
    {
        if (!byKey.TryGetValue(number, out var entries))
            return null;
        int low = 0, high = entries.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Note.Span.Start < reference.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return entries[Math.Min(low, entries.Count - 1)];
    }

    private static Passage NotePassage(Entry entry, string? parent, Passage? referrer) => new()
    {
        Locator = entry.Locator!,
        Kind = PassageKind.Note,
        Parent = parent,
        Label = entry.Note.Number,
        Text = entry.Note.Text,
        Source = entry.Note.Span,
        HeadingPath = referrer?.HeadingPath ?? [],
    };
}
