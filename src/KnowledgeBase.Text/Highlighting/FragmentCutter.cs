using System.Text;
using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Text.Highlighting;

/// <summary>Decides where a fragment begins and ends: at a sentence, else at a word, never inside a character.</summary>
internal sealed class FragmentCutter(string text, int length)
{
    /// <summary>How far a cut is moved to spare a word of Latin letters.</summary>
    private const int LongestWordSpared = 24;

    /// <summary>The beginning of the text, without the white space before it.</summary>
    public (int Start, int End) FromBeginning()
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        return (start, EndFor(start, start, text.Length));
    }

    /// <summary>The fragment around a window of marks that keeps clear of fragments taken before.</summary>
    public (int Start, int End) Around((int Start, int End) window, IReadOnlyList<(int Start, int End)> taken)
    {
        var lowest = taken.Where(span => span.End <= window.Start).Select(span => span.End).DefaultIfEmpty(0).Max();
        var highest = taken.Where(span => span.Start >= window.End).Select(span => span.Start).DefaultIfEmpty(text.Length).Min();
        var slack = Math.Max(0, length - (window.End - window.Start));
        var start = StartFor(window.Start, Math.Max(lowest, window.Start - (slack / 2)), lowest);
        return (start, EndFor(start, Math.Min(window.End, start + length + (length / 3)), highest));
    }

    private int StartFor(int mark, int earliest, int lowest)
    {
        for (var i = earliest; i < mark; i++)
        {
            if (i == 0 || (i == earliest && i == lowest) || IsSentenceStart(i))
                return i;
        }

        for (var i = earliest; i < Math.Min(mark, earliest + LongestWordSpared); i++)
        {
            if (IsWordStart(i))
                return i;
        }

        return Safe(earliest, lowest);
    }

    /// <param name="start">Where the fragment begins.</param>
    /// <param name="needed">What the fragment must reach.</param>
    /// <param name="highest">What it must not pass.</param>
    private int EndFor(int start, int needed, int highest)
    {
        var target = Math.Max(needed, start + length);
        if (target >= highest)
            return highest;
        var latest = Math.Min(highest, start + length + (length / 3));
        for (var i = target; i <= latest; i++)
        {
            if (i == text.Length || IsSentenceStart(i))
                return TrimmedEnd(i, needed);
        }

        for (var i = target; i > Math.Max(needed, start + (length / 2)); i--)
        {
            if (IsSentenceStart(i))
                return TrimmedEnd(i, needed);
        }

        for (var i = target; i > Math.Max(needed, target - LongestWordSpared); i--)
        {
            if (IsWordStart(i))
                return TrimmedEnd(i, needed);
        }

        return Safe(target, needed);
    }

    private int TrimmedEnd(int end, int needed)
    {
        while (end > needed && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>Whether a sentence ends before an index and another begins there.</summary>
    private bool IsSentenceStart(int index)
    {
        if (index <= 0 || index >= text.Length || char.IsWhiteSpace(text[index]) || IsClosing(text[index]))
            return false;
        var before = index - 1;
        var spaced = false;
        while (before >= 0 && index - before < 8 && (char.IsWhiteSpace(text[before]) || IsClosing(text[before])))
        {
            if (text[before] == '\n')
                return true;
            spaced |= char.IsWhiteSpace(text[before--]);
        }

        return before >= 0 && (text[before] is '。' or '；' or '！' or '？' || (spaced && text[before] is '.' or '!' or '?' or ';'));
    }

    private static bool IsClosing(char character) => character is '”' or '’' or '"' or '\'' or ')' or '）' or '」' or '』' or '》' or ']';

    /// <summary>A place behind white space, or beside a character of unspaced text.</summary>
    private bool IsWordStart(int index) =>
        index > 0 && index < text.Length && Safe(index, 0) == index && !char.IsWhiteSpace(text[index])
        && (char.IsWhiteSpace(text[index - 1]) || IsUnspaced(text[index]) || IsUnspaced(text[index - 1]));

    private static bool IsUnspaced(char character) => Rune.TryCreate(character, out var rune) && Scripts.IsUnspaced(rune);

    /// <summary>Moves an index back out of a surrogate pair and from before a combining mark, as far as a bound.</summary>
    private int Safe(int index, int lowest)
    {
        while (index > 0 && index < text.Length && (IsInsidePair(index) || (index > lowest && IsMark(text[index]))))
            index--;
        return index;
    }

    private bool IsInsidePair(int index) => char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]);

    private static bool IsMark(char character) => Rune.TryCreate(character, out var rune) && CombiningMarks.IsMark(rune);
}
