using System.Buffers.Binary;

namespace KnowledgeBase.Reader.Protocol;

/// <summary>Reads what a <see cref="ChunkWriter"/> wrote, to its end and not further. The stream below stays open.</summary>
/// <param name="inner">Where it comes from.</param>
/// <param name="limit">The most bytes that are accepted.</param>
internal sealed class ChunkReader(Stream inner, long limit) : Stream
{
    private int _left;
    private long _total;
    private bool _ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0 || _ended)
            return 0;
        if (_left == 0 && !BeginChunk())
            return 0;
        var count = inner.Read(buffer[..Math.Min(_left, buffer.Length)]);
        if (count == 0)
            throw new EndOfStreamException();
        _left -= count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool BeginChunk()
    {
        Span<byte> length = stackalloc byte[4];
        inner.ReadExactly(length);
        _left = BinaryPrimitives.ReadInt32LittleEndian(length);
        _total += _left;
        if (_left < 0 || _total > limit)
            throw new InvalidDataException("its answer is larger than any document");
        _ended = _left == 0;
        return !_ended;
    }
}
