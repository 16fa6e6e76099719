namespace KnowledgeBase.Documents;

/// <summary>What a passage is in its document.</summary>
public enum PassageKind
{
    /// <summary>A heading. It opens a section; it is shown and linked to, but is not a unit of search of its own.</summary>
    Heading,

    /// <summary>A paragraph, numbered or not.</summary>
    Paragraph,

    /// <summary>One item of a list; <see cref="Passage.Level"/> tells how deep.</summary>
    ListItem,

    /// <summary>One row of a table; its cells are in <see cref="Passage.Cells"/>.</summary>
    TableRow,

    /// <summary>A footnote or endnote, taken out of the sentence that refers to it.</summary>
    Note,
}

/// <summary>The unit of search and of citation: a numbered paragraph, list item, table row or note, or the heading above them.</summary>
public sealed record Passage
{
    /// <summary>
    /// Where the passage stands, unique in its document and stable as long as the text above it keeps its numbering: <c>p22</c> paragraph
    /// 22, <c>p22.iv</c> its item (iv), <c>h3</c> the third heading, <c>h3.2</c> the second unnumbered paragraph below it, <c>t3.r2</c> the
    /// second body row of the third table, <c>n12</c> note 12; parts after the main text carry a prefix: <c>annex-1.p4</c>,
    /// <c>annex-1.rec-10</c>. <c>h0.1</c> stands above the first heading; <c>p7.1</c> is the first child of paragraph 7 without a number of its own
    /// (a bullet or a further paragraph). A number that comes again in a part is qualified by its heading: <c>h5.p1</c>. Lower-case ASCII letters, digits, <c>.</c> and <c>-</c> only.
    /// </summary>
    public required string Locator { get; init; }

    /// <summary>What the passage is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>Headings: 1 for the highest; list items: 1 for the outermost; otherwise 0.</summary>
    public int Level { get; init; }

    /// <summary>The locator of the passage this one stands under (a heading, or the paragraph or item a list belongs to); null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>The number, bullet or row label as printed (<c>22.</c>, <c>(iv)</c>, <c>建议10*</c>), which is not part of <see cref="Text"/>; null where there is none.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// The text on one logical line: hard line breaks joined, page furniture and markup gone, note references taken out. Table rows: the
    /// cells' texts joined by <c> | </c>, without empty cells and those inherited from above; lines inside a cell are kept as <c>\n</c>.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The texts of the headings above, outermost first.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>From the first to behind the last character of the passage in <see cref="Document.SourceText"/>.</summary>
    public TextSpan Source { get; init; }

    /// <summary>Table rows: the cells from left to right, without the one that became the <see cref="Label"/>; otherwise empty.</summary>
    public IReadOnlyList<TableCell> Cells { get; init; } = [];

    /// <summary>Where in <see cref="Text"/> notes are referred to, in order.</summary>
    public IReadOnlyList<NoteReference> Notes { get; init; } = [];

    /// <summary>The number of the page it begins on, counted from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The language of this passage where it differs from the document's; otherwise null.</summary>
    public string? Language { get; init; }
}

/// <summary>A range of UTF-16 code units, <paramref name="End"/> exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => End - Start;
}

/// <summary>A reference to a note.</summary>
/// <param name="Offset">The offset in the passage's text behind which the reference stands.</param>
/// <param name="Locator">The locator of the note.</param>
public readonly record struct NoteReference(int Offset, string Locator);

/// <summary>A cell of a table row.</summary>
/// <param name="Header">The header above the cell, or null where the table has none.</param>
/// <param name="Text">The cell's text; lines are separated by <c>\n</c>. Empty for an empty cell.</param>
/// <param name="Inherited">True when the text comes from a cell above that spans this row.</param>
public sealed record TableCell(string? Header, string Text, bool Inherited = false);
