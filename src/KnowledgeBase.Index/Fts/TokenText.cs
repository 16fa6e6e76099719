using System.Buffers;
using System.Runtime.InteropServices;
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
        // A UTF-16 code unit takes three bytes at most.
        if (term.Length == 0 || (term.Length > LongestTerm / 3 && (term.Length > LongestTerm || Encoding.UTF8.GetByteCount(term) > LongestTerm)))
            return false;
        foreach (var unit in term)
        {
            if (char.IsWhiteSpace(unit) || char.IsControl(unit))
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

    /// <summary>The tokens in one piece of memory. A list must not be changed meanwhile.</summary>
    public static ReadOnlySpan<IndexToken> SpanOf(IReadOnlyList<IndexToken> tokens) => tokens switch
    {
        IndexToken[] array => array,
        List<IndexToken> list => CollectionsMarshal.AsSpan(list),
        _ => tokens.ToArray(),
    };

    /// <summary>Writes a field's tokens and returns its length, which is the number of positions.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="field">The text field.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="checksum">To which the postings' checksums are added.</param>
    /// <exception cref="ArgumentException">A token cannot be a term.</exception>
    public static int Write(ReadOnlySpan<IndexToken> tokens, int field, ArrayBufferWriter<byte> output, ref ulong checksum)
    {
        var positions = 0;
        var openedAt = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var (term, samePosition) = tokens[i];
            if (term is null || !IsTerm(term))
                throw new ArgumentException($"Token {i} cannot be indexed: a term is 1 to {LongestTerm} bytes long, without white space and control characters.");
            if (positions > 0 && samePosition)
            {
                if (StandsThere(tokens, openedAt, i))
                    continue;
                Write(SamePosition, output);
            }
            else
            {
                if (positions > 0)
                    Write(NextPosition, output);
                positions++;
                openedAt = i;
            }

            var room = output.GetSpan(3 * term.Length);
            var size = Encoding.UTF8.GetBytes(term, room);
            checksum += Checksums.OfPosting(room[..size], field, positions - 1);
            output.Advance(size);
        }

        return positions;
    }

    /// <summary>The terms of a field's text, in order, as often as they stand there.</summary>
    public static List<string> Terms(ReadOnlySpan<byte> text)
    {
        var terms = new List<string>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(NextPosition, SamePosition);
            var term = end < 0 ? text : text[..end];
            terms.Add(Encoding.UTF8.GetString(term));
            text = end < 0 ? [] : text[(end + 1)..];
        }

        return terms;
    }

    private static void Write(byte sign, ArrayBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = sign;
        output.Advance(1);
    }

    // FTS5 would count a term given twice at one position as two occurrences.
    private static bool StandsThere(ReadOnlySpan<IndexToken> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Term == tokens[to].Term)
                return true;
        }

        return false;
    }
}
