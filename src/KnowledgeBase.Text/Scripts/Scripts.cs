using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Which script a character belongs to, as far as the analysis tells them apart. Thread-safe.</summary>
public static class Scripts
{
    /// <summary>Han characters of every block, with the iteration marks 々 〻 and the zero 〇.</summary>
    public static bool IsHan(Rune rune) => rune.Value switch
    {
        >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF => true,
        0x3005 or 0x3007 or 0x303B => true,
        >= 0x3021 and <= 0x3029 or >= 0x3038 and <= 0x303A => true,
        >= 0x2E80 and <= 0x2FDF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };

    /// <summary>Hiragana and katakana, half-width forms included.</summary>
    public static bool IsKana(Rune rune) => rune.Value is
        >= 0x3041 and <= 0x30FF and not (0x3099 or 0x309A or 0x30A0 or 0x30FB)
        or >= 0x31F0 and <= 0x31FF
        or >= 0xFF66 and <= 0xFF9D
        or >= 0x1AFF0 and <= 0x1B16F;

    /// <summary>Hangul syllables and letters.</summary>
    public static bool IsHangul(Rune rune) => rune.Value is
        >= 0xAC00 and <= 0xD7A3
        or >= 0x1100 and <= 0x11FF
        or >= 0x3131 and <= 0x318E
        or >= 0xA960 and <= 0xA97C
        or >= 0xD7B0 and <= 0xD7FB;

    /// <summary>Thai, Lao, Myanmar and Khmer, which put no space between words either.</summary>
    public static bool IsSoutheastAsian(Rune rune) => rune.Value is
        >= 0x0E01 and <= 0x0EFF
        or >= 0x1000 and <= 0x109F
        or >= 0x1780 and <= 0x17D3;

    /// <summary>Scripts written without spaces, whose text is indexed by the character and the pair of characters.</summary>
    public static bool IsUnspaced(Rune rune) => IsHan(rune) || IsKana(rune) || IsHangul(rune) || IsSoutheastAsian(rune);

    /// <summary>Latin letters, full-width and accented ones included.</summary>
    public static bool IsLatin(Rune rune) => rune.Value switch
    {
        < 0x80 => Rune.IsLetter(rune),
        0xAA or 0xBA => true,
        0xD7 or 0xF7 => false,
        >= 0xC0 and <= 0x24F => true,
        >= 0x250 and <= 0x2AF or >= 0x1E00 and <= 0x1EFF or >= 0x2C60 and <= 0x2C7F or >= 0xA722 and <= 0xA787 or >= 0xA78B and <= 0xA7FF
            or >= 0xAB30 and <= 0xAB64 or >= 0xFB00 and <= 0xFB06 => true,
        >= 0xFF21 and <= 0xFF3A or >= 0xFF41 and <= 0xFF5A => true,
        _ => false,
    };
}
