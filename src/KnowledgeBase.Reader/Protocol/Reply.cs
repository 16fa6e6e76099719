using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Reader.Protocol;

/// <summary>What a reader process says: first, once, that it is ready, then a result for each request.</summary>
/// <param name="Memory">How much memory the process takes, in bytes.</param>
/// <param name="Last">Whether the process ends after this reply.</param>
/// <remarks>
/// As it travels: "KBRA", the kind, whether it is the last, the memory (64 bits), the number of UTF-16 code units of the source text (32 bits,
/// little-endian as all), the source text as it is in memory, and the rest as JSON in chunks. The source text, which may be the largest string by
/// far, so needs no second copy on either side; the passages are many small strings, which JSON streams.
/// </remarks>
internal abstract record Reply(long Memory, bool Last)
{
    private const int HeaderLength = 18;

    private static ReadOnlySpan<byte> Magic => "KBRA"u8;

    /// <summary>The process is ready.</summary>
    /// <param name="ReaderBuild">Which build of the readers it has.</param>
    public sealed record Ready(Guid ReaderBuild, long Memory) : Reply(Memory, Last: false);

    /// <summary>What came of a file.</summary>
    public sealed record Done(ReadResult Result, long Memory, bool Last) : Reply(Memory, Last);

    public void WriteTo(Stream stream)
    {
        var (kind, text) = this switch
        {
            Ready => (Kind.Ready, ""),
            Done { Result: ReadResult.Success success } => (Kind.Success, success.Document.SourceText),
            _ => (Kind.Failure, ""),
        };
        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        header[4] = (byte)kind;
        header[5] = Last ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64LittleEndian(header[6..], Memory);
        BinaryPrimitives.WriteInt32LittleEndian(header[14..], text.Length);
        stream.Write(header);
        stream.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        using (var chunks = new ChunkWriter(stream))
            WriteJson(chunks);
        stream.Flush();
    }

    /// <param name="stream">Where it comes from.</param>
    /// <param name="maxCharacters">The most UTF-16 code units of source text that are accepted.</param>
    /// <exception cref="InvalidDataException">What came is no reply, or a larger one than accepted.</exception>
    /// <exception cref="JsonException">Its JSON is none.</exception>
    /// <exception cref="EndOfStreamException">It ends in the middle.</exception>
    public static Reply ReadFrom(Stream stream, int maxCharacters)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        stream.ReadExactly(header);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[14..]);
        if (!header.StartsWith(Magic) || length < 0 || length > maxCharacters)
            throw new InvalidDataException("it wrote something else than an answer");
        var text = length == 0 ? "" : string.Create(length, stream, (span, source) => source.ReadExactly(MemoryMarshal.AsBytes(span)));
        var (memory, last) = (BinaryPrimitives.ReadInt64LittleEndian(header[6..]), header[5] != 0);
        // The passages repeat the text, with markup around each; a reply of many times that is none.
        using var chunks = new ChunkReader(stream, (64L << 20) + (16L * maxCharacters));
        return (Kind)header[4] switch
        {
            Kind.Ready => new Ready(JsonSerializer.Deserialize(chunks, WireJson.Types.Guid), memory),
            Kind.Success => new Done(new ReadResult.Success(JsonSerializer.Deserialize(chunks, WireJson.Types.Document)! with { SourceText = text }), memory, last),
            Kind.Failure => new Done(JsonSerializer.Deserialize(chunks, WireJson.Types.Failure)!, memory, last),
            _ => throw new InvalidDataException("it wrote something else than an answer"),
        };
    }

    private void WriteJson(Stream stream)
    {
        switch (this)
        {
            case Ready ready:
                JsonSerializer.Serialize(stream, ready.ReaderBuild, WireJson.Types.Guid);
                break;
            case Done { Result: ReadResult.Success success }:
                JsonSerializer.Serialize(stream, success.Document with { SourceText = "" }, WireJson.Types.Document);
                break;
            case Done { Result: ReadResult.Failure failure }:
                JsonSerializer.Serialize(stream, failure, WireJson.Types.Failure);
                break;
        }
    }

    private enum Kind : byte
    {
        Ready = 1,
        Success = 2,
        Failure = 3,
    }
}
