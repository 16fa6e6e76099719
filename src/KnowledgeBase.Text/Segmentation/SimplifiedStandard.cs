using System.Text;

namespace KnowledgeBase.Text.Segmentation;

/// <summary>
/// Which characters are written in simplified Chinese. A few (著, 乾, 瞭) are simplified characters and also the traditional form of
/// another, to which folding takes them; a dictionary knows 著作, but not 着作. Immutable.
/// </summary>
internal static class SimplifiedStandard
{
    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(
        20936, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>The form of a character to give to a dictionary: as written if that is a character of GB/T 2312-1980, else as folded.</summary>
    public static ReadOnlySpan<char> FormToBreak(ReadOnlySpan<char> written, string folded) =>
        written.Length == 1 && folded.Length == 1 && written[0] != folded[0] && Scripts.IsHan(new Rune(written[0])) && IsStandard(written)
            ? written
            : folded;

    private static bool IsStandard(ReadOnlySpan<char> character)
    {
        Span<byte> bytes = stackalloc byte[8];
        return Gb2312.GetBytes(character, bytes) == 2;
    }
}
