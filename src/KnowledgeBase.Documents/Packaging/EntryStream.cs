namespace KnowledgeBase.Documents.Packaging;

/// <summary>The content of an entry as it inflates: counted, held against the ratio allowed, and at its end against size and checksum.</summary>
internal sealed class EntryStream(Stream content, ZipEntry entry, ReadLimits limits, Action<int> count) : Stream
{
    /// <summary>Bytes that any entry may inflate to, whatever its packed size.</summary>
    private const long FreeBytes = 1 << 20;

    private long read;
    private uint crc = Crc32.Start;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (ended || buffer.IsEmpty)
            return 0;
        int got;
        try
        {
            got = content.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw ZipPackage.Damaged(ZipDirectory.Shown(entry.Name), "cannot be inflated");
        }

        if (got == 0)
        {
            End();
            return 0;
        }

        read += got;
        count(got);
        if (read > entry.Size)
            throw ZipPackage.Damaged(ZipDirectory.Shown(entry.Name), "is longer than the directory says");
        if (read > FreeBytes && read / limits.MaxInflation > entry.PackedSize)
            throw new ReadingException(
                ReadFailureReason.TooLarge,
                FormattableString.Invariant($"The entry {ZipDirectory.Shown(entry.Name)} inflates to more than {limits.MaxInflation:N0} times its packed size, as no text does."));
        crc = Crc32.Append(crc, buffer[..got]);
        return got;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }

    private void End()
    {
        ended = true;
        if (read != entry.Size)
            throw ZipPackage.Damaged(ZipDirectory.Shown(entry.Name), "is shorter than the directory says");
        if (Crc32.Finish(crc) != entry.Crc)
            throw ZipPackage.Damaged(ZipDirectory.Shown(entry.Name), "does not match its checksum");
    }
}
