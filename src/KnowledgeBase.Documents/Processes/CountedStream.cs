namespace KnowledgeBase.Documents.Processes;

/// <summary>Reads another stream and ends it once more than a number of bytes has come out.</summary>
internal sealed class CountedStream(Stream inner, long most, Action whenExceeded) : Stream
{
    private long count;

    /// <summary>More came than was allowed; what was read is not whole.</summary>
    public bool IsExceeded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (IsExceeded)
            return 0;
        var read = inner.Read(buffer);
        count += read;
        if (count <= most)
            return read;
        IsExceeded = true;
        whenExceeded();
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
