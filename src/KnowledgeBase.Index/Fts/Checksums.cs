using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Index.Fts;

/// <summary>Checksums over what the file holds, so that a damaged bit is found even where the structure stays sound.</summary>
internal static class Checksums
{
    /// <summary>
    /// What one posting adds to its document's sum. The sum does not depend on the order, so it can be taken again from the index, which lists
    /// postings by term.
    /// </summary>
    /// <param name="term">The term in UTF-8.</param>
    /// <param name="field">The text field.</param>
    /// <param name="position">The position in it, from 0.</param>
    public static ulong OfPosting(ReadOnlySpan<byte> term, int field, int position)
    {
        var hash = Mix(((ulong)(uint)field << 32) | (uint)position);
        for (; term.Length >= sizeof(ulong); term = term[sizeof(ulong)..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term));
        var rest = (ulong)term.Length << 56;
        for (var i = 0; i < term.Length; i++)
            rest |= (ulong)term[i] << (8 * i);
        return Mix(hash ^ rest);
    }

    /// <summary>CRC-32C of numbers and bytes.</summary>
    public static uint Crc(ReadOnlySpan<long> numbers, ReadOnlySpan<byte> first = default, ReadOnlySpan<byte> second = default) =>
        Crc(Crc(Crc(uint.MaxValue, MemoryMarshal.AsBytes(numbers)), first), second);

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        return crc;
    }

    // The finaliser of MurmurHash3: every bit of the input reaches every bit of the output.
    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
