namespace KnowledgeBase.Text.Highlighting;

/// <summary>Finds where marks are densest.</summary>
internal sealed class MarkWindows(string text, IReadOnlyList<(int Start, int End)> marks, int length)
{
    /// <summary>A mark that says something new is worth this many repeated ones.</summary>
    private const int NewMark = 4;

    private readonly int[] kinds = KindsOf(text, marks);

    /// <summary>
    /// The span from the first to the last mark of the best run of marks that fits the length and keeps clear of what is taken; the earliest of
    /// equals; null when no mark is left.
    /// </summary>
    public (int Start, int End)? Best(IReadOnlyList<(int Start, int End)> taken)
    {
        (int Start, int End)? best = null;
        var bestScore = 0;
        var seen = new int[marks.Count];
        var (first, kindsSeen) = (0, 0);
        for (var last = 0; last < marks.Count; last++)
        {
            kindsSeen += seen[kinds[last]]++ == 0 ? 1 : 0;
            while (first <= last && (IsTaken(marks[first]) || !Fits(first, last)))
                kindsSeen -= --seen[kinds[first++]] == 0 ? 1 : 0;
            var score = ((NewMark - 1) * kindsSeen) + (last + 1 - first);
            if (first <= last && score > bestScore)
                (best, bestScore) = ((marks[first].Start, marks[last].End), score);
        }

        return best;

        bool IsTaken((int Start, int End) mark) => taken.Any(span => mark.Start < span.End && span.Start < mark.End);

        bool Fits(int from, int to) => from == to
            || (marks[to].End - marks[from].Start <= length
                && !taken.Any(span => marks[from].End <= span.Start && span.End <= marks[to].Start)
                && !IsTaken(marks[to]));
    }

    /// <summary>Marks of the same folded text are of one kind, numbered below the number of marks.</summary>
    private static int[] KindsOf(string text, IReadOnlyList<(int Start, int End)> marks)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var kinds = new int[marks.Count];
        if (kinds.Length < 2)
            return kinds;
        for (var i = 0; i < kinds.Length; i++)
        {
            var folded = Normaliser.Fold(text[marks[i].Start..marks[i].End]);
            if (!numbers.TryGetValue(folded, out kinds[i]))
                numbers[folded] = kinds[i] = numbers.Count;
        }

        return kinds;
    }
}
