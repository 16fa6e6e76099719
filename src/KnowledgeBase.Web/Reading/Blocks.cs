using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading;

/// <summary>A piece of a document as the reader lays it out.</summary>
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Passage">The heading's passage.</param>
/// <param name="Rank">1 for the highest; never more than one below the heading before it, as HTML's outline wants.</param>
public sealed record HeadingBlock(Passage Passage, int Rank) : Block;

/// <summary>A paragraph.</summary>
public sealed record ParagraphBlock(Passage Passage) : Block;

/// <summary>Consecutive list items.</summary>
public sealed record ListBlock(IReadOnlyList<ListNode> Items) : Block;

/// <summary>A list item with the items below it.</summary>
public sealed record ListNode(Passage Passage, IReadOnlyList<ListNode> Children);

/// <summary>Consecutive rows of one table.</summary>
/// <param name="Headers">The headers of the columns; null where the table has none.</param>
/// <param name="Rows">The body rows.</param>
public sealed record TableBlock(IReadOnlyList<string>? Headers, IReadOnlyList<TableLine> Rows) : Block;

/// <summary>A row of a table, without the cells that a cell above spans.</summary>
public sealed record TableLine(Passage Passage, IReadOnlyList<SpanningCell> Cells);

/// <summary>A cell, with the references to notes in it, and how many rows it spans, 1 or more.</summary>
public sealed record SpanningCell(string Text, int Rows, IReadOnlyList<NoteReference> Notes);

/// <summary>A note, with the anchors of the places that refer to it.</summary>
public sealed record NoteEntry(Passage Passage, IReadOnlyList<string> ReferenceAnchors);
