using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Store;

/// <summary>
/// The checksum a row carries in its last column: the first 64 bits of SHA-256 over its other columns, each with a tag and a length, so
/// that no two different rows look alike when their columns are put one behind the other.
/// </summary>
internal static class RowChecksum
{
    private const int Head = 1 + sizeof(int);

    /// <summary>The checksum of a row's values: null, text, bytes, whole numbers and truth values.</summary>
    public static long Of(ReadOnlySpan<object?> values)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Bound(values));
        var length = 0;
        foreach (var value in values)
            length += Write(buffer.AsSpan(length), value);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>A digest of many rows in their order, in hexadecimal: tells whether rows are missing, doubled, moved or different.</summary>
    public static string Digest(IEnumerable<long> checksums)
    {
        var list = checksums.ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(list.AsSpan())));
    }

    private static int Bound(ReadOnlySpan<object?> values)
    {
        var bound = 0;
        foreach (var value in values)
        {
            bound += Head + value switch
            {
                string text => Encoding.UTF8.GetByteCount(text),
                byte[] bytes => bytes.Length,
                _ => sizeof(long),
            };
        }
        return bound;
    }

    private static int Write(Span<byte> target, object? value)
    {
        var content = target[Head..];
        (byte tag, int length) = value switch
        {
            null or DBNull => ((byte)0, 0),
            string text => ((byte)1, Encoding.UTF8.GetBytes(text, content)),
            byte[] bytes => ((byte)2, Copy(bytes, content)),
            long number => ((byte)3, Number(number, content)),
            int number => ((byte)3, Number(number, content)),
            bool truth => ((byte)3, Number(truth ? 1 : 0, content)),
            _ => throw new ArgumentException($"A column cannot hold a {value.GetType().Name}.", nameof(value)),
        };
        target[0] = tag;
        BinaryPrimitives.WriteInt32LittleEndian(target[1..], length);
        return Head + length;
    }

    private static int Copy(byte[] bytes, Span<byte> target)
    {
        bytes.CopyTo(target);
        return bytes.Length;
    }

    private static int Number(long number, Span<byte> target)
    {
        BinaryPrimitives.WriteInt64LittleEndian(target, number);
        return sizeof(long);
    }
}
