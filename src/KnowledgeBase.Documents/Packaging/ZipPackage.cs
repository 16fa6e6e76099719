using System.Buffers.Binary;
using System.IO.Compression;

namespace KnowledgeBase.Documents.Packaging;

/// <summary>
/// A ZIP container in memory, read within <see cref="ReadLimits"/>: what the entries inflate to is counted as it comes out, over all of them,
/// and what contradicts the directory is refused. Not safe for concurrent use.
/// </summary>
internal sealed class ZipPackage
{
    private const uint HeaderSignature = 0x04034B50;
    private const int HeaderLength = 30;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, ZipEntry> byName;
    private long inflated;

    private ZipPackage(ReadOnlyMemory<byte> bytes, ReadLimits limits, List<ZipEntry> entries)
    {
        (this.bytes, this.limits, Entries) = (bytes, limits, entries);
        byName = entries.ToDictionary(e => e.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The entries in the order of the directory, folders among them.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Opens a container.</summary>
    /// <exception cref="ReadingException">It is too large, cut off or damaged.</exception>
    public static ZipPackage Open(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        if (bytes.Length > limits.MaxBytes)
            throw new ReadingException(ReadFailureReason.TooLarge, FormattableString.Invariant($"{bytes.Length:N0} bytes; at most {limits.MaxBytes:N0} are read. Split the file."));
        return new ZipPackage(bytes, limits, ZipDirectory.Read(bytes.Span, limits));
    }

    /// <summary>The entry of a name, in any case; null where there is none.</summary>
    public ZipEntry? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Opens an entry's content for reading once, from its beginning. The stream throws <see cref="ReadingException"/> where the content breaks a limit or is damaged.</summary>
    public Stream OpenContent(ZipEntry entry)
    {
        var where = ZipDirectory.Shown(entry.Name);
        if (entry.IsEncrypted)
            throw new ReadingException(ReadFailureReason.Encrypted, $"The entry {where} is protected by a password. Save the file without one.");
        if (entry.Method is not (0 or 8))
            throw new ReadingException(ReadFailureReason.NotRecognised, FormattableString.Invariant($"The entry {where} is packed by method {entry.Method}; stored and deflated ones are read. Pack it anew."));
        var header = bytes.Span[(int)entry.HeaderOffset..];
        if (header.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(header) != HeaderSignature)
            throw Damaged(where, "is not where the directory says");
        var start = entry.HeaderOffset + HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (start + entry.PackedSize > bytes.Length)
            throw new ReadingException(ReadFailureReason.Truncated, $"The entry {where} goes on behind the end of the file. Copy or download it again.");
        if (entry.Method == 0 && entry.PackedSize != entry.Size)
            throw Damaged(where, "is not as long as the directory says");
        Stream packed = new MemoryContent(bytes.Slice((int)start, (int)entry.PackedSize));
        return new EntryStream(entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress), entry, limits, Count);
    }

    /// <summary>An entry's whole content.</summary>
    public byte[] ReadContent(ZipEntry entry)
    {
        using var content = OpenContent(entry);
        using var all = new MemoryStream();
        content.CopyTo(all);
        return all.ToArray();
    }

    internal static ReadingException Damaged(string where, string what) =>
        new(ReadFailureReason.Damaged, $"The entry {where} {what}. Save the file anew with the program that made it.");

    private void Count(int read)
    {
        inflated += read;
        if (inflated > limits.MaxInflatedBytes)
            throw new ReadingException(ReadFailureReason.TooLarge, FormattableString.Invariant($"The container inflates to more than {limits.MaxInflatedBytes:N0} bytes, which is as far as it is read. Split the file."));
    }
}
