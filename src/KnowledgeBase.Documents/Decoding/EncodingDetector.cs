using System.Text;

namespace KnowledgeBase.Documents.Decoding;

/// <summary>
/// Tells the encoding of text that is not UTF-8 by decoding a sample in each that comes into question: the right one gives the characters of
/// running text, a wrong one gives rare characters and breaks off.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>How much of the beginning of a file is looked at.</summary>
    private const int Sample = 256 * 1024;

    /// <summary>Below this score no encoding is believed.</summary>
    private const double Lowest = 0.34;

    /// <summary>From this score on, and this far ahead of the next, a guess is sure.</summary>
    private const double Sure = 0.5;

    private const double Ahead = 0.2;

    /// <summary>Fewer characters outside ASCII than this say little.</summary>
    private const int FewestCharacters = 10;

    /// <summary>Any few bytes make characters of two bytes each; of text in UTF-16 without a mark there must be some.</summary>
    private const int FewestWide = 8;

    /// <summary>One invalid place among this many characters is an accident; more tell of another encoding.</summary>
    private const int CharactersToAnAccident = 50;

    private const int Gb18030 = 54936;

    private const int Big5 = 950;

    private const int Windows1252 = 1252;

    private static readonly (string Name, Encoding Encoding)[] Candidates =
    [
        ("GB18030", CodePage(Gb18030)),
        ("Big5", CodePage(Big5)),
        ("windows-1252", CodePage(Windows1252)),
    ];

    private static readonly (string Name, Encoding Encoding)[] WideCandidates =
    [
        ("UTF-16LE", Encoding.Unicode),
        ("UTF-16BE", Encoding.BigEndianUnicode),
    ];

    /// <summary>The likeliest encoding of bytes that are not valid UTF-8, or hold NUL; null where none is likely.</summary>
    public static EncodingGuess? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var hasNul = sample.Contains((byte)0);
        EncodingGuess? best = null;
        var second = 0.0;
        foreach (var (name, encoding) in hasNul ? WideCandidates : [.. Candidates, .. WideCandidates])
        {
            var isWide = encoding.CodePage is 1200 or 1201;
            if (isWide && bytes.Length % 2 != 0)
                continue;
            var text = encoding.GetString(sample);
            var tally = encoding.CodePage == Windows1252 ? TextTally.OfLatin(text) : TextTally.OfChinese(text, countsAscii: isWide);

            if (isWide && tally.Characters < FewestWide)
                continue;

            // A sample that ends in half a character has one invalid place more.
            if ((tally.Invalid - (bytes.Length > Sample ? 1 : 0)) * CharactersToAnAccident > tally.Characters)
                continue;
            var score = tally.Score;
            if (best is null || score > best.Score)
            {
                second = best?.Score ?? 0;
                best = new EncodingGuess(encoding, name, score, tally.Characters >= FewestCharacters);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        return best is null || best.Score < Lowest
            ? null
            : best with { IsSure = best.IsSure && best.Score >= Sure && best.Score - second >= Ahead };
    }

    /// <summary>Code pages come with the framework, but must be asked for; the provider is not registered, so that nothing else changes.</summary>
    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;
}
