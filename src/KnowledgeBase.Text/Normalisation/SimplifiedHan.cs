using Icu;

namespace KnowledgeBase.Text.Normalisation;

/// <summary>
/// Traditional to simplified, one Han character at a time, as ICU's "Traditional-Simplified" transform (CLDR) has it. Read from ICU once;
/// immutable. That transform has no rule for characters outside the Basic Multilingual Plane.
/// </summary>
internal static class SimplifiedHan
{
    private static readonly Lazy<Dictionary<char, char>> Table = new(Read);

    /// <summary>Every character that has another simplified form, with that form.</summary>
    public static IReadOnlyDictionary<char, char> Pairs => Table.Value;

    private static Dictionary<char, char> Read()
    {
        using var transform = Transliterator.CreateInstance("Traditional-Simplified");
        var traditional = Characters();

        // Its rules are of single characters, so that one call converts all (three times as fast); were one not, the lengths would differ.
        var simplified = transform.Transliterate(new string(traditional), 1);
        if (simplified.Length != traditional.Length)
            throw new InvalidOperationException("ICU's Traditional-Simplified transform does not convert character by character.");
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i < traditional.Length; i++)
        {
            if (simplified[i] != traditional[i])
                pairs[traditional[i]] = simplified[i];
        }

        return ToFixedPoint(pairs);
    }

    /// <summary>
    /// Where a simplified form is itself converted again, goes on to the end, so that folding twice is folding once. ICU converts 苧 and 苎 to
    /// each other; of such a ring the first in Unicode order stands for all.
    /// </summary>
    private static Dictionary<char, char> ToFixedPoint(Dictionary<char, char> pairs)
    {
        var result = new Dictionary<char, char>(pairs.Count);
        foreach (var from in pairs.Keys)
        {
            var path = new List<char> { from };
            while (pairs.TryGetValue(path[^1], out var next) && !path.Contains(next))
                path.Add(next);
            var to = pairs.TryGetValue(path[^1], out var back) ? path.Skip(path.IndexOf(back)).Min() : path[^1];
            if (to != from)
                result[from] = to;
        }

        return result;
    }

    private static char[] Characters() =>
        [.. Enumerable.Range(0x3400, 0x4DC0 - 0x3400).Concat(Enumerable.Range(0x4E00, 0xA000 - 0x4E00)).Select(value => (char)value)];
}
