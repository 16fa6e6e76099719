using System.Buffers.Binary;
using System.Globalization;

namespace KnowledgeBase.Documents.Packaging;

/// <summary>
/// Reads the central directory at the end of a ZIP container (PKWARE APPNOTE 6.3, sections 4.3.12 to 4.3.16), and refuses what no honest
/// container holds: two entries of one name, paths out of the container, entries that overlap, more entries than are allowed.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint LocatorSignature = 0x07064B50;
    private const uint End64Signature = 0x06064B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalHeaderLength = 30;
    private const int LongestComment = 65_535;
    private const int NameIsUtf8 = 0x800;

    /// <summary>The entries in the order of the directory.</summary>
    /// <exception cref="ReadingException">There is no directory, or it lies.</exception>
    public static List<ZipEntry> Read(ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        var (count, start, size, end) = FindDirectory(bytes);
        if (count > limits.MaxEntries)
            throw new ReadingException(ReadFailureReason.TooLarge, Invariant($"The container has {count:N0} entries; at most {limits.MaxEntries:N0} are read. Split it."));

        // What stands before the first entry, such as the stub of a self-extracting archive, moves every offset.
        var shift = end - size - start;
        if (shift < 0 || size < count * EntryLength)
            throw Damaged("Its directory stands outside of it");
        var entries = new List<ZipEntry>((int)count);
        var at = end - size;
        for (var i = 0; i < count; i++)
        {
            if (at + EntryLength > end || Number32(bytes, at) != EntrySignature)
                throw Damaged(Invariant($"Entry {i + 1} of its directory is not where it should be"));
            var entry = ReadEntry(bytes, at, end, shift, out var length);
            entries.Add(entry);
            at += length;
        }

        Check(entries, end - size);
        return entries;
    }

    /// <summary>Where the directory is: the record at the end says, or the one for large containers in front of it.</summary>
    private static (long Count, long Start, long Size, long End) FindDirectory(ReadOnlySpan<byte> bytes)
    {
        var at = FindEnd(bytes);
        if (at < 0)
            throw new ReadingException(ReadFailureReason.Truncated, "The ZIP container has no directory at its end: the file was cut off. Copy or download it again.");
        long count = Number16(bytes, at + 10), size = Number32(bytes, at + 12), start = Number32(bytes, at + 16);
        var isLarge = count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF;
        if (!isLarge || at < 20 || Number32(bytes, at - 20) != LocatorSignature)
            return (count, start, size, at);
        var record = Number64(bytes, at - 20 + 8);
        if (record < 0 || record > at - 20 - 56 || Number32(bytes, record) != End64Signature)
            throw Damaged("The record of its directory is not where it should be");
        (count, size, start) = (Number64(bytes, record + 32), Number64(bytes, record + 40), Number64(bytes, record + 48));
        if (count < 0 || size < 0 || start < 0 || size > record)
            throw Damaged("The record of its directory is wrong");
        return (count, start, size, record);
    }

    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        var lowest = Math.Max(0, bytes.Length - EndLength - LongestComment);
        for (var at = bytes.Length - EndLength; at >= lowest; at--)
        {
            if (Number32(bytes, at) == EndSignature && at + EndLength + Number16(bytes, at + 20) <= bytes.Length)
                return at;
        }

        return -1;
    }

    private static ZipEntry ReadEntry(ReadOnlySpan<byte> bytes, long at, long end, long shift, out long length)
    {
        var flags = Number16(bytes, at + 8);
        long packed = Number32(bytes, at + 20), size = Number32(bytes, at + 24), offset = Number32(bytes, at + 42);
        int nameLength = Number16(bytes, at + 28), extraLength = Number16(bytes, at + 30);
        length = EntryLength + nameLength + extraLength + Number16(bytes, at + 32);
        if (at + length > end)
            throw Damaged("An entry of its directory is cut off");
        var extra = bytes.Slice((int)at + EntryLength + nameLength, extraLength);
        Widen(extra, ref size, ref packed, ref offset);
        if (packed < 0 || size < 0 || offset < 0)
            throw Damaged("An entry has a size below zero");

        var name = EntryName.Decode(bytes.Slice((int)at + EntryLength, nameLength), (flags & NameIsUtf8) != 0);
        return new ZipEntry(name, Number16(bytes, at + 10), (flags & 1) != 0, Number32(bytes, at + 16), packed, size, offset + shift);
    }

    /// <summary>Reads the 64-bit sizes that stand in the extra field where the 32-bit ones are full.</summary>
    private static void Widen(ReadOnlySpan<byte> extra, ref long size, ref long packed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            var length = Number16(extra, 2);
            if (length > extra.Length - 4)
                return;
            if (Number16(extra, 0) == 1)
            {
                var field = extra.Slice(4, length);
                Take(ref field, ref size);
                Take(ref field, ref packed);
                Take(ref field, ref offset);
                return;
            }

            extra = extra[(4 + length)..];
        }
    }

    private static void Take(ref ReadOnlySpan<byte> field, ref long value)
    {
        if (value != 0xFFFF_FFFF || field.Length < 8)
            return;
        value = Number64(field, 0);
        field = field[8..];
    }

    private static void Check(List<ZipEntry> entries, long directory)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!names.Add(entry.Name))
                throw Damaged($"Two entries are named {Shown(entry.Name)}");
            if (LeavesContainer(entry.Name))
                throw Damaged($"The entry {Shown(entry.Name)} has a path that leaves the container");
        }

        var behind = 0L;
        foreach (var entry in entries.OrderBy(e => e.HeaderOffset))
        {
            if (entry.HeaderOffset < behind || entry.PackedSize > directory || entry.HeaderOffset + LocalHeaderLength + entry.PackedSize > directory)
                throw Damaged($"The entry {Shown(entry.Name)} overlaps another, or the end");
            behind = entry.HeaderOffset + LocalHeaderLength + entry.PackedSize;
        }
    }

    private static bool LeavesContainer(string name) =>
        name.Length == 0 || name.Contains('\0') || name[0] is '/' or '\\' || (name.Length > 1 && name[1] == ':')
        || name.Split('/', '\\').Contains("..");

    /// <summary>A name that is safe to print.</summary>
    public static string Shown(string name) =>
        "\"" + string.Concat(name.Take(60).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)) + (name.Length > 60 ? "…" : "") + "\"";

    private static ReadingException Damaged(string what) =>
        new(ReadFailureReason.Damaged, $"The ZIP container is damaged. {what}. Save the file anew with the program that made it.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int Number16(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]);

    private static uint Number32(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]);

    private static long Number64(ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[(int)at..]);
}
