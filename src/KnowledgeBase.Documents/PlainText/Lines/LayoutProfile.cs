namespace KnowledgeBase.Documents.PlainText.Lines;

/// <summary>How the lines of a document relate to its paragraphs, estimated from all of them.</summary>
/// <param name="IsWrapped">Paragraphs are broken into lines of about the same width.</param>
/// <param name="IsDoubleSpaced">A blank line follows every line, so blank lines end no paragraph.</param>
/// <param name="SpaceEndsParagraph">White space at the end of a line is the end of a paragraph, as in text taken out of Word-made PDF files.</param>
/// <param name="SpaceBeginsPage">One space in front of a line is the beginning of a page or section, as in many exports.</param>
internal sealed record LayoutProfile(bool IsWrapped, bool IsDoubleSpaced, bool SpaceEndsParagraph, bool SpaceBeginsPage)
{
    /// <summary>The narrowest line, in columns, that tells anything of wrapping.</summary>
    private const int TellingWidth = 30;

    /// <summary>The widest line, in columns, that wrapping is believed of.</summary>
    private const int WidestWrap = 200;

    /// <summary>Looks at every line once.</summary>
    public static LayoutProfile Estimate(WorkText work, IReadOnlyList<Line> lines)
    {
        int telling = 0, open = 0, tooWide = 0, pairs = 0, spacedPairs = 0, withSpace = 0, withSpaceClosed = 0, without = 0, withoutClosed = 0;
        int indented = 0, filled = 0, previous = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
                continue;
            filled++;
            indented += line.Indent == 1 && !line.StartsWithTab ? 1 : 0;
            if (line.StartsWithTab || line.InnerTabs > 0)
            {
                previous = -1;
                continue;
            }

            var last = Scripts.LastTelling(work.Content(line));
            if (line.Width >= TellingWidth)
            {
                telling++;
                open += Scripts.IsTerminal(last) ? 0 : 1;
                tooWide += line.Width > WidestWrap ? 1 : 0;
                if (Scripts.IsHan(last) || Scripts.IsWidePunctuation(last) || Scripts.IsTerminal(last))
                {
                    withSpace += line.EndsWithSpace ? 1 : 0;
                    withSpaceClosed += line.EndsWithSpace && Scripts.IsTerminal(last) ? 1 : 0;
                    without += line.EndsWithSpace ? 0 : 1;
                    withoutClosed += !line.EndsWithSpace && Scripts.IsTerminal(last) ? 1 : 0;
                }
            }

            if (previous >= 0)
            {
                pairs++;
                spacedPairs += i - previous > 1 ? 1 : 0;
            }

            previous = i;
        }

        var wrapped = telling >= 4 && open * 100 >= telling * 30 && tooWide * 20 <= telling;
        return new LayoutProfile(
            wrapped,
            wrapped && pairs >= 4 && spacedPairs * 100 >= pairs * 70 && open * 100 >= telling * 40,
            wrapped && withSpace >= 5 && without >= 5 && (withSpaceClosed * (long)without) > 2L * withoutClosed * withSpace,
            indented > 0 && (indented <= 3 || indented * 10 <= filled));
    }
}
