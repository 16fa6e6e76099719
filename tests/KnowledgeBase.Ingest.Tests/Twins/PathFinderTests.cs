using KnowledgeBase.Ingest.Twins;

namespace KnowledgeBase.Ingest.Tests.Twins;

public sealed class PathFinderTests
{
    [Fact]
    public void No_alignment_gathers_more_evidence_than_the_one_found()
    {
        var random = new Random(5);
        for (var round = 0; round < 600; round++)
        {
            var (first, second) = (random.Next(8), random.Next(8));
            var scores = Scores(random, first, second);
            var adjacent = random.Next(3) * 0.25;

            var pairs = new PathFinder((i, j) => scores[i, j], adjacent).Find(first, second, out var total);

            Assert.Equal(NaiveBest(scores, adjacent, 0, 0, afterPair: false), total, 9);
            Assert.Equal(total, Worth(pairs, scores, adjacent), 9);
            Assert.All(pairs.Zip(pairs.Skip(1)), step => Assert.True(step.First.First < step.Second.First && step.First.Second < step.Second.Second));
            Assert.All(pairs, pair => Assert.True(scores[pair.First, pair.Second] >= 0));
        }
    }

    /// <summary>Every way there is, tried one after the other.</summary>
    private static double NaiveBest(double[,] scores, double adjacent, int i, int j, bool afterPair)
    {
        if (i == scores.GetLength(0) || j == scores.GetLength(1))
            return 0;
        var best = Math.Max(NaiveBest(scores, adjacent, i + 1, j, false), NaiveBest(scores, adjacent, i, j + 1, false));
        return scores[i, j] < 0
            ? best
            : Math.Max(best, scores[i, j] + (afterPair ? adjacent : 0) + NaiveBest(scores, adjacent, i + 1, j + 1, true));
    }

    private static double Worth(IReadOnlyList<(int First, int Second)> pairs, double[,] scores, double adjacent) =>
        pairs.Select((pair, k) => scores[pair.First, pair.Second] + (k > 0 && pairs[k - 1] == (pair.First - 1, pair.Second - 1) ? adjacent : 0)).Sum();

    private static double[,] Scores(Random random, int first, int second)
    {
        var scores = new double[first, second];
        for (var i = 0; i < first; i++)
        {
            for (var j = 0; j < second; j++)
                scores[i, j] = random.Next(6) == 0 ? double.NegativeInfinity : (random.Next(17) - 8) / 4.0;
        }
        return scores;
    }
}
