namespace KnowledgeBase.Documents.PlainText.Lines;

/// <summary>One line of the text, by offsets.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last character, without the line end.</param>
/// <param name="ContentStart">Its first character that is neither white space nor taken out.</param>
/// <param name="ContentEnd">Behind its last such character; equal to <paramref name="ContentStart"/> on a blank line.</param>
/// <param name="Width">The content in display columns.</param>
internal readonly record struct Line(int Start, int End, int ContentStart, int ContentEnd, int Width)
{
    /// <summary>No content.</summary>
    public bool IsBlank => ContentStart == ContentEnd;

    /// <summary>From the first to behind the last character of the content.</summary>
    public TextSpan Content => new(ContentStart, ContentEnd);

    /// <summary>The first character that was not taken out is a tab: in Word's exports the beginning of a table cell.</summary>
    public bool StartsWithTab { get; init; }

    /// <summary>Spaces in front of the content, or on a blank line all of them.</summary>
    public int Indent { get; init; }

    /// <summary>White space follows the content: in many PDF extracts the end of a paragraph.</summary>
    public bool EndsWithSpace { get; init; }

    /// <summary>Tabs inside the content.</summary>
    public int InnerTabs { get; init; }

    /// <summary>The line ended with a note that was taken out; Word's exports add a line end behind it.</summary>
    public bool EndsWithNote { get; init; }

    /// <summary>A form feed stands in front of the content.</summary>
    public bool AfterFormFeed { get; init; }
}
