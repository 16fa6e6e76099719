using System.Text;

namespace KnowledgeBase.Documents.PlainText;

/// <summary>Text on one logical line, and where in it notes are referred to.</summary>
/// <param name="Text">The text.</param>
/// <param name="References">Offsets into <paramref name="Text"/> and the numbers of the notes referred to there.</param>
internal sealed record InlineText(string Text, List<(int Offset, string Number)> References)
{
    /// <summary>The text without its first characters and the white space behind them.</summary>
    public InlineText Skip(int count)
    {
        while (count < Text.Length && char.IsWhiteSpace(Text[count]))
            count++;
        return new InlineText(Text[count..], References.ConvertAll(r => (Math.Max(0, r.Offset - count), r.Number)));
    }
}

/// <summary>
/// Puts pieces of lines together: Chinese without a space, Latin with one, words broken with a hyphen and addresses broken anywhere closed up;
/// runs of white space become one space.
/// </summary>
/// <param name="spacesBetweenScripts">Whether this document sets a space between Latin and Han (<c>WIPO 技术</c>) where no line ends.</param>
/// <param name="words">The words of the document in lower case, to tell a broken word from a hyphenated one.</param>
internal sealed class LineJoiner(bool spacesBetweenScripts, IReadOnlySet<string> words)
{
    /// <summary>Joins the lines of a range of the text.</summary>
    public string JoinLines(WorkText work, TextSpan span)
    {
        var pieces = new List<TextSpan>();
        for (var start = span.Start; start < span.End;)
        {
            var length = work.Characters.AsSpan(start, span.End - start).IndexOf('\n');
            var end = length < 0 ? span.End : start + length;
            pieces.Add(new TextSpan(start, end));
            start = end + 1;
        }

        return Join(work, pieces).Text;
    }

    /// <summary>Joins pieces of the text.</summary>
    /// <param name="work">The text.</param>
    /// <param name="pieces">The pieces in order.</param>
    /// <param name="separator">What stands between two pieces instead of what the scripts ask for, and keeps <see cref="WorkText.Break"/> as a line break; null for one line.</param>
    public InlineText Join(WorkText work, IReadOnlyList<TextSpan> pieces, char? separator = null)
    {
        var text = new StringBuilder();
        var references = new List<(int Offset, string Number)>();
        var gap = false;
        var referenceInGap = false;
        for (var p = 0; p < pieces.Count; p++)
        {
            if (p > 0)
                gap = separator is { } mark ? BreakLine(text, mark) : CloseUp(work, text, pieces[p]);
            for (var i = pieces[p].Start; i < pieces[p].End; i++)
            {
                var c = work.Characters[i];
                if (c == WorkText.Dropped)
                    continue;
                if (c == WorkText.Reference)
                {
                    references.Add((text.Length, work.References[i]));
                    referenceInGap = true;
                }
                else if (c == WorkText.Break && separator is not null)
                {
                    gap = BreakLine(text, '\n');
                }
                else if (char.IsWhiteSpace(c) || c == WorkText.Break)
                {
                    gap = true;
                }
                else
                {
                    if (gap && text.Length > 0 && text[^1] != '\n' && !(referenceInGap && IsWideSide(text[^1]) && IsWideSide(c)))
                        text.Append(' ');
                    gap = referenceInGap = false;
                    text.Append(c);
                }
            }
        }

        while (text.Length > 0 && text[^1] is '\n' or ' ')
            text.Length--;
        for (var i = 0; i < references.Count; i++)
            references[i] = (Math.Min(references[i].Offset, text.Length), references[i].Number);
        return new InlineText(text.ToString(), references);
    }

    private static bool BreakLine(StringBuilder text, char mark)
    {
        if (text.Length > 0 && text[^1] != mark)
            text.Append(mark);
        return false;
    }

    /// <summary>Whether a space belongs between what was written and the next piece; takes a hyphen of word division away.</summary>
    private bool CloseUp(WorkText work, StringBuilder text, TextSpan piece)
    {
        if (text.Length == 0)
            return false;
        var next = FirstWord(work, piece);
        if (next.Length == 0)
            return true;
        var left = text[^1];
        var right = next[0];
        if (IsWideSide(left) && IsWideSide(right))
            return false;
        if (IsWideSide(left) != IsWideSide(right))
            return spacesBetweenScripts && !Scripts.IsWidePunctuation(left) && !Scripts.IsWidePunctuation(right)
                && Scripts.IsLatinOrDigit(IsWideSide(left) ? right : left);
        var last = LastWord(text);
        if (IsAddress(last) && ContinuesAddress(last, next))
            return false;
        if (left != '-' || !char.IsLower(right) || last.Length < 2 || !char.IsLetter(last[^2]))
            return true;
        if (IsDividedWord(last, next))
            text.Length--;
        return false;
    }

    private static bool IsWideSide(char c) => Scripts.IsHan(c) || Scripts.IsWidePunctuation(c);

    private static bool IsAddress(string word) =>
        word.Contains("://", StringComparison.Ordinal) || word.Contains("www", StringComparison.OrdinalIgnoreCase);

    private static bool BeginsAddress(string word) =>
        word.StartsWith("http", StringComparison.OrdinalIgnoreCase) || word.StartsWith("www", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address goes on when it was broken behind a mark, or the next word could only be the rest of a path.</summary>
    private static bool ContinuesAddress(string last, string next) =>
        next.All(c => c is > ' ' and < '\u007F') && !BeginsAddress(next) && next.Any(c => !char.IsAsciiLetterUpper(c))
        && (last[^1] is '/' or '-' or '_' or '=' or '&' or '?' or '%' || next.AsSpan(0, Math.Max(1, next.Length - 1)).IndexOfAny("./_=") >= 0)
        && (char.IsAsciiLetterLower(next[0]) || char.IsAsciiDigit(next[0]) || last[^1] is '/' or '-' or '_' or '=' or '%');

    private bool IsDividedWord(string last, string next)
    {
        var head = Letters(last, fromEnd: true);
        var tail = Letters(next, fromEnd: false);
        return words.Contains(head + tail) || !words.Contains(head + "-" + tail);
    }

    private static string Letters(string word, bool fromEnd)
    {
        var trimmed = word.TrimEnd('-');
        var start = 0;
        var end = trimmed.Length;
        if (fromEnd)
        {
            for (start = end; start > 0 && char.IsLetter(trimmed[start - 1]); start--)
            {
            }
        }
        else
        {
            for (end = 0; end < trimmed.Length && char.IsLetter(trimmed[end]); end++)
            {
            }
        }

        return trimmed[start..end].ToLowerInvariant();
    }

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < 300 && text[start - 1] > ' ' && !IsWideSide(text[start - 1]))
            start--;
        return text.ToString(start, text.Length - start);
    }

    private static string FirstWord(WorkText work, TextSpan piece)
    {
        var word = new StringBuilder();
        for (var i = piece.Start; i < piece.End && word.Length < 300; i++)
        {
            var c = work.Characters[i];
            if (c == WorkText.Dropped)
                continue;
            if (!char.IsWhiteSpace(c) && !WorkText.IsSentinel(c))
                word.Append(c);
            else if (word.Length > 0)
                break;
        }

        return word.ToString();
    }
}
