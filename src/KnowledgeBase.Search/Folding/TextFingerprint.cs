using System.Numerics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Folding;

/// <summary>
/// What is left of a text to tell whether another is nearly the same: the hashes of all runs of three words or characters, and a 64-bit sketch
/// of them (Charikar's simhash) by which most pairs are told apart at once. Immutable.
/// </summary>
public sealed class TextFingerprint
{
    private const int Run = 3;

    /// <summary>Texts of which so large a part of all runs is in both are nearly the same.</summary>
    private const double Alike = 0.75;

    /// <summary>Texts whose sketches differ in more bits are not compared further; alike ones differ in about a tenth of the bits.</summary>
    private const int MostBits = 20;

    private readonly int[] runs;
    private readonly ulong sketch;

    private TextFingerprint(int[] runs, ulong sketch) => (this.runs, this.sketch) = (runs, sketch);

    public static TextFingerprint Of(AnalysedText text)
    {
        var words = new List<int>(text.Tokens.Length);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Form is TokenForm.Word or TokenForm.HanSingle)
                words.Add(text.Hashes[i]);
        }

        var runs = new HashSet<int>(words.Count);
        for (var i = 0; i < Math.Max(1, words.Count - Run + 1) && words.Count > 0; i++)
        {
            var hash = 17;
            for (var j = i; j < Math.Min(words.Count, i + Run); j++)
                hash = unchecked((hash * 31) + words[j]);
            runs.Add(hash);
        }

        int[] sorted = [.. runs];
        Array.Sort(sorted);
        return new TextFingerprint(sorted, SketchOf(sorted));
    }

    /// <summary>Whether the two texts are nearly the same. Texts without words are like none.</summary>
    public bool IsLike(TextFingerprint other)
    {
        var (fewer, more) = runs.Length < other.runs.Length ? (runs.Length, other.runs.Length) : (other.runs.Length, runs.Length);
        if (fewer == 0 || fewer < more * Alike || BitOperations.PopCount(sketch ^ other.sketch) > MostBits)
            return false;
        var common = 0;
        for (int i = 0, j = 0; i < runs.Length && j < other.runs.Length;)
        {
            var (left, right) = (runs[i], other.runs[j]);
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return common >= Alike * (runs.Length + other.runs.Length - common);
    }

    private static ulong SketchOf(int[] runs)
    {
        Span<int> votes = stackalloc int[64];
        foreach (var run in runs)
        {
            var bits = Spread(run);
            for (var bit = 0; bit < 64; bit++)
                votes[bit] += ((bits >> bit) & 1) == 0 ? -1 : 1;
        }

        var sketch = 0UL;
        for (var bit = 0; bit < 64; bit++)
            sketch |= votes[bit] > 0 ? 1UL << bit : 0;
        return sketch;
    }

    /// <summary>The finaliser of SplitMix64, which makes 64 even bits of a number.</summary>
    private static ulong Spread(int number)
    {
        unchecked
        {
            var z = (ulong)number + 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
