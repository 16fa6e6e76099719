namespace KnowledgeBase.Documents.Html;

/// <summary>An element or a piece of text of a page.</summary>
internal sealed class HtmlNode
{
    /// <summary>A piece of text, as it stands in the source.</summary>
    public static HtmlNode OfText(int start, int end) => new() { Name = "", Start = start, End = end };

    /// <summary>The element's name in lower case; empty for text.</summary>
    public required string Name { get; init; }

    /// <summary>Where the text, or the element's start tag, begins in the source.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends.</summary>
    public required int End { get; init; }

    /// <summary>The element it stands in.</summary>
    public HtmlNode? Parent { get; set; }

    /// <summary>What stands in it.</summary>
    public List<HtmlNode>? Children { get; private set; }

    /// <summary>The key of the note that it refers to; null where it refers to none.</summary>
    public string? NoteKey { get; set; }

    /// <summary>It is read elsewhere, as a note, or is not for reading.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>The page hides it at first, though it is of the page's text.</summary>
    public bool IsHidden { get; set; }

    /// <summary>It is text.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>Puts a node behind the last child.</summary>
    public void Add(HtmlNode child)
    {
        child.Parent = this;
        (Children ??= []).Add(child);
    }
}
