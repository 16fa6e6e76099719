using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.PlainText.Pages;
using KnowledgeBase.Documents.PlainText.Parts;
using KnowledgeBase.Documents.PlainText.Tables;
using KnowledgeBase.Documents.PlainText.Tables.Columns;
using KnowledgeBase.Documents.PlainText.Tables.Grids;

namespace KnowledgeBase.Documents.PlainText.Blocks;

/// <summary>Goes through the lines once and makes paragraphs, tables and part borders of them.</summary>
internal sealed class BlockScanner
{
    private readonly WorkText work;
    private readonly List<Line> lines;
    private readonly LineUse[] uses;
    private readonly LayoutProfile layout;
    private readonly LineJoiner joiner;
    private readonly Continuation continuation;
    private readonly WordTableScanner wordTables;
    private readonly TabTableScanner tabTables;
    private readonly ColumnTableScanner columnTables;
    private readonly GridTableScanner gridTables;
    private readonly bool announcesParts;
    private readonly List<Block> blocks = [];
    private TableSeed? seed;

    /// <summary>No paragraph goes on from here: behind it stands what an earlier one has taken.</summary>
    private int limit;

    /// <summary>What was found behind the last chart, and how far was looked for it.</summary>
    private (int Line, int Looked) behindChart;

    /// <summary>Prepares the scan.</summary>
    public BlockScanner(WorkText work, List<Line> lines, LineUse[] uses, LayoutProfile layout, LineJoiner joiner, TableHeads heads)
    {
        (this.work, this.lines, this.uses, this.layout, this.joiner) = (work, lines, uses, layout, joiner);
        continuation = new Continuation(work, layout, lines);
        wordTables = new WordTableScanner(work, lines, layout, joiner);
        tabTables = new TabTableScanner(work, lines, joiner);
        columnTables = new ColumnTableScanner(work, lines, uses, joiner, continuation, heads.Columns);
        gridTables = new GridTableScanner(work, lines, uses, joiner, continuation, heads.Grids);
        announcesParts = lines.Exists(l => !l.IsBlank && PartMark.TryParse(work, l, out var mark) && mark is { Begins: true, IsAnnounced: true });
    }

    /// <summary>The blocks in reading order.</summary>
    public List<Block> Scan(CancellationToken cancellationToken)
    {
        Scan(0, lines.Count, cancellationToken);
        return blocks;
    }

