using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Word;

/// <summary>A paragraph while it is read.</summary>
internal sealed class ParagraphState(TextBudget budget)
{
    /// <summary>Its text.</summary>
    public InlineWriter Text { get; } = new(budget);

    /// <summary>What it says of itself.</summary>
    public ParagraphProperties Properties { get; set; }

    /// <summary>Its style.</summary>
    public required Style Style { get; set; }

    /// <summary>What stands in the boxes anchored in it.</summary>
    public List<Draft> Boxes { get; } = [];

    /// <summary>Any of its text is neither bold, nor underlined, nor in capitals.</summary>
    public bool HasPlainText { get; set; }

    /// <summary>It belongs to a table of contents and leads to a page.</summary>
    public bool IsContentsEntry { get; set; }
}
