using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.PlainText.Parts;

namespace KnowledgeBase.Documents.PlainText.Blocks;

/// <summary>A piece of the document between the lines and the tree: a paragraph, a table or the border of a part.</summary>
/// <param name="Span">Where it stands in the source.</param>
internal abstract record Block(TextSpan Span)
{
    /// <summary>The number of the page it begins on, or null.</summary>
    public int? Page { get; init; }
}

/// <summary>A paragraph, item or heading.</summary>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Content">Its text without the marker.</param>
/// <param name="Marker">Its marker.</param>
/// <param name="BeginsPage">Its first line is the first of a page or section.</param>
internal sealed record TextBlock(TextSpan Span, InlineText Content, Marker Marker, bool BeginsPage) : Block(Span)
{
    /// <summary>The text without the marker.</summary>
    public string Text => Content.Text;

    /// <summary>The text in display columns.</summary>
    public int Width { get; } = Scripts.Width(Content.Text);

    /// <summary>
    /// How its letters compare with running text, where the source has sizes: 1 for the largest in the document, 2 for the next, and so on; 0
    /// for those of running text, and where sizes are not known.
    /// </summary>
    public int SizeRank { get; init; }

    /// <summary>Decided to be a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>How high a heading the format itself says this is, 1 the highest and 0 a title; null where it does not say.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Where an unnumbered heading stands among headings of its kind, by <see cref="Structure.HeadingGroups"/>; 0 where nothing tells.</summary>
    public int GroupLevel { get; init; }

    /// <summary>What is left of a chart stands right before it.</summary>
    public bool IsBehindChart { get; init; }

    /// <summary>Set off from the text around by its looks, as headings are; only formats that have looks tell.</summary>
    public bool IsSetOff { get; init; }

    /// <summary>No heading, whatever it looks like: the format says so, or a chart stands in it.</summary>
    public bool IsBody { get; init; }

    /// <summary>The list item that the format says this paragraph is a further part of; null where it does not say.</summary>
    public ListPlace? Inside { get; init; }

    /// <summary>The format says that no paragraph, item or list before holds this one.</summary>
    public bool StandsFree { get; init; }

    /// <summary>The last character that tells whether the text has come to its end.</summary>
    public char Last => Scripts.LastTelling(Text);
}

/// <summary>A table.</summary>
internal sealed record TableBlock(TextSpan Span, IReadOnlyList<TableRow> Rows) : Block(Span)
{
    /// <summary>It goes on with the table before it: the page ended between them.</summary>
    public bool ContinuesPrevious { get; init; }
}

/// <summary>A row of a table, its cells in order.</summary>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Cells">The cells.</param>
internal sealed record TableRow(TextSpan Span, IReadOnlyList<TableRowCell> Cells)
{
    /// <summary>The label that names the row, such as <c>建议10*</c>, or null.</summary>
    public string? Label { get; init; }

    /// <summary>The label's part of the locator, such as <c>rec-10</c>, or null.</summary>
    public string? Slug { get; init; }

    /// <summary>Notes referred to in the label.</summary>
    public IReadOnlyList<string> LabelNotes { get; init; } = [];
}

/// <summary>A cell of a row.</summary>
/// <param name="Header">The header above it, or null.</param>
/// <param name="Content">Its text; lines are kept apart by <c>\n</c>.</param>
/// <param name="Inherited">The text comes from a cell above that spans this row.</param>
internal sealed record TableRowCell(string? Header, InlineText Content, bool Inherited);

/// <summary>The border of a part.</summary>
internal sealed record PartBlock(TextSpan Span, PartMark Mark, bool HasOwnLine) : Block(Span);
