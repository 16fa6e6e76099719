using System.Text;

namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>A word at its place in a row.</summary>
/// <param name="Word">The word.</param>
/// <param name="Size">Its font's size in points.</param>
/// <param name="Relative">Its size in proportion to running text.</param>
/// <param name="IsRaised">It is small and stands above the baseline, as the number of a note does.</param>
internal readonly record struct PlacedWord(PdfWord Word, float Size, float Relative, bool IsRaised);

/// <summary>Words next to each other on one baseline, with no gap between that could be one of columns.</summary>
/// <param name="Baseline">The baseline in points from the top of the page.</param>
/// <param name="Words">The words from left to right.</param>
internal sealed record Segment(float Baseline, IReadOnlyList<PlacedWord> Words)
{
    /// <summary>The left edge of its first word.</summary>
    public float Left => Words[0].Word.Left;

    /// <summary>The right edge of its last word.</summary>
    public float Right { get; } = Words.Max(w => w.Word.Right);

    /// <summary>Its text, with a space where the gap between two words is that of a space.</summary>
    public string Text { get; } = TextOf(Words);

    /// <summary>The size of most of its characters in points.</summary>
    public float Size => Dominant(w => w.Size);

    /// <summary>The size of most of its characters in proportion to running text.</summary>
    public float Relative => Dominant(w => w.Relative);

    /// <summary>This segment and one to its right as one.</summary>
    public Segment With(Segment right) => new(Baseline, [.. Words, .. right.Words]);

    /// <summary>Whether a space stands between two neighbours on a line.</summary>
    public static bool HasSpace(in PlacedWord left, in PlacedWord right)
    {
        if (right.IsRaised)
            return false;
        var gap = right.Word.Left - left.Word.Right;
        var bothHan = PlainText.Scripts.IsWide(left.Word.Text[^1]) && PlainText.Scripts.IsWide(right.Word.Text[0]);
        return gap > Math.Min(left.Size, right.Size) * (bothHan ? 0.6f : 0.13f);
    }

    private static string TextOf(IReadOnlyList<PlacedWord> words)
    {
        var text = new StringBuilder(words[0].Word.Text);
        for (var i = 1; i < words.Count; i++)
        {
            if (HasSpace(words[i - 1], words[i]))
                text.Append(' ');
            text.Append(words[i].Word.Text);
        }

        return text.ToString();
    }

    private float Dominant(Func<PlacedWord, float> size)
    {
        float best = 0;
        var most = -1;
        foreach (var group in Words.Where(w => !w.IsRaised || Words.Count == 1).GroupBy(w => MathF.Round(size(w) * 20)))
        {
            var count = group.Sum(w => w.Word.Text.Length);
            if (count > most)
                (most, best) = (count, size(group.First()));
        }

        return most < 0 ? size(Words[0]) : best;
    }
}

/// <summary>All that stands on one baseline of a page, or side by side on two of which one would be too near below the other.</summary>
/// <param name="Baseline">The upper baseline in points from the top.</param>
/// <param name="Segments">Its segments from left to right, at least one.</param>
internal sealed record PageRow(float Baseline, IReadOnlyList<Segment> Segments)
{
    /// <summary>Its left edge.</summary>
    public float Left => Segments[0].Left;

    /// <summary>Its right edge.</summary>
    public float Right => Segments[^1].Right;

    /// <summary>The size of its first segment in points.</summary>
    public float Size => Segments[0].Size;

    /// <summary>Its text, segments apart by two spaces.</summary>
    public string Text => string.Join("  ", Segments.Select(s => s.Text));
}
