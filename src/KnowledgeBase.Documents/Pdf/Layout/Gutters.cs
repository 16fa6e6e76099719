namespace KnowledgeBase.Documents.Pdf.Layout;

/// <summary>The strips without text between the columns of a run of rows, found row by row.</summary>
/// <param name="narrowest">The narrowest strip that counts, in points.</param>
internal sealed class Gutters(float narrowest)
{
    /// <summary>The share of the rows with several segments that must have text on both sides of a strip for it to part columns.</summary>
    private const float FewestSupport = 0.4f;

    /// <summary>The share of rows that may cross a strip, as a cell that spans columns does.</summary>
    private const float MostCrossings = 0.25f;

    private readonly List<Gutter> gutters = [];
    private int rows;
    private int split;

    /// <summary>Adds a row if its columns agree with those of the rows so far.</summary>
    public bool TryAdd(PageRow row)
    {
        if (gutters.Count > 0 && !Agrees(row))
            return false;
        foreach (var gutter in gutters)
            gutter.See(row, narrowest);
        for (var i = 0; i + 1 < row.Segments.Count; i++)
        {
            var (left, right) = (row.Segments[i].Right, row.Segments[i + 1].Left);
            if (right - left >= narrowest && !gutters.Exists(g => g.Left < right && g.Right > left))
                gutters.Add(new Gutter(left, right, split));
        }

        rows++;
        split += row.Segments.Count > 1 ? 1 : 0;
        return true;
    }

    /// <summary>The middle of each strip that parts columns, from left to right.</summary>
    public IReadOnlyList<float> Borders() =>
        [.. gutters
            .Where(g => g.Support >= Math.Max(Math.Min(2, split), split * FewestSupport) && g.Crossings <= Math.Max(split > 3 ? 1 : 0, (int)(rows * MostCrossings)))
            .Select(g => (g.Left + g.Right) / 2).Order()];

    private bool Agrees(PageRow row)
    {
        if (row.Segments.Count == 1)
            return !gutters.Exists(g => g.IsCrossedBy(row.Segments[0], narrowest));
        for (var i = 0; i + 1 < row.Segments.Count; i++)
        {
            var (left, right) = (row.Segments[i].Right, row.Segments[i + 1].Left);
            if (gutters.Exists(g => Math.Min(g.Right, right) - Math.Max(g.Left, left) >= narrowest))
                return true;
        }

        return false;
    }

    private sealed class Gutter(float left, float right, int crossings)
    {
        public float Left { get; private set; } = left;

        public float Right { get; private set; } = right;

        public int Support { get; private set; } = 1;

        /// <summary>Rows before it was seen had no text on both sides of it, but may have had text across it.</summary>
        public int Crossings { get; private set; } = crossings;

        public bool IsCrossedBy(Segment segment, float narrowest) =>
            segment.Left < Right && segment.Right > Left
            && Math.Max(segment.Left - Left, Right - segment.Right) < narrowest;

        public void See(PageRow row, float narrowest)
        {
            if (row.Segments.Any(s => IsCrossedBy(s, narrowest)))
            {
                Crossings++;
                return;
            }

            foreach (var segment in row.Segments)
            {
                if (segment.Left < Right && segment.Right > Left)
                {
                    if (segment.Left - Left > Right - segment.Right)
                        Right = segment.Left;
                    else
                        Left = segment.Right;
                }
            }

            var (from, to) = (Left, Right);
            if (row.Segments.Any(s => s.Right <= from) && row.Segments.Any(s => s.Left >= to))
                Support++;
        }
    }
}