    private void Scan(int from, int to, CancellationToken cancellationToken)
    {
        limit = to;
        for (var i = from; i < to;)
        {
            if ((i & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var line = lines[i];
            if (line.IsBlank && !(line.StartsWithTab && i + 1 < lines.Count && !lines[i + 1].IsBlank) || uses[i] != LineUse.Text)
                i++;
            else if (tabTables.IsRow(line))
                AddTabTable(ref i);
            else if (line.StartsWithTab)
                AddWordTable(ref i);
            else if (columnTables.BeginsAt(i))
                AddColumnTable(ref i);
            else if (gridTables.BeginsAt(i) && gridTables.Read(ref i) is { } grid)
                blocks.Add(grid);
            else if (!TryAddPart(ref i))
                AddParagraph(ref i, cancellationToken);
        }
    }

    private bool TryAddPart(ref int i)
    {
        if (!PartMark.TryParse(work, lines[i], out var mark))
            return false;

        // Where parts are announced, a heading without a number is the announced part's own, or an ordinary heading.
        var follows = blocks.Count > 0 && blocks[^1] is PartBlock { Mark: { Begins: true, IsAnnounced: true } };
        if (!mark.IsAnnounced && announcesParts && mark.Number == 0 && !follows)
            return false;
        blocks.Add(new PartBlock(lines[i].Content, mark, HasOwnLine: !mark.IsAnnounced));
        seed = null;
        i++;
        return true;
    }

    /// <summary>A paragraph; where a chart stands in the middle of it, the chart's caption comes behind the whole.</summary>
    private void AddParagraph(ref int i, CancellationToken cancellationToken)
    {
        var first = i;
        var pieces = new List<TextSpan> { lines[i].Content };
        var chart = (From: 0, To: 0);
        while (NextText(i) is var next)
        {
            if (next < 0 && limit == lines.Count && chart.To == 0 && LineBehindChart(i) is var behind and > 0)
                (chart, next) = ((i + 1, behind), behind);
            if (next < 0 || !continuation.Continues(i, next))
                break;
            pieces.Add(lines[next].Content);
            i = next;
        }

        var holdsChart = chart.To > 0 && i >= chart.To;
        AddText(pieces, PageFurniture.BeginsPage(lines[first], layout), IsBehindChart(first), holdsChart);
        if (holdsChart)
        {
            Scan(chart.From, chart.To, cancellationToken);
            limit = lines.Count;
        }

        i++;
    }

    /// <summary>The line that goes on behind the chart next to line <paramref name="i"/>, or -1. Charts and captions in turn are looked through once, not from each caption.</summary>
    private int LineBehindChart(int i)
    {
        if (!ChartRemains.IsNext(lines, uses, i))
            return -1;
        if (i >= behindChart.Looked)
            behindChart = ChartRemains.LineBehind(work, lines, uses, i, BeginsOther);
        return behindChart.Line;
    }

    private bool IsBehindChart(int i)
    {
        do
            i--;
        while (i >= 0 && lines[i].IsBlank);
        return i >= 0 && uses[i] == LineUse.Chart;
    }

    /// <summary>The next line that could go on with line <paramref name="i"/>, or -1.</summary>
    private int NextText(int i)
    {
        for (var next = i + 1; next < limit; next++)
        {
            if (lines[next].IsBlank && !lines[next].StartsWithTab || uses[next] == LineUse.Furniture)
                continue;
            return uses[next] != LineUse.Chart && IsText(next) ? next : -1;
        }

        return -1;
    }

    private bool IsText(int i) => !(lines[i].StartsWithTab || tabTables.IsRow(lines[i]) || columnTables.BeginsAt(i) || gridTables.BeginsAt(i));

    private bool BeginsOther(int i) => !IsText(i) || PartMark.TryParse(work, lines[i], out _);

    private void AddText(List<TextSpan> pieces, bool beginsPage, bool isBehindChart = false, bool holdsChart = false)
    {
        var content = joiner.Join(work, pieces);
        if (content.Text.Length == 0)
            return;
        var marker = MarkerScanner.Scan(content.Text);
        blocks.Add(new TextBlock(
            new TextSpan(pieces[0].Start, pieces[^1].End),
            marker.Style is MarkerStyle.None or MarkerStyle.Decimal ? content : content.Skip(marker.Length),
            marker,
            beginsPage)
        {
            IsBehindChart = isBehindChart,
            IsBody = holdsChart,
        });
    }

    /// <summary>Rows of one cell are paragraphs that a layout table holds; rows of more make a table.</summary>
    private void AddWordTable(ref int i)
    {
        var pending = new List<RawRow>();
        foreach (var row in wordTables.Read(ref i))
        {
            if (row.Cells.Count > 1)
            {
                pending.Add(row);
                continue;
            }

            AddTable(pending, inheritsEmptyCells: false);
            pending.Clear();
            foreach (var line in row.Cells[0].Lines)
                AddText([line], beginsPage: false);
        }

        AddTable(pending, inheritsEmptyCells: false);
    }

    private void AddTabTable(ref int i)
    {
        var first = lines[i].Content;
        var rows = tabTables.Read(ref i);
        if (rows is [var row] && (row.Cells.Count <= 2 || row.Cells.Count(c => !c.IsEmpty) == 1))
            AddText([first], beginsPage: false);
        else if (rows.Count > 0)
            AddTable(rows, inheritsEmptyCells: true);
    }

    private void AddTable(List<RawRow> rows, bool inheritsEmptyCells)
    {
        if (rows.Count == 0)
            return;
        var goesOn = blocks.Count > 0 && blocks[^1] is TableBlock;
        if (TableBuilder.Build([.. rows], goesOn ? seed : null, inheritsEmptyCells) is not { } table)
        {
            rows.ForEach(r => AddText([.. r.Cells.SelectMany(c => c.Lines)], beginsPage: false));
            return;
        }

        blocks.Add(table);
        seed = inheritsEmptyCells ? TableBuilder.SeedOf(rows, table) : null;
    }

    private void AddColumnTable(ref int i)
    {
        if (columnTables.Read(ref i) is { } table)
            blocks.Add(table);
    }
}
