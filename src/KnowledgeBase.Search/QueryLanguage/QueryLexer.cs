using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>
/// Cuts a query into operands and operators: Lucene's classic signs, and the full-width and Chinese signs people type for them. What cannot
/// be meant as a sign is passed over with a remark; only a field that does not exist is an error. For one query.
/// </summary>
internal sealed class QueryLexer(string query, Func<int, bool> isOfName)
{
    /// <summary>The largest boost.</summary>
    public const double MaxBoost = 1000;

    private readonly List<Lexeme> lexemes = [];
    private int at;

    /// <summary>Where a closing bracket stands that a remark has told of with the opening one.</summary>
    private int toldOf = -1;

    public List<QueryRemark> Remarks { get; } = [];

    /// <summary>The first field that does not exist; null where all do.</summary>
    public ParsedQuery.Invalid? Fault { get; private set; }

    public IReadOnlyList<Lexeme> Read()
    {
        while (at < query.Length && Fault is null)
        {
            var c = query[at];
            if (QuerySigns.IsSpace(c))
                at++;
            else if (QuerySigns.IsQuote(c))
                ReadPhrase();
            else if (!TryReadSign(QuerySigns.Ascii(c)))
                ReadWord();
        }

        return lexemes;
    }

    /// <summary>The character at a distance as ASCII; a space where the query ends.</summary>
    private char Peek(int distance) => at + distance < query.Length ? QuerySigns.Ascii(query[at + distance]) : ' ';

    private bool IsBehindField => lexemes is [.., { Kind: LexemeKind.Field }];

    private void Add(LexemeKind kind, int length)
    {
        lexemes.Add(new Lexeme(kind, at, at + length, Text: query.Substring(at, length)));
        at += length;
    }

    private void PassOver(QueryRemarkKind kind, int length = 1)
    {
        Remarks.Add(new QueryRemark(kind, at, query.Substring(at, length)));
        at += length;
    }

    /// <summary>A sign is an operator only where a word could begin: the hyphen of <c>IP-TAD</c> is none.</summary>
    private bool TryReadSign(char sign)
    {
        var followed = !QuerySigns.IsSpace(Peek(1)) && Peek(1) is not ')';
        switch (sign)
        {
            case '(':
                Add(LexemeKind.Open, 1);
                return true;
            case ')':
                Add(LexemeKind.Close, 1);
                return true;
            case '[' or '{':
                ReadRange();
                return true;
            case ']' or '}' when at == toldOf:
                at++;
                return true;
            case ']' or '}':
                PassOver(QueryRemarkKind.UnbalancedBracket);
                return true;
            case '^' or '~':
                ReadBoost();
                return true;
            case '+' or '-' or '!' when followed:
                Add(sign == '+' ? LexemeKind.Require : LexemeKind.Not, 1);
                return true;
            case '+' or '-' or '!':
                PassOver(QueryRemarkKind.LoneOperator);
                return true;
            case '&' or '|' when Peek(1) == sign || !followed:
                Add(sign == '&' ? LexemeKind.And : LexemeKind.Or, Peek(1) == sign ? 2 : 1);
                return true;
            case '<' or '>' or '=' when IsBehindField:
                ReadComparison(sign);
                return true;
            default:
                return false;
        }
    }

    private void ReadPhrase()
    {
        var opening = query[at];
        var text = new StringBuilder();
        var end = at + 1;
        while (QuerySigns.Opens(opening) && end < query.Length && !QuerySigns.Closes(opening, query[end]))
        {
            if (query[end] == '\\' && end + 1 < query.Length && (query[end + 1] == '\\' || QuerySigns.IsQuote(query[end + 1])))
                end++;
            text.Append(query[end]);
            end++;
        }

        if (end >= query.Length || !QuerySigns.Opens(opening))
        {
            PassOver(QueryRemarkKind.UnbalancedQuote);
            return;
        }

        var start = at;
        at = end + 1;
        var slop = Peek(0) == '~' && TryReadNumber(1, out var number, out var length) ? ((int)number, length) : (0, 0);
        at += slop.Item2 == 0 ? 0 : slop.Item2 + 1;
        if (!string.IsNullOrWhiteSpace(text.ToString()))
            lexemes.Add(new Lexeme(LexemeKind.Operand, start, at, new Phrase(text.ToString().Trim(), Math.Min(slop.Item1, 100), start, at)));
    }

    /// <summary>A number without sign, at most ten characters long.</summary>
    private bool TryReadNumber(int distance, out double number, out int length)
    {
        Span<char> digits = stackalloc char[10];
        length = 0;
        while (length < digits.Length && (char.IsAsciiDigit(Peek(distance + length)) || Peek(distance + length) == '.'))
        {
            digits[length] = Peek(distance + length);
            length++;
        }

        return double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private void ReadBoost()
    {
        var belongs = Peek(0) == '^' && lexemes is [.., { Kind: LexemeKind.Operand or LexemeKind.Close } before] && before.End == at;
        if (belongs && TryReadNumber(1, out var factor, out var length))
        {
            lexemes.Add(new Lexeme(LexemeKind.Boost, at, at + length + 1, Factor: Math.Min(factor, MaxBoost)));
            at += length + 1;
        }
        else
        {
            PassOver(QueryRemarkKind.LoneOperator);
        }
    }

    private void ReadRange()
    {
        var closing = at + 1;
        while (closing < query.Length && QuerySigns.Ascii(query[closing]) is not (']' or '}' or '[' or '{'))
            closing++;
        if (closing >= query.Length || QuerySigns.Ascii(query[closing]) is '[' or '{')
        {
            PassOver(QueryRemarkKind.UnbalancedBracket);
            return;
        }

        var includes = (From: Peek(0) == '[', To: QuerySigns.Ascii(query[closing]) == ']');
        var range = RangeText.Read(query[(at + 1)..closing], includes.From, includes.To, at, closing + 1);
        if (range is null || !(IsBehindField || RangeText.IsOfYears(range)))
        {
            Remarks.Add(new QueryRemark(QueryRemarkKind.NotARange, at, query[at..(closing + 1)]));
            at++;
            toldOf = closing;
            return;
        }

        lexemes.Add(new Lexeme(LexemeKind.Operand, at, closing + 1, range));
        at = closing + 1;
    }

    private void ReadComparison(char sign)
    {
        var start = at;
        var orEqual = sign == '=' || Peek(1) == '=';
        at += sign != '=' && Peek(1) == '=' ? 2 : 1;
        var from = at;
        while (at < query.Length && !QuerySigns.EndsWord(query[at]))
            at++;
        if (RangeText.Bound(query[from..at]) is not { } value)
            return;
        lexemes.Add(new Lexeme(LexemeKind.Operand, start, at, new ValueRange(
            sign == '<' ? null : value, sign == '>' ? null : value, sign != '>' || orEqual, sign != '<' || orEqual, start, at)));
    }

    private void ReadWord()
    {
        var word = new WordReader(query, at, IsBehindField, isOfName).Read();
        Fault = word.UnknownField is { } name ? new ParsedQuery.Invalid(QueryFault.UnknownField, at, name) : null;
        at = word.End;
        if (word.Lexeme is { } lexeme)
            lexemes.Add(lexeme);
    }
}
