using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Pages;
using KnowledgeBase.Documents.PlainText.Parts;

namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>
/// Reads the tables of Word's plain-text exports: a tab at the beginning of a line begins a cell, lines without one go on with it, a blank
/// line ends the row. A blank line behind a line that ended with a note belongs to the note.
/// </summary>
internal sealed class WordTableScanner(WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout, LineJoiner joiner)
{
    /// <summary>Reads the rows from line <paramref name="at"/>, which begins with a tab, and moves <paramref name="at"/> behind the last.</summary>
    public List<RawRow> Read(ref int at)
    {
        var rows = new List<RawRow>();
        var cells = new List<List<TextSpan>>();
        var behind = at;
        for (var i = at; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank && !line.StartsWithTab)
            {
                if (BelongsToNote(i))
                    continue;
                behind = i;
                EndRow(rows, cells);
                if (!BeginsRow(ref i))
                    break;
                i--;
                continue;
            }

            if (!line.StartsWithTab && (PageFurniture.BeginsPage(line, layout) || PartMark.TryParse(work, line, out var mark) && mark.IsAnnounced))
            {
                behind = i;
                break;
            }

            if (line.StartsWithTab)
                cells.Add([]);
            if (!line.IsBlank)
                cells[^1].Add(line.Content);
            behind = i + 1;
        }

        EndRow(rows, cells);
        at = behind;
        return rows;
    }

    private bool BelongsToNote(int i) => i > 0 && lines[i - 1].EndsWithNote;

    /// <summary>Moves to the next line that is not blank; true when a row begins there.</summary>
    private bool BeginsRow(ref int i)
    {
        while (i < lines.Count && lines[i].IsBlank && !lines[i].StartsWithTab)
            i++;
        return i < lines.Count && lines[i].StartsWithTab;
    }

    private void EndRow(List<RawRow> rows, List<List<TextSpan>> cells)
    {
        var filled = cells.SelectMany(c => c).ToList();
        if (filled.Count > 0)
        {
            rows.Add(new RawRow(
                new TextSpan(filled[0].Start, filled[^1].End),
                cells.ConvertAll(c => new RawCell(c) { Content = joiner.Join(work, c, '\n') })));
        }

        cells.Clear();
    }
}
