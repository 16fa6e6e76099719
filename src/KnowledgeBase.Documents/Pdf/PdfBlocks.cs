using System.Buffers;
using KnowledgeBase.Documents.Pdf.Layout;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.PlainText.Parts;
using KnowledgeBase.Documents.PlainText.Tables;

namespace KnowledgeBase.Documents.Pdf;

/// <summary>Makes paragraphs, tables and part borders of the lines of a PDF file.</summary>
internal sealed class PdfBlocks
{
    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("_-–—─=*.· ");

    private readonly WorkText work;
    private readonly SourceWriter source;
    private readonly LineJoiner joiner;
    private readonly LineContinuation continuation;
    private readonly IReadOnlyList<PageItem> items;
    private readonly List<float> largeSizes;
    private readonly bool announcesParts;
    private readonly List<Block> blocks = [];

    /// <summary>Prepares the making.</summary>
    /// <param name="work">The text, its notes taken out.</param>
    /// <param name="source">Where each line stands in it.</param>
    /// <param name="joiner">Joins its lines.</param>
    /// <param name="items">Lines and tables, without notes.</param>
    public PdfBlocks(WorkText work, SourceWriter source, LineJoiner joiner, IReadOnlyList<PageItem> items)
    {
        (this.work, this.source, this.joiner, this.items) = (work, source, joiner, items);
        var lines = items.OfType<PdfLine>().ToList();
        continuation = new LineContinuation(lines);
        largeSizes = [.. lines.Where(l => l.Relative >= LineContinuation.Large).Select(SizeKey).Distinct().OrderDescending()];
        announcesParts = lines.Exists(l => PartMark.TryParse(l.Text, out var mark) && mark is { Begins: true, IsAnnounced: true });
    }

    /// <summary>The blocks in reading order.</summary>
    public List<Block> Build(CancellationToken cancellationToken)
    {
        for (var i = 0; i < items.Count;)
        {
            if ((i & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (items[i] is PdfTable)
                AddTable(ref i);
            else if (!TryAddPart((PdfLine)items[i]))
                AddParagraph(ref i);
            else
                i++;
        }

        return blocks;
    }

    private bool TryAddPart(PdfLine line)
    {
        if (!PartMark.TryParse(line.Text, out var mark))
            return false;

        // Where parts are announced, a heading without a number is the announced part's own, or an ordinary heading.
        var follows = blocks.Count > 0 && blocks[^1] is PartBlock { Mark: { Begins: true, IsAnnounced: true } };
        if (!mark.IsAnnounced && announcesParts && mark.Number == 0 && !follows)
            return false;
        blocks.Add(new PartBlock(source.SpanOf(line.Content), mark, HasOwnLine: !mark.IsAnnounced));
        return true;
    }

    private void AddParagraph(ref int i)
    {
        var first = (PdfLine)items[i];
        var beginsPage = i == 0 || items[i - 1].Page != first.Page;
        var pieces = new List<TextSpan> { source.SpanOf(first.Content) };
        var last = first;
        i++;
        for (; i < items.Count && items[i] is PdfLine next; i++)
        {
            if (!continuation.Continues(last, next, i + 1 < items.Count ? items[i + 1] as PdfLine : null, last == first) || PartMark.TryParse(next.Text, out _))
                break;
            pieces.Add(source.SpanOf(next.Content));
            last = next;
        }

        var content = joiner.Join(work, pieces);
        if (content.Text.Length > 0 && !IsContentsEntry(content.Text) && content.Text.AsSpan().IndexOfAnyExcept(RuleCharacters) >= 0)
            AddText(content, pieces, beginsPage, first);
    }

    private void AddText(InlineText content, List<TextSpan> pieces, bool beginsPage, PdfLine first)
    {
        var marker = MarkerScanner.Scan(content.Text);
        blocks.Add(new TextBlock(
            new TextSpan(pieces[0].Start, pieces[^1].End),
            marker.Style is MarkerStyle.None or MarkerStyle.Decimal ? content : content.Skip(marker.Length),
            marker,
            beginsPage)
        {
            IsBody = marker.Style == MarkerStyle.None && first.Relative < LineContinuation.Large && first.IsIndented,
            SizeRank = first.Relative >= LineContinuation.Large ? largeSizes.IndexOf(SizeKey(first)) + 1 : 0,
        });
    }

    /// <summary>An entry of a table of contents: a leader of dots, then the page.</summary>
    private static bool IsContentsEntry(string text)
    {
        var bare = text.AsSpan().TrimEnd("0123456789 ivx");
        return bare.Length < text.Length && (bare.EndsWith(".....") || bare.EndsWith("……") || bare.EndsWith(". . . .") || bare.EndsWith("····"));
    }

    /// <summary>Tables of as many columns on pages that follow each other are one.</summary>
    private void AddTable(ref int i)
    {
        var first = (PdfTable)items[i];
        var rows = first.Rows.Select(Row).ToList();
        var page = first.Page;
        for (i++; i < items.Count && items[i] is PdfTable next && next.Page == page + 1 && next.Rows[0].Count == first.Rows[0].Count; i++)
        {
            page = next.Page;
            var more = next.Rows.Select(Row).ToList();
            rows.AddRange(TableHeader.Same(more[0], rows[0]) ? more.Skip(1) : more);
        }

        if (TableBuilder.Build(rows, previous: null, inheritsEmptyCells: true) is { } table)
        {
            blocks.Add(table);
            return;
        }

        foreach (var row in first.Rows)
        {
            var pieces = row.SelectMany(c => c).Select(source.SpanOf).ToList();
            var content = joiner.Join(work, pieces);
            if (content.Text.Length > 0)
                blocks.Add(new TextBlock(new TextSpan(pieces[0].Start, pieces[^1].End), content, Marker.None, BeginsPage: false));
        }
    }

    private RawRow Row(IReadOnlyList<IReadOnlyList<Segment>> cells)
    {
        var spans = cells.SelectMany(c => c).Select(source.SpanOf).ToList();
        return new RawRow(new TextSpan(spans[0].Start, spans[^1].End), [.. cells.Select(Cell)]);
    }

    /// <summary>The lines of a cell run on; a number or bullet begins a new one.</summary>
    private RawCell Cell(IReadOnlyList<Segment> lines)
    {
        if (lines.Count == 0)
            return RawCell.Empty;
        var all = lines.Select(source.SpanOf).ToList();
        var text = "";
        var references = new List<(int Offset, string Number)>();
        for (var from = 0; from < lines.Count;)
        {
            var to = from + 1;
            while (to < lines.Count && !MarkerScanner.Scan(lines[to].Text).IsListStyle)
                to++;
            var part = joiner.Join(work, all[from..to]);
            text += text.Length > 0 && part.Text.Length > 0 ? "\n" : "";
            references.AddRange(part.References.Select(r => (text.Length + r.Offset, r.Number)));
            text += part.Text;
            from = to;
        }

        return new RawCell(all) { Content = new InlineText(text, references) };
    }

    private static float SizeKey(PdfLine line) => MathF.Round(line.Relative * 10);
}
