namespace KnowledgeBase.Text.Analysis;

/// <summary>
/// Hands out one string for equal short terms, most of the time: a direct-mapped table of 16,384 strings, at most 1 MB, that a newer
/// term overwrites. Only saves allocations; what it returns always equals what was asked. Thread-safe: slots are references to immutable
/// strings, written and read whole.
/// </summary>
internal sealed class TermCache
{
    private const int Slots = 1 << 14;
    private const int LongestCached = 16;

    private readonly string?[] strings = new string?[Slots];

    public string Get(ReadOnlySpan<char> term)
    {
        if (term.Length > LongestCached)
            return term.ToString();
        ref var slot = ref strings[Hash(term)];
        var cached = slot;
        if (cached is null || !term.SequenceEqual(cached))
            slot = cached = term.ToString();
        return cached;
    }

    /// <summary>Fowler-Noll-Vo 1a over code units, the high bits folded in.</summary>
    private static int Hash(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var character in term)
            hash = (hash ^ character) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (Slots - 1));
    }
}
