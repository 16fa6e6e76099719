using System.IO.Compression;
using System.Text;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>
/// What passages add to a page as it is sent, compressed: their text, weighed by compressing it, and what is written around each. An estimate, and on
/// the heavy side: what is looked for in the text and marked comes on top.
/// </summary>
public static class PassageWeights
{
    /// <summary>What stands around each passage: its anchor, its link with its citation, what it speaks of. Measured over the seeds.</summary>
    private const int Around = 36;

    /// <summary>What stands around each cell of a table.</summary>
    private const int AroundCell = 4;

    /// <summary>How much text is weighed at once, in bytes: enough that the compression's own tables do not count.</summary>
    private const int Window = 16 * 1024;

    /// <summary>The weight of each passage, in bytes.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<Passage> passages)
    {
        using var counted = new CountingStream();
        using var deflate = new DeflateStream(counted, CompressionLevel.Optimal);
        var weights = new int[passages.Count];
        for (int start = 0, next = 0; start < passages.Count; start = next)
        {
            var (before, bytes) = (counted.Length, 0L);
            for (; next < passages.Count && bytes < Window; next++)
                bytes += Write(deflate, passages[next]);
            deflate.Flush();
            var share = bytes == 0 ? 0 : (double)(counted.Length - before) / bytes;
            for (var i = start; i < next; i++)
                weights[i] = Around + (AroundCell * passages[i].Cells.Count) + (int)Math.Ceiling(share * Encoding.UTF8.GetByteCount(passages[i].Text));
        }
        return weights;
    }

    private static int Write(DeflateStream deflate, Passage passage)
    {
        var bytes = Encoding.UTF8.GetBytes(passage.Text);
        deflate.Write(bytes);
        return bytes.Length;
    }

    /// <summary>Counts what is written and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override long Length => _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;
    }
}
