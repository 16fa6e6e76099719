using KnowledgeBase.Documents.Identity;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>Takes the lines in which a first page speaks of the document out of the text; the first page of a part is treated alike.</summary>
internal static class CoverPage
{
    /// <summary>How many paragraphs the first page of a part has at most before its text begins.</summary>
    private const int MostLines = 24;

    private const int WidestLine = 70;

    /// <summary>Takes the lines of the first pages out of <paramref name="blocks"/>; what the first says is returned.</summary>
    public static DocumentHeader Take(List<Block> blocks)
    {
        DocumentHeader? header = null;
        var removed = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!HeadingDecider.IsFirstOfPart(blocks, i))
                continue;
            var lines = new List<TextBlock>();
            for (var j = i; j < blocks.Count && j - i < MostLines && blocks[j] is TextBlock { Marker.Style: MarkerStyle.None, Width: <= WidestLine } line; j++)
                lines.Add(line);
            var page = FirstPage.Read([.. lines.Select(line => line.Text)]);
            if (page.SaysAnything)
                removed.UnionWith(page.HeaderLines.Select(at => lines[at]));
            if (i == 0)
                header = page.Header;
        }

        blocks.RemoveAll(removed.Contains);
        return header ?? new DocumentHeader();
    }

    /// <summary>The line states symbol, language, date, session or meeting, and is not part of a sentence.</summary>
    public static bool IsCoverLine(string text) => FirstPage.IsHeaderLine(text);
}
