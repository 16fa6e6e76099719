using System.Text;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.Structured.Tables;

namespace KnowledgeBase.Documents.Structured;

/// <summary>
/// Writes what a reader of a structured format finds, piece by piece in reading order, into one linear text and a list of blocks over it.
/// The blocks then take the way of those of plain text (<see cref="DocumentAssembly"/>), so that a document has the same locators in
/// whichever format it comes. A note is written behind the first block that refers to it.
/// </summary>
/// <param name="budget">Counts the text.</param>
/// <param name="cancellationToken">Stops the writing between blocks.</param>
internal sealed class DocumentWriter(TextBudget budget, CancellationToken cancellationToken)
{
    /// <summary>A heading by style that is wider than this, in display columns, is a paragraph whose author liked the style's looks or numbers.</summary>
    private const int WidestHeading = 240;

    private const int WidestSentence = 120;

    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<NoteText> notes = [];
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly NestedNumbers nested = new();
    private bool beginsSection;

    /// <summary>The notes by the key that references to them carry. A note may be added up to the writing of the block that refers to it.</summary>
    public Dictionary<string, NoteDraft> Notes { get; } = new(StringComparer.Ordinal);

    /// <summary>What was lost or guessed.</summary>
    public List<ReadWarning> Warnings { get; } = [];

    /// <summary>The number of the page that the next block begins on; null where the format has none.</summary>
    public int? Page { get; set; }

    /// <summary>A style or element said that something is a heading.</summary>
    public bool StatesHeadings { get; private set; }

    /// <summary>The text of the first block that is styled as the document's title; null where none is.</summary>
    public string? StatedTitle { get; private set; }

    /// <summary>Counts the text.</summary>
    internal TextBudget Budget => budget;

    /// <summary>The text so far.</summary>
    internal StringBuilder Text => text;

    /// <summary>The blocks so far.</summary>
    internal IReadOnlyList<Block> Blocks => blocks;

    /// <summary>The notes that were written, where they were written.</summary>
    internal IReadOnlyList<NoteText> WrittenNotes => notes;

    /// <summary>A new section begins on a new page.</summary>
    public void BeginSection() => beginsSection = true;

    /// <summary>Writes a piece.</summary>
    public void Write(Draft draft)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (draft)
        {
            case ParagraphDraft paragraph:
                Write(paragraph);
                break;
            case TableDraft table:
                new TableWriter(this).Write(table);
                break;
        }
    }

    /// <summary>Writes the notes that nothing refers to.</summary>
    internal void WriteRest()
    {
        foreach (var key in Notes.Keys)
            WriteNote(key);
    }

    /// <summary>Adds a block whose text is written already, and the notes it refers to.</summary>
    internal void Add(Block block, IEnumerable<string> references)
    {
        blocks.Add(block with { Page = Page });
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
        foreach (var key in references)
            WriteNote(key);
    }

    private void Write(ParagraphDraft draft)
    {
        var content = InlineWriter.OneLine(draft.Content);
        if (content.Text.Length == 0)
            return;

        if (beginsSection && text.Length > 0)
            text.Append(' ');
        var start = text.Length;
        var label = draft.Number?.Label;
        if (label is not null)
        {
            budget.Take(label.Length);
            text.Append(label).Append(' ');
        }

        text.Append(content.Text);
        var level = HeadingLevel(draft, content.Text);
        var marker = Marker(draft, content.Text, level is not null);
        var whole = label is null ? content : new InlineText(label + " " + content.Text, content.References.ConvertAll(r => (r.Offset + label.Length + 1, r.Number)));
        var keepsMarker = marker.Style == MarkerStyle.None || (marker.Style == MarkerStyle.Decimal && level is null);
        StatesHeadings |= level is not null;
        if (level == 0)
            StatedTitle ??= content.Text;
        Add(
            new TextBlock(new TextSpan(start, text.Length), keepsMarker ? whole : whole.Skip(marker.Length), marker, beginsSection)
            {
                HeadingLevel = level,
                IsHeading = level is not null,
                IsBody = draft.IsBody,
                Inside = draft.ContinuesItem ? draft.Place : null,
                StandsFree = draft.StandsFree,
                IsSetOff = draft.IsSetOff,
            },
            content.References.Select(r => r.Number));
        beginsSection = false;
    }

    private static int? HeadingLevel(ParagraphDraft draft, string content)
    {
        if (draft.HeadingLevel is not { } level)
            return null;
        var width = Scripts.Width(content);
        var isSentence = Scripts.LastTelling(content) is '。' or '.' or '；' or ';';
        return width > WidestHeading || (isSentence && width > WidestSentence) ? null : level;
    }

    private Marker Marker(ParagraphDraft draft, string content, bool isHeading)
    {
        if (draft.ContinuesItem)
            return PlainText.Numbering.Marker.None;
        if (draft.Number is not { } number)
            return MarkerScanner.Scan(content);
        var isNested = !isHeading && nested.IsNested(draft);
        nested.Meet(draft, isHeading);
        return number.ToMarker(isNested || (draft.IsBody && number.Shape != NumberShape.Digits)) with { Place = draft.Place };
    }

    private void WriteNote(string key)
    {
        if (!Notes.TryGetValue(key, out var note) || !written.Add(key))
            return;
        var start = text.Length;
        text.Append(note.Number).Append(' ').Append(note.Text);
        var slug = note.Number.Length is > 0 and <= 8 && note.Number.All(char.IsAsciiLetterOrDigit) ? note.Number.ToLowerInvariant() : "-" + FormattableString.Invariant($"{notes.Count + 1}");
        notes.Add(new NoteText(note.Number, new TextSpan(start, text.Length), note.Text) { Key = key, Slug = slug });
        text.Append('\n');
    }
}
