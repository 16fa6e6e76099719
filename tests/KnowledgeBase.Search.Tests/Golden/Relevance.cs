using System.Globalization;

namespace KnowledgeBase.Search.Tests.Golden;

/// <summary>How well a set of queries was answered; every figure from 0 to 1.</summary>
/// <param name="Queries">How many queries.</param>
/// <param name="Success">The share with an answer among as many hits as the query says.</param>
/// <param name="ReciprocalRank">The mean of one over the place of the first answer, 0 where none is among the first ten (MRR).</param>
/// <param name="Gain">nDCG@10 with gains 2^grade - 1 (Järvelin and Kekäläinen, Cumulated gain-based evaluation, 2002; gains as Burges, 2005).</param>
public sealed record Relevance(int Queries, double Success, double ReciprocalRank, double Gain)
{
    /// <summary>How many hits count.</summary>
    public const int Depth = 10;

    public static Relevance Of(IReadOnlyCollection<(GoldenQuery Query, IReadOnlyList<string> Keys)> answers) => new(
        answers.Count,
        answers.Average(answer => answer.Query.PlaceOfAnswer(answer.Keys) <= answer.Query.Within ? 1.0 : 0.0),
        answers.Average(answer => answer.Query.PlaceOfAnswer(answer.Keys) is { } place and <= Depth ? 1.0 / place : 0.0),
        answers.Average(answer => GainOf(answer.Query, answer.Keys)));

    /// <summary>A line of the summary, its fields parted by tabs.</summary>
    public string Line(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}\t{Queries}\t{Success:0.000}\t{ReciprocalRank:0.000}\t{Gain:0.000}");

    /// <summary>Reads what <see cref="Line"/> wrote.</summary>
    public static (string Name, Relevance Relevance) Parse(string line)
    {
        var fields = line.Split('\t');
        return (fields[0], new Relevance(int.Parse(fields[1], CultureInfo.InvariantCulture), Number(2), Number(3), Number(4)));

        double Number(int at) => double.Parse(fields[at], CultureInfo.InvariantCulture);
    }

    private static double GainOf(GoldenQuery query, IReadOnlyList<string> keys)
    {
        var gained = Discounted(keys.Take(Depth).Select(key => query.Judged.GetValueOrDefault(key)));
        return gained / Discounted(query.Judged.Values.OrderDescending().Take(Depth));
    }

    private static double Discounted(IEnumerable<int> grades) =>
        grades.Index().Sum(grade => (Math.Pow(2, grade.Item) - 1) / Math.Log2(grade.Index + 2));
}
