using System.Buffers;
using System.Text;
using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Text;

/// <summary>
/// Makes ways of writing the same text the same: Unicode compatibility forms, case, diacritics, full and half width, traditional and
/// simplified Chinese. Idempotent, linear, thread-safe; the first call reads ICU's tables.
/// </summary>
public static class Normaliser
{
    /// <summary>The text normalised, with the original span of every character.</summary>
    public static NormalisedText Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = FoldingTable.Instance;
        var single = table.Single;
        var result = new NormalisedTextBuilder(text);
        for (var i = 0; i < text.Length;)
        {
            var folded = single[text[i]];
            if (folded != '\0' && !char.IsSurrogate(text[i]))
            {
                result.Append(folded, i, i + 1);
                i++;
            }
            else
            {
                i += AppendWithCare(text, i, table, ref result);
            }
        }

        return result.ToText();
    }

    /// <summary>
    /// The text as a key: normalised, runs of white space one space, none at the ends. Two names with the same key are the same name.
    /// </summary>
    public static string Fold(string text)
    {
        var normalised = Normalise(text).Characters;
        var buffer = ArrayPool<char>.Shared.Rent(normalised.Length);
        var length = 0;
        foreach (var character in normalised)
        {
            if (character != ' ' || (length > 0 && buffer[length - 1] != ' '))
                buffer[length++] = character;
        }

        if (length > 0 && buffer[length - 1] == ' ')
            length--;
        var key = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return key;
    }

    /// <returns>How many code units were read.</returns>
    private static int AppendWithCare(string text, int at, FoldingTable table, ref NormalisedTextBuilder result)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var read) != OperationStatus.Done)
        {
            result.Append(' ', at, at + 1);
            return 1;
        }

        var folded = table.Expand(rune);
        var end = at + read;
        if (folded.Length == 0)
            result.Extend(end);
        else if (FoldingTable.IsNumberSign(rune))
            AppendNumberSign(folded, text, at, end, table.Single, ref result);
        else if (CombiningMarks.JoinsPrevious(Rune.GetRuneAt(folded, 0)))
            result.Join(folded, at, end);
        else
            result.Append(folded, at, end);
        return read;
    }

    /// <summary>2019² is the number 2019 and a note's sign, not 20192: a space keeps a number sign from the digits beside it.</summary>
    private static void AppendNumberSign(
        string folded, string text, int start, int end, ReadOnlySpan<char> single, ref NormalisedTextBuilder result)
    {
        if (char.IsAsciiDigit(folded[0]) && char.IsAsciiDigit(result.Last))
            result.Append(' ', start, start);
        result.Append(folded, start, end);
        if (char.IsAsciiDigit(folded[^1]) && end < text.Length && char.IsAsciiDigit(single[text[end]]))
            result.Append(' ', end, end);
    }
}
