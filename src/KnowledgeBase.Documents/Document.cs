namespace KnowledgeBase.Documents;

/// <summary>
/// A document as it was read: one flat list of passages in reading order, whose <see cref="Passage.Parent"/> makes it a tree of
/// sections, numbered paragraphs, list items, table rows and notes.
/// </summary>
public sealed record Document
{
    /// <summary>The decoded source text. Every <see cref="TextSpan"/> of a passage points into it.</summary>
    public required string SourceText { get; init; }

    /// <summary>The language most of the text is written in: <c>zh</c>, <c>en</c> or, where neither prevails, <c>und</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The format it was read from.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>What the text says of itself on its first page.</summary>
    public DocumentHeader Header { get; init; } = new();

    /// <summary>Headings, paragraphs, list items, table rows and notes in reading order; a note stands right after the passage that refers to it first.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>What was lost or guessed while reading; empty when nothing was.</summary>
    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];
}

/// <summary>What a document says of itself. A value that the text does not state is null.</summary>
public sealed record DocumentHeader
{
    /// <summary>The document symbol, such as <c>CDIP/32/2</c> or <c>CDIP/16/4 Rev.</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>The ordinal number of the session, 1 or more.</summary>
    public int? Session { get; init; }

    /// <summary>The date the document bears.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The language the document says it was written in first: <c>ar</c>, <c>en</c>, <c>es</c>, <c>fr</c>, <c>ru</c> or <c>zh</c>.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>When the file was made, as its properties say, which is not the date the document bears; null where they say nothing.</summary>
    public DateTimeOffset? Created { get; init; }
}

/// <summary>Something that was lost or guessed while reading.</summary>
/// <param name="Code">A stable lower-case code, such as <c>note-without-reference</c>.</param>
/// <param name="Message">What happened and where, in English.</param>
public sealed record ReadWarning(string Code, string Message);
