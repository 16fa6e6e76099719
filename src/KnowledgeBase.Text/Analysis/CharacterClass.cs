using System.Globalization;
using System.Text;

namespace KnowledgeBase.Text.Analysis;

/// <summary>What a normalised character is to the tokenizer.</summary>
internal enum CharacterClass : byte
{
    Separator,

    /// <summary>A letter of a script that puts spaces between words.</summary>
    Letter,

    /// <summary>An ASCII digit; normalisation leaves no others.</summary>
    Digit,

    /// <summary>A combining mark that normalisation kept; it belongs to the character before it.</summary>
    Mark,

    /// <summary>A character of a script without spaces.</summary>
    Unspaced,
}

/// <summary>The class of every character, in a table for the Basic Multilingual Plane. Immutable.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Table =
        [.. Enumerable.Range(0, 0x10000).Select(value => Rune.IsValid(value) ? Of(new Rune(value)) : CharacterClass.Separator)];

    /// <summary>The class of the character at an index of a text without lone surrogates.</summary>
    public static CharacterClass At(ReadOnlySpan<char> characters, int at) =>
        char.IsSurrogate(characters[at]) ? Of(new Rune(characters[at], characters[at + 1])) : Table[characters[at]];

    /// <summary>The index behind the character at an index.</summary>
    public static int Next(ReadOnlySpan<char> characters, int at) => at + (char.IsHighSurrogate(characters[at]) ? 2 : 1);

    private static CharacterClass Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
        UnicodeCategory.DecimalDigitNumber => rune.IsAscii ? CharacterClass.Digit : CharacterClass.Letter,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber =>
            Scripts.IsUnspaced(rune) ? CharacterClass.Unspaced : CharacterClass.Letter,
        _ => CharacterClass.Separator,
    };
}
