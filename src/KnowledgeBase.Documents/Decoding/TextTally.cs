namespace KnowledgeBase.Documents.Decoding;

/// <summary>How much a decoded sample looks like text.</summary>
/// <param name="Characters">Characters outside ASCII; in an encoding of two bytes a character, all of them.</param>
/// <param name="Usual">Those among them that running text is made of.</param>
/// <param name="Invalid">Places that are not valid in the encoding.</param>
internal readonly record struct TextTally(int Characters, int Usual, int Invalid)
{
    private const string Punctuation = "，。、：；？！（）“”‘’《》—…·　「」『』％【】";

    /// <summary>Marks that windows-1252 has and word processors write.</summary>
    private const string LatinMarks = "‘’“”–—…•€™ «»°§©®·\u00A0£";

    /// <summary>The share of the characters that is usual, 0 to 1.</summary>
    public double Score => Characters == 0 ? 0 : (double)Usual / Characters;

    /// <summary>
    /// Counts text that may be Chinese. ASCII, which is the same in every encoding of bytes, counts only in one of two bytes a character;
    /// control characters always speak against it.
    /// </summary>
    public static TextTally OfChinese(ReadOnlySpan<char> text, bool countsAscii)
    {
        int characters = 0, usual = 0, invalid = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                var isControl = c is < ' ' and not ('\t' or '\n' or '\r' or '\f') or '\u007F';
                invalid += isControl ? 1 : 0;
                characters += countsAscii ? 1 : 0;
                usual += countsAscii && !isControl ? 1 : 0;
                continue;
            }

            characters++;
            if (c == '\uFFFD' || (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))))
                invalid++;
            else if (FrequentHan.Contains(c) || Punctuation.Contains(c) || c is >= '０' and <= '９' || (countsAscii && c is >= '\u00A0' and <= '\u024F'))
                usual++;
        }

        return new TextTally(characters, usual, invalid);
    }

    /// <summary>Counts text in Latin letters: letters with accents stand alone among plain ones, marks beside spaces and letters.</summary>
    public static TextTally OfLatin(ReadOnlySpan<char> text)
    {
        int characters = 0, usual = 0, invalid = 0, run = 0, plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                invalid += c is < ' ' and not ('\t' or '\n' or '\r' or '\f') or '\u007F' ? 1 : 0;
                plain += char.IsAsciiLetter(c) ? 1 : 0;
                run = 0;
                continue;
            }

            characters++;
            run++;
            invalid += c is '\uFFFD' or (>= '\u0080' and <= '\u009F') ? 1 : 0;
            var isLetter = c is (>= 'À' and <= 'ÿ' and not ('×' or '÷')) or 'Š' or 'š' or 'Ž' or 'ž' or 'Œ' or 'œ' or 'Ÿ';
            if (run <= 2 && (isLetter ? HasLetterBeside(text, i) : LatinMarks.Contains(c)))
                usual++;
        }

        // A text in Latin letters has more plain letters than others.
        return plain < characters ? new TextTally(characters, 0, invalid) : new TextTally(characters, usual, invalid);
    }

    private static bool HasLetterBeside(ReadOnlySpan<char> text, int i) =>
        (i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]));
}
