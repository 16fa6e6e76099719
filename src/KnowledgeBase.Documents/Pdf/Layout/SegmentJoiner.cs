using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Joins segments of a row that a gap parts, but no column: a number or bullet and its text, an entry of a table of contents and its page.</summary>
internal static class SegmentJoiner
{
    /// <summary>The widest gap, in ems, behind a number or bullet.</summary>
    private const float MarkerGap = 6;

    private const int LongestMarker = 8;

    private static readonly string[] Leaders = ["....", "……", ". . .", "····"];

    /// <summary>The segments, some joined.</summary>
    public static IReadOnlyList<Segment> Join(List<Segment> segments)
    {
        // Of three and more a number in front is a cell of a table's row.
        if (segments.Count == 2 && IsMarker(segments[0].Text) && segments[1].Left - segments[0].Right < MarkerGap * segments[0].Size)
            return [segments[0].With(segments[1])];
        return segments.Count > 1 && segments.Exists(s => IsLeader(s.Text)) ? [segments.Aggregate((a, b) => a.With(b))] : segments;
    }

    /// <summary>A number, letter or bullet such as stands in front of a paragraph or item, and nothing else.</summary>
    public static bool IsMarker(string text) =>
        text.Length is > 0 and <= LongestMarker && MarkerScanner.Scan(text + " x") is { Style: not MarkerStyle.None } marker && marker.Length >= text.Length;

    private static bool IsLeader(string text) => Array.Exists(Leaders, l => text.Contains(l, StringComparison.Ordinal));
}
