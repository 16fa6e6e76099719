namespace KnowledgeBase.Documents.Csv;

/// <summary>Finds out which character stands between the values of a text.</summary>
internal static class DelimiterFinder
{
    /// <summary>How many records are looked at.</summary>
    private const int Records = 100;

    private const int MostCharacters = 256 * 1024;

    private static readonly char[] Candidates = ['\t', ';', ',', '|'];

    /// <summary>The delimiter, or null where nothing stands in most records equally often. Delimiters inside of quotes do not count.</summary>
    public static char? Find(ReadOnlySpan<char> text)
    {
        var counts = Count(text[..Math.Min(text.Length, MostCharacters)]);
        char? best = null;
        var bestScore = 0.0;
        for (var c = 0; c < Candidates.Length; c++)
        {
            var column = counts.Select(r => r[c]).Where(n => n > 0).ToList();
            if (column.Count * 2 < counts.Count)
                continue;
            var commonest = column.GroupBy(n => n).MaxBy(g => g.Count())!;

            // The same count in every record weighs more than many columns; of two as even, the one with more columns is meant.
            var score = ((double)commonest.Count() / counts.Count) + (Math.Min(commonest.Key, 20) * 0.01);
            if (score > bestScore)
                (best, bestScore) = (Candidates[c], score);
        }

        return best;
    }

    private static List<int[]> Count(ReadOnlySpan<char> text)
    {
        var records = new List<int[]>();
        var counts = new int[Candidates.Length];
        var quoted = false;
        var isEmpty = true;
        foreach (var c in text)
        {
            quoted ^= c == '"';
            if (quoted || c == '"')
            {
                isEmpty = false;
            }
            else if (c == '\n')
            {
                if (!isEmpty)
                    records.Add(counts);
                if (records.Count == Records)
                    return records;
                (counts, isEmpty) = (new int[Candidates.Length], true);
            }
            else
            {
                isEmpty &= char.IsWhiteSpace(c) && c != '\t';
                var at = Array.IndexOf(Candidates, c);
                if (at >= 0)
                    counts[at]++;
            }
        }

        if (!isEmpty || records.Count == 0)
            records.Add(counts);
        return records;
    }
}
