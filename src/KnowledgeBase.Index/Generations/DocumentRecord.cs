using System.Buffers;
using System.Text;

namespace KnowledgeBase.Index.Generations;

/// <summary>
/// The doc values of a document as a blob of the documents table: variable-length integers (7 bits a byte, lowest first): the length of each text field;
/// the number of its facet ordinals and the ordinals, facet by facet (<see cref="Facets.FacetTable"/>); for each number field 0, or 1 and the zigzag value; for each text 0, or 1 + bytes and the UTF-8.
/// </summary>
internal static class DocumentRecord
{
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

    public string? OptionalText()
    {
        var size = Below(_rest.Length + 1);
        if (size == 0)
            return null;
        var text = Encoding.UTF8.GetString(_rest[..(size - 1)]);
        _rest = _rest[(size - 1)..];
        return text;
    }
}
