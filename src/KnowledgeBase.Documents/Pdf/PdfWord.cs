namespace KnowledgeBase.Documents.Pdf;

/// <summary>A run of characters without a space, set in one font, in points from the upper left corner of the page.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">The upper edge of its font's box, which may stand far above the ink.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">The lower edge of its font's box.</param>
/// <param name="Text">Its characters, at least one.</param>
internal readonly record struct PdfWord(float Left, float Top, float Right, float Bottom, string Text)
{
    /// <summary>The height of its font's box, which is proportional to the font's size.</summary>
    public float Height => Bottom - Top;
}

/// <summary>The words of a page in the order they were found.</summary>
/// <param name="Width">The page's width in points.</param>
/// <param name="Height">The page's height in points.</param>
/// <param name="Words">Its words.</param>
internal sealed record PdfPage(float Width, float Height, IReadOnlyList<PdfWord> Words);

/// <summary>What was found in a PDF file.</summary>
/// <param name="Title">The title among its properties, or null.</param>
/// <param name="Pages">Its pages, those without a word included.</param>
internal sealed record PdfContent(string? Title, IReadOnlyList<PdfPage> Pages);
