using KnowledgeBase.Documents.Structured;
using KnowledgeBase.Documents.Word.Numbering;

namespace KnowledgeBase.Documents.Word;

/// <summary>What the readers of a document's stories (its body, notes and running heads) share, and what they count as lost.</summary>
internal sealed class StoryContext(TextBudget budget, StyleSheet styles, ListCounters lists, NoteNumbers? notes, List<ReadWarning> warnings)
{
    /// <summary>Counts the text.</summary>
    public TextBudget Budget => budget;

    /// <summary>The styles.</summary>
    public StyleSheet Styles => styles;

    /// <summary>The counts of the lists.</summary>
    public ListCounters Lists => lists;

    /// <summary>The notes; null where none are read.</summary>
    public NoteNumbers? Notes => notes;

    /// <summary>Characters that are hidden and were left out.</summary>
    public int Hidden { get; set; }

    /// <summary>Parts in other formats that Word would have put in, and that were left out.</summary>
    public int Chunks { get; set; }

    /// <summary>The last number of paragraphs numbered by an AUTONUM field.</summary>
    public int AutoNumber { get; set; }

    /// <summary>The context for a story beside the text, which counts and loses for itself.</summary>
    public StoryContext Aside() => new(budget, styles, new ListCounters(new NumberingDefinitions(), styles), null, []);

    /// <summary>Warns of what was lost.</summary>
    public void ReportLosses()
    {
        if (Hidden > 0)
            warnings.Add(new ReadWarning("hidden-text", FormattableString.Invariant($"{Hidden:N0} characters are formatted as hidden and were left out.")));
        if (Chunks > 0)
            warnings.Add(new ReadWarning("embedded-document", FormattableString.Invariant($"{Chunks:N0} documents embedded in this one were left out. Open it in Word and save it, which puts them into the text.")));
    }
}
