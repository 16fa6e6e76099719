using System.Globalization;
using System.Text;

namespace KnowledgeBase.Catalogue.Names;

/// <summary>Folds single characters so that spellings of one name meet: width, case, diacritics, and 与 as 和.</summary>
internal static class CharacterFolding
{
    /// <summary>The folded character.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        '\u3000' or '\u00A0' => ' ',
        '与' => '和',
        '、' or '，' => ',',
        '’' or '‘' => '\'',
        '—' or '–' or '‒' or '‐' or '‑' or '―' or '－' => '-',
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        >= '\u00C0' and <= '\u024F' => WithoutDiacritic(c),
        _ => c,
    };

    private static char WithoutDiacritic(char c)
    {
        Span<char> source = [c];
        var decomposed = source.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(decomposed[0]) == UnicodeCategory.UppercaseLetter
            ? char.ToLowerInvariant(decomposed[0])
            : decomposed[0];
    }
}
