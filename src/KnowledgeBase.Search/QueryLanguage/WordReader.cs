using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>A word read: what it is, where it ends.</summary>
/// <param name="Lexeme">Null where nothing is left of it.</param>
/// <param name="End">Where to go on.</param>
/// <param name="UnknownField">The name before a colon that can only be meant as a field and is none.</param>
internal readonly record struct ReadWord(Lexeme? Lexeme, int End, string? UnknownField = null);

/// <summary>Reads one word of a query with what belongs to it: escapes, wildcards, a field's colon, a fuzzy sign.</summary>
internal sealed class WordReader
{
    private readonly string query;
    private readonly int start;
    private readonly bool behindField;
    private readonly Func<int, bool> isOfName;
    private readonly StringBuilder text = new();
    private readonly StringBuilder pattern = new();
    private int wildcards;
    private bool escaped;
    private int at;

    /// <param name="query">The query.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="behindField">Whether a field stands before it.</param>
    /// <param name="isOfName">Whether the colon at an offset belongs to a name.</param>
    public WordReader(string query, int start, bool behindField, Func<int, bool> isOfName)
    {
        this.isOfName = isOfName;
        this.query = query;
        this.start = start;
        this.behindField = behindField;
        at = start;
    }

    public ReadWord Read()
    {
        while (at < query.Length && !QuerySigns.EndsWord(query[at]) && !IsDoubled(at))
        {
            var c = QuerySigns.Ascii(query[at]);
            if (c == ':' && !escaped && wildcards == 0 && !isOfName(at) && Field() is { } field)
                return field;
            if (c == ':' && text.ToString() == "*" && Peek(1) == '*')
                return new ReadWord(new Lexeme(LexemeKind.Operand, start, at + 2, new Everything(start, at + 2)), at + 2);
            if (c is '^' or '~' && EndsHere(c))
                break;
            Take(c);
        }

        return Finish();
    }

    private char Peek(int distance) => at + distance < query.Length ? QuerySigns.Ascii(query[at + distance]) : ' ';

    /// <summary>AND and OR may be written without blanks around them.</summary>
    private bool IsDoubled(int place) => place > start && place + 1 < query.Length
        && QuerySigns.Ascii(query[place]) is '&' or '|' && QuerySigns.Ascii(query[place + 1]) == QuerySigns.Ascii(query[place]);

    private void Take(char c)
    {
        if (c == '\\')
        {
            escaped = true;
            if (++at == query.Length)
                return;
            text.Append(query[at]);
            AppendLiteral(query[at]);
        }
        else if (c == '*' || (query[at] == '?' && IsInside()))
        {
            wildcards++;
            text.Append(c);
            pattern.Append(c);
        }
        else
        {
            text.Append(query[at]);
            AppendLiteral(query[at]);
        }

        at++;
    }

    private void AppendLiteral(char c)
    {
        if (c is '*' or '?' or '\\')
            pattern.Append('\\');
        pattern.Append(c);
    }

    /// <summary>A question mark is a sign only inside a word; at the end it is what questions end with.</summary>
    private bool IsInside()
    {
        var next = at + 1;
        while (next < query.Length && query[next] == '?')
            next++;
        return next < query.Length && (char.IsLetterOrDigit(query[next]) || query[next] == '*' || (query[next] == '\\' && next + 1 < query.Length));
    }

    /// <summary>Whether a boost or a fuzzy sign stands here, which end the word.</summary>
    private bool EndsHere(char sign)
    {
        if (text.Length == 0)
            return false;
        var end = at + 1;
        while (end < query.Length && (char.IsAsciiDigit(QuerySigns.Ascii(query[end])) || QuerySigns.Ascii(query[end]) == '.'))
            end++;
        var isWhole = end == query.Length || QuerySigns.EndsWord(query[end]) || (sign == '~' && QuerySigns.Ascii(query[end]) == '^');
        return isWhole && (sign == '~' || end > at + 1);
    }

    private ReadWord? Field()
    {
        var name = text.ToString();
        if (QueryFields.Find(name) is { } field)
            return new ReadWord(new Lexeme(LexemeKind.Field, start, at + 1, Text: field.Name), at + 1);
        var isMeant = query[at] == ':' && name.Length > 1 && char.IsAsciiLetter(name[0]) && name.Any(char.IsAsciiLetterLower)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
        var hasValue = !QuerySigns.IsSpace(Peek(1)) && Peek(1) is not ('/' or ':' or '\\' or ')');
        return isMeant && hasValue ? new ReadWord(null, at, name) : null;
    }

    private ReadWord Finish()
    {
        var word = text.ToString();
        if (word.All(QuerySigns.IsSpace))
            return new ReadWord(null, at);
        if (!escaped && Operator(word) is { } kind)
            return new ReadWord(new Lexeme(kind, start, at, Text: word), at);
        var node = wildcards > 0 ? Pattern(word) : Peek(0) == '~' ? Fuzzy(word) : Plain(word);
        return new ReadWord(new Lexeme(LexemeKind.Operand, node.Start, node.End, node), at);
    }

    private static LexemeKind? Operator(string word) => string.Concat(word.Select(QuerySigns.Ascii)) switch
    {
        "AND" => LexemeKind.And,
        "OR" => LexemeKind.Or,
        "NOT" => LexemeKind.Not,
        _ => null,
    };

    private Expression Pattern(string word)
    {
        var rest = pattern.ToString().AsSpan().TrimEnd('*');
        if (rest.IsEmpty)
            return new Everything(start, at);
        var isEscaped = (rest.Length - rest.TrimEnd('\\').Length) % 2 == 1;
        var isPrefix = wildcards == pattern.Length - rest.Length && !isEscaped;
        return isPrefix ? new Prefix(word.TrimEnd('*'), start, at) : new Wildcard(pattern.ToString(), start, at);
    }

    private Fuzzy Fuzzy(string word)
    {
        var digits = ++at;
        while (at < query.Length && (char.IsAsciiDigit(QuerySigns.Ascii(query[at])) || QuerySigns.Ascii(query[at]) == '.'))
            at++;
        var number = string.Concat(query[digits..at].Select(QuerySigns.Ascii));
        var edits = double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given)
            ? Edits(given)
            : word.Length > 5 ? 2 : 1;
        return new Fuzzy(word, edits, start, at);
    }

    /// <summary>From 1 on a number of edits; below, as once in Lucene, how alike the words must be.</summary>
    private static int Edits(double number) => number >= 2 || (number < 0.7 && number > 0) ? 2 : 1;

    private Expression Plain(string word) =>
        !escaped && RangeText.OfWord(word, start, at) is { } range && (behindField || RangeText.IsOfYears(range))
            ? range
            : new Words(Spaced(word), start, at);

    /// <summary>Escaped white space parts words all the same.</summary>
    private static string Spaced(string word) => word.Any(QuerySigns.IsSpace)
        ? string.Join(' ', string.Concat(word.Select(c => QuerySigns.IsSpace(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        : word;
}
