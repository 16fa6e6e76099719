using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Tells Chinese from English text by the letters it is written in.</summary>
public static class LanguageGuess
{
    public const string Chinese = "zh";
    public const string English = "en";
    public const string Undetermined = "und";

    /// <summary>
    /// A Latin word is about five letters and a Chinese word about two characters, so this many Latin letters weigh as much as one Han
    /// character: Chinese text with English names in it stays Chinese.
    /// </summary>
    private const int LatinLettersPerHanCharacter = 3;

    /// <summary>
    /// "zh" or "en" by the share of Han characters and Latin letters; "und" when the text has neither, or when most of its letters are of
    /// other scripts. English stands for any language in Latin letters. Linear, thread-safe.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        long han = 0, latin = 0, other = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Scripts.IsHan(rune))
                han++;
            else if (Scripts.IsLatin(rune))
                latin++;
            else if (Rune.IsLetter(rune))
                other++;
        }

        if (han == 0 && latin == 0 || other > han + latin)
            return Undetermined;
        return han * LatinLettersPerHanCharacter >= latin ? Chinese : English;
    }
}
