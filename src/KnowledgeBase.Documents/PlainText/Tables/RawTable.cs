namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>A cell as the source shows it: its lines.</summary>
/// <param name="Lines">The lines, none for an empty cell.</param>
internal sealed record RawCell(IReadOnlyList<TextSpan> Lines)
{
    /// <summary>The lines' text on <c>\n</c>-separated lines.</summary>
    public required InlineText Content { get; init; }

    /// <summary>The text.</summary>
    public string Text => Content.Text;

    /// <summary>No text.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>An empty cell.</summary>
    public static RawCell Empty { get; } = new([]) { Content = new InlineText("", []) };
}

/// <summary>A row as the source shows it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Cells">Its cells; one row of a table may have fewer than another.</param>
internal sealed record RawRow(TextSpan Span, IReadOnlyList<RawCell> Cells);
