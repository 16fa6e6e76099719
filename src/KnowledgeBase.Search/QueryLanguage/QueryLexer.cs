using System.Text;

namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>What a piece of a query is.</summary>
internal enum LexemeKind
{
    Word,
    Phrase,
    Prefix,
    And,
    Or,
    Not,
    Require,
    Open,
    Close,
}

/// <summary>A piece of a query.</summary>
internal readonly record struct Lexeme(LexemeKind Kind, string Text, int Start, int End);

/// <summary>
/// Cuts a query into words, phrases and operators: Lucene's classic signs, and the full-width and Chinese signs people type for them.
/// Nothing is an error here: an unbalanced quotation mark is passed over, an operator without a word beside it is left to the parser.
/// </summary>
internal static class QueryLexer
{
    public static IReadOnlyList<Lexeme> Read(string query)
    {
        var lexemes = new List<Lexeme>();
        var at = 0;
        while (at < query.Length)
        {
            var c = query[at];
            if (IsSpace(c))
                at++;
            else if (ClosingQuote(c) is { } closing && TryPhrase(query, at, closing, out var phrase))
            {
                lexemes.Add(phrase);
                at = phrase.End;
            }
            else if (ClosingQuote(c) is not null || c is '”' or '’' or '」' or '』')
                at++;
            else if (TrySign(query, at, out var sign))
            {
                lexemes.Add(sign);
                at = sign.End;
            }
            else
            {
                var word = ReadWord(query, at);
                lexemes.Add(word);
                at = word.End;
            }
        }

        return lexemes;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' || char.IsControl(c);

    private static char? ClosingQuote(char c) => c switch
    {
        '"' => '"',
        '＂' => '＂',
        '“' => '”',
        '「' => '」',
        '『' => '』',
        _ => null,
    };

    private static bool TryPhrase(string query, int at, char closing, out Lexeme phrase)
    {
        var end = query.IndexOf(closing, at + 1);
        phrase = default;
        if (end < 0)
            return false;
        phrase = new Lexeme(LexemeKind.Phrase, query[(at + 1)..end].Trim(), at, end + 1);
        return true;
    }

    /// <summary>A sign is an operator only where a word could begin: the hyphen of <c>IP-TAD</c> is none.</summary>
    private static bool TrySign(string query, int at, out Lexeme sign)
    {
        var followed = at + 1 < query.Length && !IsSpace(query[at + 1]) && query[at + 1] is not (')' or '）');
        LexemeKind? kind = query[at] switch
        {
            '(' or '（' => LexemeKind.Open,
            ')' or '）' => LexemeKind.Close,
            '+' or '＋' when followed => LexemeKind.Require,
            '-' or '－' or '!' or '！' when followed => LexemeKind.Not,
            '&' or '＆' when followed && query[at + 1] == query[at] => LexemeKind.And,
            '|' or '｜' when followed && query[at + 1] == query[at] => LexemeKind.Or,
            _ => null,
        };
        var length = kind is LexemeKind.And or LexemeKind.Or ? 2 : 1;
        sign = kind is { } known ? new Lexeme(known, query.Substring(at, length), at, at + length) : default;
        return kind is not null;
    }

    private static Lexeme ReadWord(string query, int start)
    {
        var text = new StringBuilder();
        var at = start;
        while (at < query.Length && !EndsWord(query[at]))
        {
            if (query[at] == '\\' && at + 1 < query.Length)
                at++;
            text.Append(query[at]);
            at++;
        }

        var word = text.ToString();
        return word switch
        {
            "AND" or "ＡＮＤ" => new Lexeme(LexemeKind.And, word, start, at),
            "OR" or "ＯＲ" => new Lexeme(LexemeKind.Or, word, start, at),
            "NOT" or "ＮＯＴ" => new Lexeme(LexemeKind.Not, word, start, at),
            [.. var stem, '*' or '＊'] when stem.Length > 0 && query[at - 2] != '\\' => new Lexeme(LexemeKind.Prefix, stem, start, at),
            _ => new Lexeme(LexemeKind.Word, word, start, at),
        };
    }

    private static bool EndsWord(char c) =>
        IsSpace(c) || ClosingQuote(c) is not null || c is '”' or '」' or '』' or '(' or ')' or '（' or '）';
}
