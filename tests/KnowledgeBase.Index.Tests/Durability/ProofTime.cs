using System.Diagnostics;

namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>How long a proof by chance goes on: so many seconds, times <see cref="Proof.Factor"/>; one trial is made in any case.</summary>
internal sealed class ProofTime(double seconds)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _limit = TimeSpan.FromSeconds(seconds * Proof.Factor);

    public bool IsLeft => Stopwatch.GetElapsedTime(_started) < _limit;
}
