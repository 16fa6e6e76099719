namespace KnowledgeBase.Ingest.Twins;

/// <summary>
/// The alignment of two sequences that keeps their order and gathers the most evidence: pairs count their score, and more where they follow a
/// pair; what is alone counts nothing, so that no pair is made against the evidence. Dynamic programming over all pairs, as in
/// Needleman and Wunsch (1970), with a second table for the last pair; time and memory are the product of the lengths.
/// </summary>
/// <param name="score">The score of the i-th of the first and the j-th of the second.</param>
/// <param name="adjacent">What is added for a pair right behind a pair.</param>
internal sealed class PathFinder(Func<int, int, double> score, double adjacent)
{
    /// <summary>The pairs of the best alignment, in order; of equally good ones that which pairs later passages last.</summary>
    /// <param name="first">How long the first sequence is.</param>
    /// <param name="second">How long the second is.</param>
    /// <param name="total">The evidence gathered.</param>
    public IReadOnlyList<(int First, int Second)> Find(int first, int second, out double total)
    {
        var best = new double[first + 1, second + 1];
        var paired = new double[first + 1, second + 1];
        for (var i = 0; i <= first; i++)
        {
            for (var j = 0; j <= second; j++)
            {
                paired[i, j] = double.NegativeInfinity;
                if (i == 0 || j == 0)
                    continue;
                var pair = score(i - 1, j - 1);
                if (pair >= 0)
                    paired[i, j] = pair + Math.Max(best[i - 1, j - 1], paired[i - 1, j - 1] + adjacent);
                best[i, j] = Math.Max(paired[i, j], Math.Max(best[i - 1, j], best[i, j - 1]));
            }
        }
        total = best[first, second];
        return Trace(best, paired, first, second);
    }

    private List<(int First, int Second)> Trace(double[,] best, double[,] paired, int first, int second)
    {
        var pairs = new List<(int, int)>();
        var (i, j) = (first, second);
        var mustPair = false;
        while (i > 0 && j > 0)
        {
            if (!mustPair && best[i, j] == best[i - 1, j])
            {
                i--;
            }
            else if (!mustPair && best[i, j] == best[i, j - 1])
            {
                j--;
            }
            else
            {
                pairs.Add((i - 1, j - 1));
                mustPair = paired[i - 1, j - 1] + adjacent >= best[i - 1, j - 1];
                i--;
                j--;
            }
        }
        pairs.Reverse();
        return pairs;
    }
}
