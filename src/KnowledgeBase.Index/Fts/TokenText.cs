using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Index.Fts;

/// <summary>
/// The form in which ready tokens pass through FTS5 to <see cref="ReadyTokenizer"/>: UTF-8, a space before the term that opens the next position,
/// U+001F before one that stands at the same position.
/// </summary>
internal static class TokenText
{
    public const byte NextPosition = (byte)' ';
    public const byte SamePosition = 0x1f;

    /// <summary>FTS5 cuts longer terms off (FTS5_MAX_TOKEN_SIZE is 32,768).</summary>
    public const int LongestTerm = 32_000;

    /// <summary>Whether a document can hold the term: not empty, no white space, no control character, not too long.</summary>
    public static bool IsTerm(string term)
    {
        if (term.Length == 0 || term.Length > LongestTerm || Encoding.UTF8.GetByteCount(term) > LongestTerm)
            return false;
        foreach (var unit in term)
        {
            if (char.IsWhiteSpace(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.Control)
                return false;
        }

        return true;
    }

    /// <summary>The term as it comes back from the file: half a surrogate pair cannot be written.</summary>
    public static string AsStored(string term)
    {
        foreach (var unit in term)
        {
            if (char.IsSurrogate(unit))
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(term));
        }

        return term;
    }

    /// <summary>Writes a field's tokens and returns its length, which is the number of positions.</summary>
    /// <exception cref="ArgumentException">A token cannot be a term.</exception>
    public static int Write(IReadOnlyList<IndexToken> tokens, ArrayBufferWriter<byte> output)
    {
        var positions = 0;
        var openedAt = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (term, samePosition) = tokens[i];
            if (term is null || !IsTerm(term))
                throw new ArgumentException($"Token {i} cannot be indexed: a term is 1 to {LongestTerm} bytes long, without white space and control characters.");
            if (positions > 0 && samePosition)
            {
                if (StandsThere(tokens, openedAt, i))
                    continue;
                output.Write([SamePosition]);
            }
            else
            {
                if (positions > 0)
                    output.Write([NextPosition]);
                positions++;
                openedAt = i;
            }

            Encoding.UTF8.GetBytes(term, output);
        }

        return positions;
    }

    // FTS5 would count a term given twice at one position as two occurrences.
    private static bool StandsThere(IReadOnlyList<IndexToken> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Term == tokens[to].Term)
                return true;
        }

        return false;
    }
}
