using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>Reads tables with one line a row and a tab between cells.</summary>
internal sealed class TabTableScanner(WorkText work, IReadOnlyList<Line> lines, LineJoiner joiner)
{
    /// <summary>The line has cells: a tab inside that does not just follow a list marker, or empty cells in front of or behind its text.</summary>
    public bool IsRow(in Line line)
    {
        if (line.IsBlank || line.InnerTabs == 0)
            return !line.IsBlank && (EndsWithTab(line) || work.Characters.AsSpan(line.Start, line.ContentStart - line.Start).Count('\t') > 1);
        if (line.InnerTabs > 1 || line.StartsWithTab && !IsMarkerThenText(line))
            return true;
        return !IsMarkerThenText(line);
    }

    /// <summary>Reads the rows from line <paramref name="at"/> and moves it behind the last; drawn rules are left out.</summary>
    public List<RawRow> Read(ref int at)
    {
        var rows = new List<RawRow>();
        for (; at < lines.Count && IsRow(lines[at]); at++)
        {
            if (!work.Content(lines[at]).Trim("-_=\t |+ ").IsEmpty)
                rows.Add(Split(lines[at]));
        }

        return rows;
    }

    private bool EndsWithTab(in Line line) => work.Characters.AsSpan(line.ContentEnd, line.End - line.ContentEnd).Contains('\t');

    private bool IsMarkerThenText(in Line line)
    {
        var content = work.Content(line);
        var marker = MarkerScanner.Scan(content);
        return marker.Style != MarkerStyle.None && content.IndexOf('\t') == marker.Length;
    }

    private RawRow Split(in Line line)
    {
        var cells = new List<RawCell>();
        var start = line.Start;
        while (start <= line.End)
        {
            var length = work.Characters.AsSpan(start, line.End - start).IndexOf('\t');
            var end = length < 0 ? line.End : start + length;
            var piece = new TextSpan(start, end);
            var content = joiner.Join(work, [piece], '\n');
            cells.Add(content.Text.Length == 0 ? RawCell.Empty : new RawCell([piece]) { Content = content });
            start = end + 1;
        }

        return new RawRow(line.Content, cells);
    }
}
