using System.Globalization;

namespace KnowledgeBase.Documents.Word;

/// <summary>Says what characters of Word's fonts of symbols show.</summary>
internal static class SymbolFonts
{
    private const string GreekFrom = "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz";

    private const string GreekTo = "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ";

    /// <summary>The font shows symbols in place of letters.</summary>
    public static bool Contains(string? font) =>
        font is not null && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase)
            || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase));

    /// <summary>The character that a <c>w:sym</c> shows; a box where it is not known.</summary>
    /// <param name="font">Its font.</param>
    /// <param name="code">Its code in hexadecimal, often in the private use area.</param>
    public static string Show(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is <= 0x20 or > 0xFFFF || char.IsSurrogate((char)value))
            return "";
        if (!Contains(font) && value is < 0xE000 or > 0xF8FF)
            return ((char)value).ToString();
        var low = value & 0xFF;
        if (font is not null && font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
            return Symbol(low);
        return low switch
        {
            0xFC or 0xFE or 0x50 => "✓",
            0xFB or 0x4F => "✗",
            0x6F or 0xA8 or 0x71 => "☐",
            0x52 or 0x53 => "☑",
            0xE0 or 0xE8 or 0xF0 => "→",
            0xDF or 0xE7 or 0xEF => "←",
            0x28 or 0x29 => "☎",
            0x2A or 0x2B => "✉",
            0x6C or 0x6E or 0x9F or 0xA7 or 0xD8 or 0x76 or 0xB7 => "•",
            _ => "□",
        };
    }

    private static string Symbol(int low)
    {
        if (GreekFrom.IndexOf((char)low, StringComparison.Ordinal) is var at and >= 0)
            return GreekTo[at].ToString();
        return low switch
        {
            < 0x7F => ((char)low).ToString(),
            0xA3 => "≤",
            0xB3 => "≥",
            0xB1 => "±",
            0xB4 => "×",
            0xB7 => "•",
            0xB9 => "≠",
            0xBB => "≈",
            0xAE => "→",
            0xAC => "←",
            0xA5 => "∞",
            0xB0 => "°",
            0xD2 => "®",
            0xD3 => "©",
            0xD4 => "™",
            0xE5 => "∑",
            0xD6 => "√",
            _ => "□",
        };
    }
}
