namespace KnowledgeBase.Documents.Packaging;

/// <summary>The checksum of ZIP entries: CRC-32 of ISO 3309, polynomial 0xEDB88320 reflected, by a table of four bytes at a time.</summary>
internal static class Crc32
{
    /// <summary>The state before the first byte.</summary>
    public const uint Start = 0xFFFF_FFFF;

    private static readonly uint[] Table = MakeTable();

    /// <summary>The state behind more bytes.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        while (bytes.Length >= 4)
        {
            state ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
            state = table[768 + (state & 0xFF)] ^ table[512 + ((state >> 8) & 0xFF)] ^ table[256 + ((state >> 16) & 0xFF)] ^ table[state >> 24];
            bytes = bytes[4..];
        }

        foreach (var b in bytes)
            state = table[(state ^ b) & 0xFF] ^ (state >> 8);
        return state;
    }

    /// <summary>The checksum that a state stands for.</summary>
    public static uint Finish(uint state) => ~state;

    private static uint[] MakeTable()
    {
        var table = new uint[4 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            table[i] = value;
        }

        for (var i = 256; i < table.Length; i++)
            table[i] = (table[i - 256] >> 8) ^ table[table[i - 256] & 0xFF];
        return table;
    }
}
