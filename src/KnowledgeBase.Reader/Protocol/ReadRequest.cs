using System.Buffers.Binary;
using System.Text.Json;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Reader.Protocol;

/// <summary>A file to be read.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Limits">Bounds on it.</param>
/// <param name="Content">Its bytes.</param>
/// <remarks>As it travels: "KBRQ", the length of the JSON and that of the content as little-endian 32-bit numbers, the JSON, the content.</remarks>
internal sealed record ReadRequest(string FileName, ReadLimits Limits, ReadOnlyMemory<byte> Content)
{
    private const int HeaderLength = 12;

    /// <summary>Longer than any file name and all limits together.</summary>
    private const int MaxJson = 1 << 20;

    private static ReadOnlySpan<byte> Magic => "KBRQ"u8;

    public void WriteTo(Stream stream)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new RequestHead(FileName, Limits), WireJson.Types.RequestHead);
        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], json.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Content.Length);
        stream.Write(header);
        stream.Write(json);
        stream.Write(Content.Span);
        stream.Flush();
    }

    /// <summary>The next request; null where there will be none.</summary>
    /// <exception cref="InvalidDataException">What came is no request.</exception>
    /// <exception cref="EndOfStreamException">It ends in the middle.</exception>
    public static ReadRequest? ReadFrom(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            return null;
        var (jsonLength, contentLength) = (BinaryPrimitives.ReadInt32LittleEndian(header[4..]), BinaryPrimitives.ReadInt32LittleEndian(header[8..]));
        if (!header.StartsWith(Magic) || jsonLength is < 0 or > MaxJson || contentLength < 0)
            throw new InvalidDataException("The standard input holds something else than a request.");
        var json = new byte[jsonLength];
        stream.ReadExactly(json);
        var content = GC.AllocateUninitializedArray<byte>(contentLength);
        stream.ReadExactly(content);
        var head = JsonSerializer.Deserialize(json, WireJson.Types.RequestHead)!;
        return new ReadRequest(head.FileName, head.Limits, content);
    }
}

/// <summary>What of a request travels as JSON.</summary>
internal sealed record RequestHead(string FileName, ReadLimits Limits);
