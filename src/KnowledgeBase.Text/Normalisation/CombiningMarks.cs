using System.Globalization;
using System.Text;

namespace KnowledgeBase.Text.Normalisation;

/// <summary>Which combining marks are diacritics, to be dropped, and which spell (kana voicing, Indic and Thai vowels), to be kept.</summary>
internal static class CombiningMarks
{
    /// <summary>
    /// The marks of Latin, Greek and Cyrillic, of no script in particular, and the vowel points of Arabic and Hebrew, which are as optional.
    /// </summary>
    public static bool IsDiacritic(int value) => value is
        >= 0x0300 and <= 0x036F
        or >= 0x0483 and <= 0x0489
        or >= 0x0591 and <= 0x05BD or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7
        or >= 0x0610 and <= 0x061A or >= 0x064B and <= 0x065F or 0x0670
        or >= 0x06D6 and <= 0x06DC or >= 0x06DF and <= 0x06E4 or 0x06E7 or 0x06E8 or >= 0x06EA and <= 0x06ED
        or >= 0x08D3 and <= 0x08E1 or >= 0x08E3 and <= 0x08FF
        or >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF or >= 0x20D0 and <= 0x20FF
        or >= 0x2DE0 and <= 0x2DFF or >= 0xA66F and <= 0xA67D or 0xA69E or 0xA69F
        or >= 0xFE20 and <= 0xFE2F;

    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether the character may unite with the one before it under NFC: a mark that is kept, or a Hangul vowel or final.</summary>
    public static bool JoinsPrevious(Rune rune) =>
        rune.Value is >= 0x1161 and <= 0x11FF or >= 0xD7B0 and <= 0xD7FB || (IsMark(rune) && !IsDiacritic(rune.Value));
}
