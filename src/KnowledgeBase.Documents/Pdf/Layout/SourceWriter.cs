using System.Text;

namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Writes the lines of the pages one below the other, as the text that passages point into, and notes where each stands.</summary>
internal sealed class SourceWriter
{
    /// <summary>Bullets of the fonts Symbol and Wingdings, which have no Unicode of their own.</summary>
    private const string SymbolBullets = "\uF0B7\uF0A7\uF0D8\uF0FC\uF0A8\uF076";

    private const string UnicodeBullets = "•▪➢✓▪❖";

    private readonly StringBuilder text = new();
    private readonly Dictionary<Segment, TextSpan> spans = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> pages = [];

    /// <summary>Where each raised word stands that may refer to a note.</summary>
    public List<TextSpan> Raised { get; } = [];

    /// <summary>Writes all items.</summary>
    public static SourceWriter Write(IReadOnlyList<PageItem> items)
    {
        var writer = new SourceWriter();
        foreach (var item in items)
        {
            while (writer.pages.Count < item.Page)
                writer.BeginPage();
            switch (item)
            {
                case PdfLine line:
                    writer.Add(line.Content);
                    break;
                case PdfTable table:
                    foreach (var segment in table.Rows.SelectMany(r => r).SelectMany(c => c))
                        writer.Add(segment);
                    break;
                case PdfNote note:
                    note.Lines.ForEach(l => writer.Add(l.Content));
                    break;
            }
        }

        return writer;
    }

    /// <summary>The text.</summary>
    public string Text => text.ToString();

    /// <summary>Where a segment stands in the text.</summary>
    public TextSpan SpanOf(Segment segment) => spans[segment];

    /// <summary>The number of the page, from 1, that a place of the text is on.</summary>
    public int PageAt(int offset)
    {
        var at = pages.BinarySearch(offset);
        return at >= 0 ? at + 1 : Math.Max(1, ~at);
    }

    private void BeginPage()
    {
        if (pages.Count > 0)
            text.Append('\f');
        pages.Add(text.Length);
    }

    private void Add(Segment segment)
    {
        var start = text.Length;
        for (var i = 0; i < segment.Words.Count; i++)
        {
            if (i > 0 && Segment.HasSpace(segment.Words[i - 1], segment.Words[i]))
                text.Append(' ');
            var from = text.Length;
            foreach (var c in segment.Words[i].Word.Text)
                text.Append(Printable(c));
            if (i > 0 && segment.Words[i].IsRaised)
                Raised.Add(new TextSpan(from, text.Length));
        }

        spans[segment] = new TextSpan(start, text.Length);
        text.Append('\n');
    }

    private static char Printable(char c)
    {
        var at = SymbolBullets.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? UnicodeBullets[at] : c is '\n' or '\f' or '\r' ? ' ' : c;
    }
}
