using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Twins;

/// <summary>
/// Aligns two language versions of one document passage by passage: in order, by all the evidence there is; then numbered passages that stand
/// elsewhere, by their number. What contradicts its counterpart by number is shown as that, what has none as alone; nothing is forced.
/// </summary>
internal static class TwinAligner
{
    /// <summary>The most pairs scored at once; longer documents are cut where numbered passages surely belong together.</summary>
    public const int MostCells = 250_000;

    /// <summary>The evidence from which passages of the same place are a place to cut.</summary>
    private const double Sure = 1.4;

    public static TwinAlignment Align(
        string firstId, IReadOnlyList<Passage> first, string secondId, IReadOnlyList<Passage> second, TwinRelation relation, int mostCells = MostCells)
    {
        List<AlignedPassage> a = [.. first.Select(AlignedPassage.Of)];
        List<AlignedPassage> b = [.. second.Select(AlignedPassage.Of)];
        var score = new PairScore(WidthRatio(a, b));
        var partners = Partners(a, b, score, mostCells);
        var elsewhere = Elsewhere(a, b, partners, score);
        var pairs = Pairs(a, b, partners, elsewhere, score);
        return new TwinAlignment
        {
            FirstId = firstId,
            SecondId = secondId,
            Relation = relation,
            Measure = MeasureOf(a, b, pairs),
            Pairs = pairs,
        };
    }

    private static double WidthRatio(List<AlignedPassage> a, List<AlignedPassage> b) =>
        (a.Sum(p => (double)p.Width) + 1) / (b.Sum(p => (double)p.Width) + 1);

    /// <summary>For each passage of the first its partner in the second, or -1; partners keep the order.</summary>
    private static int[] Partners(List<AlignedPassage> a, List<AlignedPassage> b, PairScore score, int mostCells)
    {
        var partners = new int[a.Count];
        Array.Fill(partners, -1);
        var cuts = (long)a.Count * b.Count <= mostCells ? [] : Anchors.Find(a, b, (i, j) => score.Of(a[i], b[j]) >= Sure);
        var (i, j) = (0, 0);
        foreach (var (nextI, nextJ) in cuts.Append((a.Count, b.Count)))
        {
            AlignBlock(i, nextI, j, nextJ);
            if (nextI < a.Count && nextJ < b.Count)
                partners[nextI] = nextJ;
            (i, j) = (nextI + 1, nextJ + 1);
        }
        return partners;

        void AlignBlock(int fromI, int toI, int fromJ, int toJ)
        {
            // A block without a cut that is still too long is left alone: numbered passages in it are paired by their number below.
            if ((long)(toI - fromI) * (toJ - fromJ) > mostCells)
                return;
            var finder = new PathFinder((x, y) => score.Of(a[fromI + x], b[fromJ + y]), PairScore.Adjacent);
            foreach (var (x, y) in finder.Find(toI - fromI, toJ - fromJ, out _))
                partners[fromI + x] = fromJ + y;
        }
    }

    /// <summary>Numbered passages that are alone on both sides and have the same locator: one passage in another place, or two of one number.</summary>
    private static Dictionary<int, int> Elsewhere(List<AlignedPassage> a, List<AlignedPassage> b, int[] partners, PairScore score)
    {
        var taken = partners.Where(j => j >= 0).ToHashSet();
        var alone = b.Index().Where(p => p.Item.Number is not null && !taken.Contains(p.Index)).ToDictionary(p => p.Item.Locator, p => p.Index);
        var found = new Dictionary<int, int>();
        for (var i = 0; i < a.Count; i++)
        {
            if (partners[i] < 0 && a[i].Number is not null && alone.TryGetValue(a[i].Locator, out var j)
                && PairScore.HaveSameNumber(a[i], b[j]) && score.Of(a[i], b[j]) != PairScore.Never)
                found.Add(i, j);
        }
        return found;
    }

    /// <summary>Both documents from their beginning to their end, each passage once.</summary>
    private static List<TwinPair> Pairs(List<AlignedPassage> a, List<AlignedPassage> b, int[] partners, Dictionary<int, int> elsewhere, PairScore score)
    {
        var pairs = new List<TwinPair>();
        var shown = elsewhere.Values.ToHashSet();
        var j = 0;
        for (var i = 0; i <= a.Count; i++)
        {
            var until = i == a.Count ? b.Count : partners[i];
            for (; j < until; j++)
            {
                if (!shown.Contains(j))
                    pairs.Add(new TwinPair(null, b[j].Locator, TwinMatch.Unmatched, 0, []));
            }
            if (i == a.Count)
                break;
            if (partners[i] >= 0)
                pairs.Add(Matched(a[i], b[j++], score));
            else if (elsewhere.TryGetValue(i, out var other))
                pairs.Add(score.Of(a[i], b[other]) >= 0 ? Matched(a[i], b[other], score) : Contradicting(a[i], b[other]));
            else
                pairs.Add(new TwinPair(a[i].Locator, null, TwinMatch.Unmatched, 0, []));
        }
        return pairs;
    }

    private static TwinPair Matched(AlignedPassage a, AlignedPassage b, PairScore score) =>
        new(a.Locator, b.Locator, PairScore.MatchOf(a, b), Math.Round(score.Share(a, b), 3), PairScore.Differences(a, b));

    private static TwinPair Contradicting(AlignedPassage a, AlignedPassage b) =>
        new(a.Locator, b.Locator, TwinMatch.Contradiction, 0, PairScore.Differences(a, b));

    private static TwinMeasure MeasureOf(List<AlignedPassage> a, List<AlignedPassage> b, List<TwinPair> pairs)
    {
        var matched = pairs.Where(pair => pair.IsMatched).ToList();
        return new TwinMeasure(
            Share(a, matched.Select(pair => pair.First!)),
            Share(b, matched.Select(pair => pair.Second!)),
            matched.Count(pair => pair.Differences.Count > 0),
            pairs.Count(pair => pair.Match == TwinMatch.Contradiction));
    }

    private static TwinShare Share(List<AlignedPassage> passages, IEnumerable<string> matched)
    {
        var found = matched.ToHashSet(StringComparer.Ordinal);
        return new TwinShare(
            passages.Count(p => p.IsNumbered),
            passages.Count(p => p.IsNumbered && found.Contains(p.Locator)),
            passages.Count,
            passages.Count(p => found.Contains(p.Locator)));
    }
}
