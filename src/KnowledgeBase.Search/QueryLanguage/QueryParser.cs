namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>What came of reading a query: a tree, or what is wrong with it.</summary>
public abstract record ParsedQuery
{
    private ParsedQuery()
    {
    }

    /// <summary>The query was understood.</summary>
    public sealed record Understood(Expression Root) : ParsedQuery;

    /// <summary>The query is outside the bounds.</summary>
    /// <param name="Bound">Which bound was exceeded.</param>
    /// <param name="Position">Where, as a 0-based offset in the query.</param>
    public sealed record OutOfBounds(QueryBound Bound, int Position) : ParsedQuery;
}

/// <summary>A bound on queries.</summary>
public enum QueryBound
{
    /// <summary>At most <see cref="QueryParser.MaxLength"/> characters.</summary>
    Length,

    /// <summary>At most <see cref="QueryParser.MaxClauses"/> words, phrases and prefixes.</summary>
    Clauses,

    /// <summary>Parentheses at most <see cref="QueryParser.MaxDepth"/> deep.</summary>
    Depth,
}

/// <summary>
/// Reads the query language: words (all wanted), "phrases", prefix*, AND OR NOT, + - !, &amp;&amp; ||, parentheses. NOT binds most
/// closely, then AND (also unwritten), then OR. What cannot be meant as an operator (one at the end, one beside another, a
/// parenthesis without its fellow) is passed over, so that whatever a person types is a query. Never throws.
/// </summary>
public sealed class QueryParser
{
    public const int MaxLength = 512;
    public const int MaxClauses = 64;
    public const int MaxDepth = 8;

    private readonly IReadOnlyList<Lexeme> lexemes;
    private int next;
    private int depth;

    private QueryParser(IReadOnlyList<Lexeme> lexemes) => this.lexemes = lexemes;

    /// <summary>Reads a query.</summary>
    public static ParsedQuery Parse(string query)
    {
        if (query.Length > MaxLength)
            return new ParsedQuery.OutOfBounds(QueryBound.Length, MaxLength);
        var lexemes = QueryLexer.Read(query);
        if (FirstOutOfBounds(lexemes) is { } outOfBounds)
            return outOfBounds;
        return new ParsedQuery.Understood(new QueryParser(lexemes).Alternatives() ?? new Everything());
    }

    private static ParsedQuery.OutOfBounds? FirstOutOfBounds(IReadOnlyList<Lexeme> lexemes)
    {
        var depth = 0;
        var clauses = 0;
        foreach (var lexeme in lexemes)
        {
            depth += lexeme.Kind switch { LexemeKind.Open => 1, LexemeKind.Close when depth > 0 => -1, _ => 0 };
            if (depth > MaxDepth)
                return new ParsedQuery.OutOfBounds(QueryBound.Depth, lexeme.Start);
            if (lexeme.Kind is LexemeKind.Word or LexemeKind.Phrase or LexemeKind.Prefix && ++clauses > MaxClauses)
                return new ParsedQuery.OutOfBounds(QueryBound.Clauses, lexeme.Start);
        }

        return null;
    }

    private LexemeKind? Peek => next < lexemes.Count ? lexemes[next].Kind : null;

    private Expression? Alternatives()
    {
        var parts = new List<Expression>();
        while (true)
        {
            if (Conjunction() is { } part)
                parts.Add(part);
            if (Peek != LexemeKind.Or)
                break;
            next++;
        }

        return Join(parts, static (all, start, end) => new AnyOf(all, start, end));
    }

    private Expression? Conjunction()
    {
        var parts = new List<Expression>();
        while (Peek is { } kind and not LexemeKind.Or && !(kind == LexemeKind.Close && depth > 0))
        {
            if (kind is LexemeKind.And or LexemeKind.Close)
                next++;
            else if (Operand() is { } part)
                parts.Add(part);
        }

        return Join(MergeWords(parts), static (all, start, end) => new AllOf(all, start, end));
    }

    private Expression? Operand()
    {
        var lexeme = lexemes[next++];
        switch (lexeme.Kind)
        {
            case LexemeKind.Word:
                return new Words(lexeme.Text, lexeme.Start, lexeme.End);
            case LexemeKind.Phrase:
                return lexeme.Text.Length > 0 ? new Phrase(lexeme.Text, lexeme.Start, lexeme.End) : null;
            case LexemeKind.Prefix:
                return new Prefix(lexeme.Text, lexeme.Start, lexeme.End);
            case LexemeKind.Not:
                return Negated(lexeme);
            case LexemeKind.Open:
                return Group();
            default:
                return null;
        }
    }

    private Expression? Group()
    {
        depth++;
        var inner = Alternatives();
        depth--;
        if (Peek == LexemeKind.Close)
            next++;
        return inner;
    }

    private Not? Negated(Lexeme sign)
    {
        if (Peek is null or LexemeKind.Or or LexemeKind.And or LexemeKind.Close)
            return null;
        return Operand() is { } inner ? new Not(inner, sign.Start, inner.End) : null;
    }

    /// <summary>Neighbouring words become one run; a negated word stands alone.</summary>
    private static List<Expression> MergeWords(List<Expression> parts)
    {
        var merged = new List<Expression>();
        foreach (var part in parts)
        {
            if (part is Words words && merged.LastOrDefault() is Words before)
                merged[^1] = new Words($"{before.Text} {words.Text}", before.Start, words.End);
            else
                merged.Add(part);
        }

        return merged;
    }

    private static Expression? Join(List<Expression> parts, Func<IReadOnlyList<Expression>, int, int, Expression> combine) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => combine(parts, parts[0].Start, parts[^1].End),
    };
}
