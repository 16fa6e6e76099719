using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.Structured;

/// <summary>A piece of a document as its format states it, before it is known what it is in the tree.</summary>
internal abstract record Draft;

/// <summary>A paragraph, item or heading.</summary>
/// <param name="Content">Its text without what the format numbers it with; a line break inside is <c>\n</c>.</param>
internal sealed record ParagraphDraft(InlineText Content) : Draft
{
    /// <summary>The number or bullet that the format puts in front; null where there is none, or only one typed as text.</summary>
    public NumberLabel? Number { get; init; }

    /// <summary>The level of a heading, 1 the highest and 0 a title; null where the format does not say that this is one.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>The place in a list whose nesting is known; null outside of lists.</summary>
    public ListPlace? Place { get; init; }

    /// <summary>A further paragraph of the item at <see cref="Place"/>, not an item itself.</summary>
    public bool ContinuesItem { get; init; }

    /// <summary>Set off from the text around by bold type, underlining, capitals or its place, as headings are.</summary>
    public bool IsSetOff { get; init; }

    /// <summary>Certainly no heading.</summary>
    public bool IsBody { get; init; }

    /// <summary>Certainly held by no paragraph, item or list before.</summary>
    public bool StandsFree { get; init; }
}

/// <summary>A table.</summary>
/// <param name="Rows">Its rows.</param>
internal sealed record TableDraft(IReadOnlyList<RowDraft> Rows) : Draft;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells from left to right, those among them that go on with the cell above.</param>
/// <param name="IsHeader">The format says that it heads the table.</param>
internal sealed record RowDraft(IReadOnlyList<CellDraft> Cells, bool IsHeader = false);

/// <summary>A cell.</summary>
/// <param name="Content">What stands in it.</param>
/// <param name="Columns">How many columns it takes, 1 or more.</param>
/// <param name="ContinuesAbove">The cell above spans this one, whose own content is not shown.</param>
internal sealed record CellDraft(IReadOnlyList<Draft> Content, int Columns = 1, bool ContinuesAbove = false);

/// <summary>A note.</summary>
/// <param name="Number">Its number as printed.</param>
/// <param name="Text">Its text on one line.</param>
internal sealed record NoteDraft(string Number, string Text);
