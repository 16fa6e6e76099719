using System.Collections.Frozen;
using Icu;

namespace KnowledgeBase.Text.Normalisation;

/// <summary>
/// Traditional to simplified, one Han character at a time, as ICU's "Traditional-Simplified" transform (CLDR) has it. Read from ICU once;
/// immutable. That transform has no rule for characters outside the Basic Multilingual Plane.
/// </summary>
internal static class SimplifiedHan
{
    /// <summary>A control character: part of no rule of the transform, so that each character is converted without its neighbours.</summary>
    private const char Separator = '\u0001';

    private static readonly Lazy<FrozenDictionary<char, char>> Table = new(Read);

    /// <summary>Every character that has another simplified form, with that form.</summary>
    public static FrozenDictionary<char, char> Pairs => Table.Value;

    private static FrozenDictionary<char, char> Read()
    {
        using var transform = Transliterator.CreateInstance("Traditional-Simplified");
        var traditional = Characters();
        var separated = string.Create(traditional.Length * 2, traditional, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                span[2 * i] = from[i];
                span[(2 * i) + 1] = Separator;
            }
        });
        var simplified = transform.Transliterate(separated, 1);
        var pairs = new Dictionary<char, char>();
        var at = 0;
        foreach (var form in simplified.AsSpan().Split(Separator))
        {
            if (at < traditional.Length && simplified.AsSpan(form) is [var only] && only != traditional[at])
                pairs[traditional[at]] = only;
            at++;
        }

        return ToFixedPoint(pairs).ToFrozenDictionary();
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
