using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using KnowledgeBase.Index.Fts;

namespace KnowledgeBase.Index.Generations;

/// <summary>
/// The doc values of a document as a blob of the documents table: variable-length integers (7 bits a byte, lowest first): the length of each text field;
/// the number of its facet ordinals and the ordinals, facet by facet (<see cref="Facets.FacetTable"/>); for each number field 0, or 1 and the zigzag value; for each text 0, or 1 + bytes and the UTF-8.
/// Then 8 bytes, the sum of the checksums of its postings, and 4, the CRC-32C of row, key and all of this; lowest byte first.
/// </summary>
internal static class DocumentRecord
{
    /// <summary>Bytes behind the values.</summary>
    private const int SealSize = sizeof(ulong) + sizeof(uint);

    /// <summary>Ends a record.</summary>
    public static void Seal(ArrayBufferWriter<byte> output, int row, string key, ulong postings)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(sizeof(ulong)), postings);
        output.Advance(sizeof(ulong));
        var crc = Checksums.Crc([row], Encoding.UTF8.GetBytes(key), output.WrittenSpan);
        BinaryPrimitives.WriteUInt32LittleEndian(output.GetSpan(sizeof(uint)), crc);
        output.Advance(sizeof(uint));
    }

    /// <summary>The values of a record, checked.</summary>
    /// <param name="record">The record.</param>
    /// <param name="row">The row it was found at.</param>
    /// <param name="key">The document's key, in UTF-8.</param>
    /// <exception cref="InvalidDataException">The record is not what was written for this row and key.</exception>
    public static DocumentRecordReader Open(ReadOnlySpan<byte> record, int row, ReadOnlySpan<byte> key)
    {
        if (record.Length < SealSize || Checksums.Crc([row], key, record[..^sizeof(uint)]) != BinaryPrimitives.ReadUInt32LittleEndian(record[^sizeof(uint)..]))
            throw new InvalidDataException($"the record of row {row} has another checksum");
        return new DocumentRecordReader(record[..^SealSize]);
    }

    /// <summary>The sum of the checksums of a document's postings.</summary>
    public static ulong PostingsOf(ReadOnlySpan<byte> record) =>
        record.Length < SealSize ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(record[^SealSize..]);

    public static void WriteNumber(IBufferWriter<byte> output, ulong value)
    {
        var span = output.GetSpan(10);
        var size = 0;
        while (value >= 0x80)
        {
            span[size++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[size++] = (byte)value;
        output.Advance(size);
    }

    public static void WriteOptional(IBufferWriter<byte> output, long? value)
    {
        WriteNumber(output, value is null ? 0u : 1u);
        if (value is { } number)
            WriteNumber(output, (ulong)((number << 1) ^ (number >> 63)));
    }

    public static void WriteOptional(IBufferWriter<byte> output, string? text)
    {
        if (text is null)
        {
            WriteNumber(output, 0);
            return;
        }

        WriteNumber(output, (ulong)Encoding.UTF8.GetByteCount(text) + 1);
        Encoding.UTF8.GetBytes(text, output);
    }
}

/// <summary>Reads a <see cref="DocumentRecord"/>; what does not fit is an <see cref="InvalidDataException"/>.</summary>
internal ref struct DocumentRecordReader(ReadOnlySpan<byte> record)
{
    private ReadOnlySpan<byte> _rest = record;

    public readonly bool AtEnd => _rest.IsEmpty;

    public ulong Number()
    {
        var value = 0UL;
        for (var i = 0; i < _rest.Length && i < 10; i++)
        {
            value |= (ulong)(_rest[i] & 0x7f) << (7 * i);
            if (_rest[i] >= 0x80)
                continue;
            _rest = _rest[(i + 1)..];
            return value;
        }

        throw new InvalidDataException("a document's record ends too early");
    }

    /// <summary>A number that is less than the bound.</summary>
    public int Below(int bound)
    {
        var value = Number();
        return value < (ulong)bound ? (int)value : throw new InvalidDataException($"a document's record holds {value} where less than {bound} is possible");
    }

    public long? OptionalNumber()
    {
        if (Below(2) == 0)
            return null;
        var zigzag = Number();
        return (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
    }

    /// <summary>Whether there is a text, and which, in UTF-8.</summary>
    public bool TryText(out ReadOnlySpan<byte> utf8)
    {
        var size = Below(_rest.Length + 1);
        utf8 = _rest[..Math.Max(size - 1, 0)];
        _rest = _rest[utf8.Length..];
        return size > 0;
    }
}
