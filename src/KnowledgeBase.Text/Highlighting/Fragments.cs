using KnowledgeBase.Text.Highlighting;

namespace KnowledgeBase.Text;

/// <summary>Picks the pieces of a text that show best what was found in it. Thread-safe.</summary>
public static class Fragments
{
    public const string Ellipsis = "…";

    /// <summary>
    /// The fragments with the most marks, different ones first, in the order of the text, cut at sentence ends where there is one near; the
    /// beginning of the text when nothing is marked; none when the text is blank. Linear in the text and the marks.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Spans to mark, sorted and not overlapping, as <see cref="HighlightMatcher"/> returns them.</param>
    /// <param name="count">How many fragments at most; 1 or more.</param>
    /// <param name="length">How long a fragment should be, in UTF-16 code units; 20 or more. It may be a third longer to end with a sentence.</param>
    public static IReadOnlyList<Fragment> Pick(string text, IReadOnlyList<(int Start, int End)> marks, int count = 3, int length = 160)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 20);
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var cutter = new FragmentCutter(text, length);
        if (marks.Count == 0)
            return [Build(text, marks, cutter.FromBeginning())];
        var chosen = new List<(int Start, int End)>();
        var windows = new MarkWindows(text, marks, length);
        while (chosen.Count < count && windows.Best(chosen) is { } window)
            chosen.Add(cutter.Around(window, chosen));
        chosen.Sort();
        return [.. chosen.Select(span => Build(text, marks, span))];
    }

    private static Fragment Build(string text, IReadOnlyList<(int Start, int End)> marks, (int Start, int End) span)
    {
        var segments = new List<FragmentSegment>();
        if (!text.AsSpan(0, span.Start).IsWhiteSpace())
            segments.Add(new FragmentSegment(Ellipsis, false));
        var at = span.Start;
        foreach (var mark in marks)
        {
            var (start, end) = (Math.Max(at, mark.Start), Math.Min(span.End, mark.End));
            if (start >= end)
                continue;
            if (start > at)
                segments.Add(new FragmentSegment(text[at..start], false));
            segments.Add(new FragmentSegment(text[start..end], true));
            at = end;
        }

        if (at < span.End)
            segments.Add(new FragmentSegment(text[at..span.End], false));
        if (!text.AsSpan(span.End).IsWhiteSpace())
            segments.Add(new FragmentSegment(Ellipsis, false));
        return new Fragment(span.Start, span.End, segments);
    }
}
