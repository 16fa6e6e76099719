using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KnowledgeBase.Store;

/// <summary>
/// A source text in the store: Brotli over its UTF-16 code units, because passages point into it by code units and a text that was
/// decoded badly may hold halves of surrogate pairs, which UTF-8 would lose.
/// </summary>
internal static class CompressedText
{
    public static byte[] Compress(string text)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal))
            brotli.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return target.ToArray();
    }

    public static string Decompress(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var target = new MemoryStream();
        brotli.CopyTo(target);
        return new string(MemoryMarshal.Cast<byte, char>(target.GetBuffer().AsSpan(0, (int)target.Length)));
    }

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
