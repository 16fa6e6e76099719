namespace KnowledgeBase.Documents.PlainText.Lines;

/// <summary>Cuts the text into lines.</summary>
internal static class LineScanner
{
    /// <summary>The lines, blank ones included, in one pass over the text.</summary>
    public static List<Line> Scan(WorkText work)
    {
        var lines = new List<Line>();
        var characters = work.Characters;
        var start = 0;
        while (start < characters.Length)
        {
            var length = characters.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? characters.Length : start + length;
            lines.Add(Measure(work, start, end));
            start = end + 1;
        }

        return lines;
    }

    private static Line Measure(WorkText work, int start, int end)
    {
        var characters = work.Characters;
        var first = start;
        var indent = 0;
        var startsWithTab = false;
        var formFeed = false;
        for (; first < end && IsGap(characters[first]); first++)
        {
            startsWithTab |= characters[first] == '\t' && indent == 0;
            formFeed |= characters[first] == '\f';
            indent += characters[first] is ' ' or '\u3000' ? 1 : 0;
        }

        var last = end;
        var endsWithSpace = false;
        for (; last > first && IsGap(characters[last - 1]); last--)
            endsWithSpace |= characters[last - 1] != WorkText.Dropped;

        var content = characters.AsSpan(first, last - first);
        return new Line(start, end, first, last, Scripts.Width(content))
        {
            StartsWithTab = startsWithTab,
            Indent = indent,
            EndsWithSpace = endsWithSpace && first < last,
            InnerTabs = content.Count('\t'),
            EndsWithNote = EndsWithNote(work, last, end),
            AfterFormFeed = formFeed,
        };
    }

    private static bool IsGap(char c) => c == WorkText.Dropped || char.IsWhiteSpace(c);

    private static bool EndsWithNote(WorkText work, int contentEnd, int end)
    {
        for (var i = end - 1; i >= contentEnd; i--)
        {
            if (!char.IsWhiteSpace(work.Source[i]))
                return work.Source[i] == ']' && work.Characters[i] == WorkText.Dropped;
        }

        return false;
    }
}
