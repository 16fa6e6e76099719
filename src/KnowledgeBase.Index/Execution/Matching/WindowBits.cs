using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Index.Execution.Matching;

/// <summary>Operations on the bits of a window.</summary>
internal static class WindowBits
{
    /// <summary>Keeps what is in both; false when nothing is left.</summary>
    public static bool And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
            any |= bits[word] &= other[word];
        return any != 0;
    }

    /// <summary>Takes away what is in the other; false when nothing is left.</summary>
    public static bool AndNot(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var any = 0UL;
        for (var word = 0; word < bits.Length; word++)
            any |= bits[word] &= ~other[word];
        return any != 0;
    }

    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < bits.Length; word++)
            bits[word] |= other[word];
    }

    public static bool Any(ReadOnlySpan<ulong> bits) => bits.ContainsAnyExcept(0UL);

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Writes down the documents whose bits are set, and returns how many they are.</summary>
    /// <param name="bits">The bits.</param>
    /// <param name="start">The document of the first bit.</param>
    /// <param name="documents">Room for a window of them.</param>
    public static int Documents(ReadOnlySpan<ulong> bits, int start, Span<int> documents)
    {
        var count = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                documents[count++] = start + (word << 6) + BitOperations.TrailingZeroCount(rest);
        }

        return count;
    }

    /// <summary>Sets the sums of the documents whose bits are set, and of some others, to a value.</summary>
    public static void Set(ReadOnlySpan<ulong> wanted, Span<double> sums, double value)
    {
        for (var word = 0; word < wanted.Length; word++)
        {
            if (wanted[word] != 0)
                sums.Slice(word << 6, 64).Fill(value);
        }
    }

    /// <summary>Whether one of the sums, as many as fill whole vectors, is at least so much.</summary>
    public static bool HasAtLeast(ReadOnlySpan<double> sums, double least)
    {
        var leasts = new Vector<double>(least);
        foreach (var vector in MemoryMarshal.Cast<double, Vector<double>>(sums))
        {
            if (Vector.GreaterThanOrEqualAny(vector, leasts))
                return true;
        }

        return false;
    }

    /// <summary>Adds a value to the sums of the documents whose bits are set.</summary>
    public static void AddToEach(ReadOnlySpan<ulong> wanted, Span<double> sums, double value)
    {
        for (var word = 0; word < wanted.Length; word++)
        {
            for (var rest = wanted[word]; rest != 0; rest &= rest - 1)
                sums[(word << 6) + BitOperations.TrailingZeroCount(rest)] += value;
        }
    }
}
