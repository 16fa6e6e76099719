namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>
/// Reproducible chance: SplitMix64 (Steele, Lea, Flood 2014), the same numbers on every machine and with every version of the framework.
/// </summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator of its own for one thing among many, whatever was drawn for the others.</summary>
    public static Draws For(ulong seed, int number) => new(Mix(seed + ((ulong)number * 0x9E3779B97F4A7C15)));

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to below the limit, each as likely as the others.</summary>
    public int Below(int limit) => (int)(Share() * limit);

    /// <summary>From the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>From 0 to below the limit by Zipf's law with exponent 1: number n about 1/(n + 1) times as often as number 0.</summary>
    public int Zipf(int limit) => Math.Min(limit - 1, (int)Math.Pow(limit + 1, Share()) - 1);

    public bool Chance(double probability) => Share() < probability;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
