namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>
/// Reads the query language: words (all wanted), "phrases", "near ones"~5, prefix*, wild?cards, fuzzy~, field:value, ranges, boosts^2, AND OR
/// NOT, + - !, &amp;&amp; ||, parentheses. NOT binds most closely, then words side by side, then AND, then OR; what AND joins must be there, while
/// of words side by side some may be given up. What cannot be meant as an operator (one at the end, one beside another, a parenthesis without
/// its fellow) is passed over with a remark, so that nearly whatever a person types is a query. Never throws.
/// </summary>
public sealed class QueryParser
{
    public const int MaxLength = 512;
    public const int MaxClauses = 64;
    public const int MaxDepth = 8;

    private readonly string query;
    private readonly IReadOnlyList<Lexeme> lexemes;
    private readonly List<QueryRemark> remarks;
    private int next;
    private int depth;

    private QueryParser(string query, IReadOnlyList<Lexeme> lexemes, List<QueryRemark> remarks)
    {
        this.query = query;
        this.lexemes = lexemes;
        this.remarks = remarks;
    }

    /// <summary>Reads a query.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="isOfName">Whether the colon at an offset belongs to a name and is no sign; null where no such name is known.</param>
    public static ParsedQuery Parse(string query, Func<int, bool>? isOfName = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Length > MaxLength)
            return new ParsedQuery.Invalid(QueryFault.TooLong, MaxLength);
        var lexer = new QueryLexer(query, isOfName ?? (static _ => false));
        var lexemes = lexer.Read();
        if ((lexer.Fault ?? FirstOutOfBounds(lexemes)) is { } fault)
            return fault;
        var root = new QueryParser(query, lexemes, lexer.Remarks).Alternatives() ?? new Everything();
        return QueryCheck.FirstFault(root) is { } wrong
            ? wrong
            : new ParsedQuery.Understood(root, [.. lexer.Remarks.OrderBy(remark => remark.Position)]);
    }

    private static ParsedQuery.Invalid? FirstOutOfBounds(IReadOnlyList<Lexeme> lexemes)
    {
        var depth = 0;
        var clauses = 0;
        foreach (var lexeme in lexemes)
        {
            depth += lexeme.Kind switch { LexemeKind.Open => 1, LexemeKind.Close when depth > 0 => -1, _ => 0 };
            if (depth > MaxDepth)
                return new ParsedQuery.Invalid(QueryFault.TooDeep, lexeme.Start);
            if (lexeme.Kind == LexemeKind.Operand && ++clauses > MaxClauses)
                return new ParsedQuery.Invalid(QueryFault.TooManyClauses, lexeme.Start);
        }

        return null;
    }

    private LexemeKind? Peek => next < lexemes.Count ? lexemes[next].Kind : null;

    private bool AtEnd => Peek is null || (Peek == LexemeKind.Close && depth > 0);

    private Expression? Alternatives()
    {
        var parts = new List<Expression>();
        while (true)
        {
            if (Conjunction() is { } part)
                parts.Add(part);
            else if (Peek == LexemeKind.Or)
                PassOver(lexemes[next]);
            if (Peek != LexemeKind.Or)
                break;
            var or = lexemes[next++];
            if (AtEnd)
                PassOver(or);
        }

        return Join(parts, static (all, start, end) => new AnyOf(all, start, end));
    }

    /// <summary>Runs of operands with AND between them: each must be there.</summary>
    private Expression? Conjunction()
    {
        var runs = new List<Expression>();
        while (true)
        {
            if (Run() is { } run)
                runs.Add(run);
            if (Peek != LexemeKind.And)
                break;
            var and = lexemes[next++];
            if (runs.Count == 0 || AtEnd || Peek is LexemeKind.Or or LexemeKind.And)
                PassOver(and);
        }

        return runs.Count < 2 ? runs.FirstOrDefault() : Join(runs.ConvertAll(Demanded), static (all, start, end) => new AllOf(all, start, end));
    }

    private static Expression Demanded(Expression part) => part is Not or Required ? part : new Required(part, part.Start, part.End);

    private Expression? Run()
    {
        var parts = new List<Expression>();
        while (!AtEnd && Peek is not (LexemeKind.Or or LexemeKind.And))
        {
            if (Peek is LexemeKind.Close or LexemeKind.Boost)
                PassOver(lexemes[next++]);
            else if (Operand() is { } part)
                parts.Add(part);
        }

        return Join(Tidy(parts), static (all, start, end) => new AllOf(all, start, end));
    }

    private Expression? Operand()
    {
        var start = lexemes[next];
        var (not, required) = Signs();
        QueryField? field = null;
        while (Peek == LexemeKind.Field)
        {
            var name = lexemes[next++];
            if (AtEnd || Peek is not (LexemeKind.Operand or LexemeKind.Open or LexemeKind.Field or LexemeKind.Not or LexemeKind.Require))
                return WithSigns(AsWord(name), not, required, start.Start);
            field = QueryFields.Get(name.Text);
            var inner = Signs();
            (not, required) = (not || inner.Not, required || inner.Required);
        }

        if (Primary() is not { } found)
        {
            if (not || required || field is not null)
                PassOver(start);
            return null;
        }

        if (field is not null)
            found = new InField(field.Name, found, start.Start, found.End);
        while (Peek == LexemeKind.Boost)
        {
            var boost = lexemes[next++];
            found = new Boosted(found is Boosted boosted ? boosted.Inner : found, boost.Factor, found.Start, boost.End);
        }

        return WithSigns(found, not, required, start.Start);
    }

    private (bool Not, bool Required) Signs()
    {
        var (not, required) = (false, false);
        for (; Peek is LexemeKind.Not or LexemeKind.Require; next++)
            (not, required) = (not || Peek == LexemeKind.Not, required || Peek == LexemeKind.Require);
        return (not, required);
    }

    private static Expression WithSigns(Expression inner, bool not, bool required, int start)
    {
        var bare = inner is Required already ? already.Inner : inner;
        return not ? new Not(bare, start, inner.End) : required && inner is not QueryLanguage.Not ? new Required(bare, start, inner.End) : inner;
    }

    private Expression? Primary()
    {
        switch (Peek)
        {
            case LexemeKind.Operand:
                return lexemes[next++].Operand;
            case LexemeKind.Open:
                return Group();
            default:
                return null;
        }
    }

    private Expression? Group()
    {
        var open = lexemes[next++];
        depth++;
        var inner = Alternatives();
        depth--;
        if (Peek == LexemeKind.Close)
            next++;
        else
            PassOver(open);
        return inner;
    }

    private Words AsWord(Lexeme field)
    {
        var name = query[field.Start..(field.End - 1)];
        remarks.Add(new QueryRemark(QueryRemarkKind.FieldWithoutValue, field.Start, name));
        return new Words(name, field.Start, field.End);
    }

    private void PassOver(Lexeme lexeme) => remarks.Add(new QueryRemark(
        lexeme.Kind is LexemeKind.Open or LexemeKind.Close ? QueryRemarkKind.UnbalancedBracket : QueryRemarkKind.LoneOperator,
        lexeme.Start,
        query[lexeme.Start..lexeme.End]));

    /// <summary>Neighbouring words become one run; everything, beside something, says nothing.</summary>
    private static List<Expression> Tidy(List<Expression> parts)
    {
        var tidied = new List<Expression>();
        var wanted = parts.Count(part => part is not (Not or Everything));
        foreach (var part in parts)
        {
            if (part is Everything && (wanted > 0 || tidied.Exists(other => other is Everything)))
                continue;
            if (part is Words words && tidied.LastOrDefault() is Words before)
                tidied[^1] = new Words($"{before.Text} {words.Text}", before.Start, words.End);
            else
                tidied.Add(part);
        }

        return tidied;
    }

    private static Expression? Join(List<Expression> parts, Func<IReadOnlyList<Expression>, int, int, Expression> combine) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => combine(parts, parts[0].Start, parts[^1].End),
    };
}
