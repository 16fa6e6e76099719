using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>How long a proof by chance goes on: eight seconds, or KB_PROOF_SECONDS of the environment; at least one trial in any case.</summary>
internal sealed class ProofTime
{
    private const double UsualSeconds = 8;
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <param name="share">The share of the time that this proof takes, where several prove one thing.</param>
    public ProofTime(double share = 1)
    {
        var asked = Environment.GetEnvironmentVariable("KB_PROOF_SECONDS");
        var seconds = double.TryParse(asked, CultureInfo.InvariantCulture, out var given) ? given : UsualSeconds;
        Limit = TimeSpan.FromSeconds(seconds * share);
    }

    public TimeSpan Limit { get; }

    public bool IsLeft => Stopwatch.GetElapsedTime(_started) < Limit;
}
