namespace KnowledgeBase.Export.Letters;

/// <summary>What a paragraph of a letter is.</summary>
public enum WordStyle
{
    /// <summary>Running text.</summary>
    Normal,

    /// <summary>The subject of the letter.</summary>
    Title,

    /// <summary>The heading of a point.</summary>
    Heading1,

    /// <summary>Words of a document.</summary>
    Quote,

    /// <summary>Where such words stand.</summary>
    Citation,
}

/// <summary>A paragraph of a letter.</summary>
/// <param name="Style">What it is.</param>
/// <param name="Runs">Its text, piece by piece.</param>
public sealed record WordParagraph(WordStyle Style, IReadOnlyList<WordRun> Runs)
{
    /// <summary>Whether it begins a new page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>A paragraph of one piece.</summary>
    public static WordParagraph Of(WordStyle style, string text) => new(style, [new WordRun(text)]);
}

/// <summary>A piece of text.</summary>
/// <param name="Text">The text; a line feed breaks the line.</param>
/// <param name="Address">What it links to; null where it is no link.</param>
/// <param name="IsBlank">Whether it says what the writer has yet to fill in: shown marked.</param>
public sealed record WordRun(string Text, string? Address = null, bool IsBlank = false);
