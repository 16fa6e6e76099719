using System.Globalization;

namespace KnowledgeBase.Documents.Tests;

/// <summary>How much is proved: the environment variable KB_PROOF_FACTOR multiplies the number of random cases.</summary>
internal static class Proof
{
    public static int Factor { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("KB_PROOF_FACTOR"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? Math.Max(factor, 1) : 1;
}
