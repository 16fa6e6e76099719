namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Something on a page, in reading order.</summary>
/// <param name="Page">The number of its page, from 1.</param>
internal abstract record PageItem(int Page);

/// <summary>A line of text in its column.</summary>
/// <param name="Page">The number of its page, from 1.</param>
/// <param name="Column">A number that the lines of one column of one page share and no others.</param>
/// <param name="Content">Its words.</param>
internal sealed record PdfLine(int Page, int Column, Segment Content) : PageItem(Page)
{
    /// <summary>Its baseline in points from the top of the page.</summary>
    public float Baseline => Content.Baseline;

    /// <summary>Its left edge.</summary>
    public float Left => Content.Left;

    /// <summary>Its right edge.</summary>
    public float Right => Content.Right;

    /// <summary>Where lines of its column begin at the left.</summary>
    public float ColumnLeft { get; set; }

    /// <summary>Where lines of its column end at the right.</summary>
    public float ColumnRight { get; set; }

    /// <summary>The size of its letters in points.</summary>
    public float Size { get; } = Content.Size;

    /// <summary>The size of its letters in proportion to running text.</summary>
    public float Relative { get; } = Content.Relative;

    /// <summary>Its text.</summary>
    public string Text => Content.Text;

    /// <summary>Where its text begins behind a number or bullet.</summary>
    public float TextLeft { get; } =
        Content.Words.Count > 1 && SegmentJoiner.IsMarker(Content.Words[0].Word.Text) ? Content.Words[1].Word.Left : Content.Left;

    /// <summary>It begins right of the edge of its column, and is not centred.</summary>
    public bool IsIndented =>
        Left - ColumnLeft > 1.2f * Size && Math.Abs(Left - ColumnLeft - (ColumnRight - Right)) > 2 * Size;

    /// <summary>The two are set in letters of about the same size.</summary>
    public bool IsSetLike(PdfLine other) => Math.Abs(Relative - other.Relative) <= 0.1f * Math.Max(Relative, other.Relative);
}

/// <summary>A table, or the part of it that stands on one page.</summary>
/// <param name="Page">The number of its page, from 1.</param>
/// <param name="Rows">For each row, for each column, the lines of the cell.</param>
internal sealed record PdfTable(int Page, IReadOnlyList<IReadOnlyList<IReadOnlyList<Segment>>> Rows) : PageItem(Page);

/// <summary>A note at the end of a page.</summary>
/// <param name="Page">The number of its page, from 1.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Lines">Its lines, the first with the number in front.</param>
internal sealed record PdfNote(int Page, string Number, List<PdfLine> Lines) : PageItem(Page);
