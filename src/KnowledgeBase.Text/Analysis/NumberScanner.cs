using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Text.Analysis;

/// <summary>A number read: where it ends, and whether it has separators inside.</summary>
internal readonly record struct ScannedNumber(int End, bool HasSeparators);

/// <summary>
/// Reads numbers as they are written in documents of either language. Thousands: one to three digits, not a lone 0, then groups of exactly
/// three, all behind the same comma or apostrophe, which is as wide as the digits around it (２，３２１ is one number; in 100，200 the
/// Chinese comma parts a list). Dots between digits belong to the number however many there are: 4.2 is a decimal or a result, 1.2.10 a
/// section, 16.2.2024 a date; each is one token, so that looking for 1.2 does not find 1.2.10.
/// </summary>
internal static class NumberScanner
{
    /// <summary>A number of more groups is a list; the bound keeps reading linear.</summary>
    private const int MostGroups = 8;

    public static ScannedNumber Read(NormalisedText text, int start)
    {
        var characters = text.Characters;
        var end = AfterDigits(characters, start);
        var whole = end - start <= 3 && !(end - start == 1 && characters[start] == '0') ? AfterGroups(text, end) : end;
        var grouped = whole > end;
        end = whole;
        while (HasDigitBehind(characters, end, '.'))
        {
            end = AfterDigits(characters, end + 1);
            if (grouped)
                break;
        }

        return new ScannedNumber(end, grouped || end > whole);
    }

    /// <summary>The number without its thousands separators.</summary>
    public static ReadOnlySpan<char> TermOf(ReadOnlySpan<char> number)
    {
        if (!number.ContainsAny(',', '\''))
            return number;
        var term = new char[number.Length];
        var length = 0;
        foreach (var character in number)
        {
            if (character is not (',' or '\''))
                term[length++] = character;
        }

        return term.AsSpan(0, length);
    }

    private static int AfterGroups(NormalisedText text, int at)
    {
        var characters = text.Characters;
        if (at >= characters.Length || characters[at] is not (',' or '\''))
            return at;
        var separator = characters[at];
        var end = at;
        for (var groups = 0; HasDigitBehind(characters, end, separator); groups++)
        {
            var next = AfterDigits(characters, end + 1);
            if (groups == MostGroups || next - end != 4 || IsWide(text, end) != IsWide(text, end - 1))
                return at;
            end = next;
        }

        return end;
    }

    private static bool HasDigitBehind(ReadOnlySpan<char> characters, int at, char separator) =>
        at + 1 < characters.Length && characters[at] == separator && char.IsAsciiDigit(characters[at + 1]);

    private static int AfterDigits(ReadOnlySpan<char> characters, int at)
    {
        while (at < characters.Length && char.IsAsciiDigit(characters[at]))
            at++;
        return at;
    }

    private static bool IsWide(NormalisedText text, int at) => text.Original[text.Starts[at]] is >= '\uFF01' and <= '\uFF5E';
}
