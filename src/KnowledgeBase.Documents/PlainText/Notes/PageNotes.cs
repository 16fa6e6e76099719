using KnowledgeBase.Documents.PlainText.Lines;

namespace KnowledgeBase.Documents.PlainText.Notes;

/// <summary>
/// Text taken out of PDF files has its notes at the end of each page, below a rule that has become a line of spaces or strokes; the number
/// of a reference stands alone on a line in the middle of the sentence. Takes both out of the text.
/// </summary>
internal static class PageNotes
{
    /// <summary>How many spaces or strokes make a rule.</summary>
    private const int RuleLength = 20;

    private const int MostDigits = 3;

    /// <summary>Moves every note below a rule, then every reference to one of them.</summary>
    /// <returns>Whether anything was moved, so that the lines must be scanned again.</returns>
    public static bool Extract(WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout, LineJoiner joiner)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var inNotes = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsRule(work, lines[i]))
                continue;
            var end = ReadNotes(work, lines, i + 1, layout, joiner, numbers);
            if (end == i + 1)
                continue;
            Array.Fill(inNotes, true, i, end - i);
            i = end - 1;
        }

        if (numbers.Count == 0)
            return false;
        for (var i = 1; i < lines.Count; i++)
        {
            if (inNotes[i] || lines[i - 1].IsBlank || inNotes[i - 1] || !IsNumberAlone(work, lines[i]))
                continue;
            var number = new string(work.Content(lines[i]));
            if (numbers.Contains(number))
                PlaceReference(work, lines, i, number);
        }

        return true;
    }

    private static bool IsRule(WorkText work, in Line line) =>
        line.IsBlank ? line.Indent >= RuleLength : line.Width >= RuleLength && work.Content(line).Trim("_─—-").IsEmpty;

    private static bool IsNumberAlone(WorkText work, in Line line)
    {
        var content = work.Content(line);
        return content.Length is > 0 and <= MostDigits && content.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Reads the notes from line <paramref name="from"/> to the end of the page.</summary>
    /// <returns>Behind the last line of the last note; <paramref name="from"/> where no note begins.</returns>
    private static int ReadNotes(
        WorkText work, IReadOnlyList<Line> lines, int from, LayoutProfile layout, LineJoiner joiner, HashSet<string> numbers)
    {
        var end = from;
        var i = from;
        while (true)
        {
            while (i < lines.Count && lines[i].IsBlank)
                i++;
            if (i + 1 >= lines.Count || !IsNumberAlone(work, lines[i]) || lines[i + 1].IsBlank)
                return end;
            var start = lines[i].ContentStart;
            var number = new string(work.Content(lines[i]));
            var pieces = new List<TextSpan> { lines[++i].Content };
            while (!EndsNote(lines[i], layout) && NextOfNote(work, lines, i, layout) is var next and >= 0)
            {
                i = next;
                pieces.Add(lines[i].Content);
            }

            var span = new TextSpan(start, lines[i].ContentEnd);
            work.Notes.Add(new NoteText(number, span, joiner.Join(work, pieces).Text));
            numbers.Add(number);
            DropLines(work, span);
            end = ++i;
        }
    }

    /// <summary>Takes the note's characters out but leaves the line ends, so that the lines around keep apart.</summary>
    private static void DropLines(WorkText work, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (work.Characters[i] != '\n')
                work.Characters[i] = WorkText.Dropped;
        }
    }

    private static bool EndsNote(in Line line, LayoutProfile layout) => layout.SpaceEndsParagraph && line.EndsWithSpace;

    /// <summary>The next line of the same note, or -1.</summary>
    private static int NextOfNote(WorkText work, IReadOnlyList<Line> lines, int i, LayoutProfile layout)
    {
        var blank = lines.Count > i + 1 && lines[i + 1].IsBlank;
        if (blank && !layout.IsDoubleSpaced)
            return -1;
        var next = blank ? i + 2 : i + 1;
        if (next >= lines.Count || lines[next].IsBlank || IsNumberAlone(work, lines[next]))
            return -1;
        var beginsPage = lines[next].AfterFormFeed || (layout.SpaceBeginsPage && lines[next].Indent == 1);
        return beginsPage ? -1 : next;
    }

    /// <summary>The number joins the line above; white space alone on the line below ends that line's paragraph.</summary>
    private static void PlaceReference(WorkText work, IReadOnlyList<Line> lines, int i, string number)
    {
        work.PlaceReference(lines[i].ContentStart, lines[i].ContentEnd, number);
        work.Characters[lines[i - 1].End] = WorkText.Dropped;
        if (i + 1 < lines.Count && lines[i + 1].IsBlank && lines[i + 1].Indent is > 0 and < RuleLength)
            work.Characters[lines[i].End] = WorkText.Dropped;
    }
}
