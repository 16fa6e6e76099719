namespace KnowledgeBase.Benchmarks.Measuring;

/// <summary>Median, 99th percentile and maximum of measured values.</summary>
internal sealed record Distribution(double Median, double P99, double Max)
{
    /// <param name="values">At least one; sorted by this call.</param>
    public static Distribution Of(List<double> values)
    {
        values.Sort();
        return new Distribution(At(values, 0.5), At(values, 0.99), values[^1]);
    }

    /// <summary>The nearest rank.</summary>
    private static double At(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];
}
