using System.Buffers;

namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>Puts the words of a page on their baselines.</summary>
internal sealed class RowBuilder(FontScale fonts)
{
    /// <summary>Words whose baselines are closer than this many ems stand on one.</summary>
    private const float SameBaseline = 0.3f;

    /// <summary>A gap of this many ems may be one between columns.</summary>
    private const float ColumnGap = 0.7f;

    /// <summary>The widest gap, in ems, that justifying puts between all words of a line; what is wider parts columns, however alike such gaps are.</summary>
    private const float WidestSpace = 3;

    /// <summary>Gaps that differ by less than this many ems are one width.</summary>
    private const float SameWidth = 0.02f;

    /// <summary>Lines of one column are at least this many ems apart.</summary>
    private const float SideBySide = 0.75f;

    /// <summary>More columns than this no page has.</summary>
    private const int MostSegments = 60;

    /// <summary>Words smaller than this, in proportion to their neighbours, may be raised.</summary>
    private const float RaisedSize = 0.86f;

    private const int MostRaisedCharacters = 8;

    /// <summary>A page with more small figures than this has no notes but a chart, and asking each for its neighbours would take too long.</summary>
    private const int MostRaised = 2_000;

    private const int MostWordsBesideRaised = 50_000;

    private static readonly SearchValues<char> NoteMarks = SearchValues.Create("0123456789,*†‡[]()");

    /// <summary>The rows from the top of the page to its bottom.</summary>
    public List<PageRow> Build(PdfPage page)
    {
        var open = new List<OpenRow>();
        var small = new List<PdfWord>();
        foreach (var word in page.Words.OrderBy(w => fonts.Baseline(w)))
        {
            if (word.Text.Length <= MostRaisedCharacters && fonts.Relative(word) < RaisedSize && IsNoteMark(word.Text))
                small.Add(word);
            else
                Place(open, word);
        }

        // What is small and stands by itself, such as a figure in a small table, is a word like others.
        var canRaise = small.Count <= MostRaised && page.Words.Count <= MostWordsBesideRaised;
        foreach (var word in small.Where(w => !canRaise || !TryRaise(open, w)).ToList())
            Place(open, word);
        return PutSideBySide([.. open.OrderBy(r => r.Baseline).Select(Close)]);
    }

    /// <summary>Lines of two columns rarely share a baseline: rows too near below each other for one column, and apart in width, become one.</summary>
    private static List<PageRow> PutSideBySide(List<PageRow> rows)
    {
        var merged = new List<PageRow>(rows.Count);
        foreach (var row in rows)
        {
            if (merged.Count > 0 && row.Baseline - merged[^1].Baseline < SideBySide * Math.Min(row.Size, merged[^1].Size) && AreApart(merged[^1], row))
                merged[^1] = merged[^1] with { Segments = [.. merged[^1].Segments.Concat(row.Segments).OrderBy(s => s.Left)] };
            else
                merged.Add(row);
        }

        return merged;
    }

    private static bool AreApart(PageRow above, PageRow below) =>
        above.Segments.Count + below.Segments.Count <= MostSegments
        && above.Segments.All(a => below.Segments.All(b => a.Right + (ColumnGap * a.Size) <= b.Left || b.Right + (ColumnGap * b.Size) <= a.Left));

    private void Place(List<OpenRow> open, PdfWord word)
    {
        var baseline = fonts.Baseline(word);
        var size = fonts.Size(word);
        var at = FirstBelow(open, baseline + size);
        for (var i = at - 1; i >= 0 && open[i].Baseline > baseline - size; i--)
        {
            if (Math.Abs(open[i].Baseline - baseline) > SameBaseline * Math.Min(size, open[i].Size))
                continue;
            open[i].Words.Add(new PlacedWord(word, size, fonts.Relative(word), IsRaised: false));
            return;
        }

        open.Insert(FirstBelow(open, baseline), new OpenRow(baseline, size) { Words = { new PlacedWord(word, size, fonts.Relative(word), IsRaised: false) } });
    }

    /// <summary>Puts a small word behind, or in front of, the word it is raised beside.</summary>
    private bool TryRaise(List<OpenRow> open, PdfWord word)
    {
        var baseline = fonts.Baseline(word);
        var size = fonts.Size(word);
        for (var i = FirstBelow(open, baseline); i < open.Count && open[i].Baseline < baseline + (open[i].Size * 0.7f); i++)
        {
            var row = open[i];
            if (row.Baseline - baseline < row.Size * 0.1f || size > row.Size * RaisedSize)
                continue;
            var reach = row.Size * 0.45f;
            if (!row.Words.Exists(w => !w.IsRaised && (Near(word.Left - w.Word.Right, reach) || Near(w.Word.Left - word.Right, reach * 2))))
                continue;
            row.Words.Add(new PlacedWord(word, size, fonts.Relative(word), IsRaised: true));
            return true;
        }

        return false;
    }

    /// <summary>The first row whose baseline is not above <paramref name="baseline"/>.</summary>
    private static int FirstBelow(List<OpenRow> open, float baseline)
    {
        var low = 0;
        var high = open.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (open[middle].Baseline < baseline)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool Near(float gap, float reach) => gap > -reach && gap < reach;

    /// <summary>Digits, several numbers with commas between, or a sign of reference.</summary>
    private static bool IsNoteMark(string text) => text.AsSpan().IndexOfAnyExcept(NoteMarks) < 0;

    private static PageRow Close(OpenRow row)
    {
        var words = row.Words.OrderBy(w => w.Word.Left).ToList();
        var segments = new List<Segment>();
        var from = 0;
        var right = words[0].Word.Right;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && (words[i].Word.Left - right <= ColumnGap * Math.Max(words[i].Size, words[i - 1].Size) || IsJustified(words, i)))
            {
                right = Math.Max(right, words[i].Word.Right);
                continue;
            }

            segments.Add(new Segment(row.Baseline, words[from..i]));
            from = i;
            right = i < words.Count ? words[i].Word.Right : right;
        }

        return new PageRow(row.Baseline, SegmentJoiner.Join(segments));
    }

    /// <summary>
    /// The gap before a word is one that justifying made: no wider than such gaps are, and as wide as that before or behind it. Figures may stand in columns that
    /// are as far apart as each other.
    /// </summary>
    private static bool IsJustified(List<PlacedWord> words, int i)
    {
        var size = words[i].Size;
        var gap = Gap(i);
        return gap <= WidestSpace * size && IsWord(i - 1) && IsWord(i) && (IsLike(i - 1) || IsLike(i + 1));

        float Gap(int at) => words[at].Word.Left - words[at - 1].Word.Right;
        bool IsWord(int at) => !words[at].Word.Text.Any(char.IsAsciiDigit);
        bool IsLike(int at) => at > 0 && at < words.Count && IsWord(at - 1) && IsWord(at) && Math.Abs(Gap(at) - gap) <= SameWidth * size;
    }

    private sealed class OpenRow(float baseline, float size)
    {
        public float Baseline { get; } = baseline;

        public float Size { get; } = size;

        public List<PlacedWord> Words { get; } = [];
    }
}
