namespace KnowledgeBase.Ingest.Twins;

/// <summary>Pairs that surely belong together and keep the order of both documents, for cutting long ones into blocks.</summary>
internal static class Anchors
{
    /// <summary>
    /// Numbered passages of one locator that belong together for sure, the most of them that are in the same order on both sides: a longest
    /// increasing subsequence, found by patience sorting.
    /// </summary>
    public static IReadOnlyList<(int First, int Second)> Find(IReadOnlyList<AlignedPassage> a, IReadOnlyList<AlignedPassage> b, Func<int, int, bool> isSure)
    {
        var places = b.Index().Where(p => p.Item.Number is not null).ToDictionary(p => p.Item.Locator, p => p.Index, StringComparer.Ordinal);
        List<(int First, int Second)> candidates =
        [
            .. a.Index()
                .Where(p => p.Item.Number is not null && places.ContainsKey(p.Item.Locator))
                .Select(p => (p.Index, places[p.Item.Locator]))
                .Where(pair => isSure(pair.Index, pair.Item2)),
        ];
        var tails = new List<int>();
        var before = new int[candidates.Count];
        for (var k = 0; k < candidates.Count; k++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (candidates[tails[middle]].Second < candidates[k].Second)
                    low = middle + 1;
                else
                    high = middle;
            }
            before[k] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
                tails.Add(k);
            else
                tails[low] = k;
        }
        var chain = new List<(int, int)>();
        for (var k = tails.Count == 0 ? -1 : tails[^1]; k >= 0; k = before[k])
            chain.Add(candidates[k]);
        chain.Reverse();
        return chain;
    }
}
