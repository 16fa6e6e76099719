using System.Text;

namespace KnowledgeBase.Documents.Packaging;

/// <summary>
/// Decodes the names of entries. By the standard they are UTF-8 where a flag says so and code page 437 otherwise; in fact programs without the flag write
/// UTF-8 all the same, or, on Chinese Windows, GBK.
/// </summary>
internal static class EntryName
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly Encoding CodePage437 = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    /// <summary>The name; never throws.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, bool isUtf8) =>
        isUtf8 ? Encoding.UTF8.GetString(bytes) : TryDecode(Utf8, bytes) ?? TryDecode(Gb18030, bytes) ?? CodePage437.GetString(bytes);

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
