namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>What came of reading a query: a tree, or what is wrong with it.</summary>
public abstract record ParsedQuery
{
    private ParsedQuery()
    {
    }

    /// <summary>The query was understood.</summary>
    /// <param name="Root">The tree.</param>
    /// <param name="Remarks">What was passed over or read in another way than it might have been meant.</param>
    public sealed record Understood(Expression Root, IReadOnlyList<QueryRemark> Remarks) : ParsedQuery;

    /// <summary>The query cannot be answered.</summary>
    /// <param name="Fault">What is wrong.</param>
    /// <param name="Position">Where, as a 0-based offset in the query.</param>
    /// <param name="What">The name or value at fault; empty where a bound was exceeded.</param>
    public sealed record Invalid(QueryFault Fault, int Position, string What = "") : ParsedQuery;
}

/// <summary>Why a query cannot be answered.</summary>
public enum QueryFault
{
    /// <summary>More than <see cref="QueryParser.MaxLength"/> characters.</summary>
    TooLong,

    /// <summary>More than <see cref="QueryParser.MaxClauses"/> words, phrases and other clauses.</summary>
    TooManyClauses,

    /// <summary>Parentheses more than <see cref="QueryParser.MaxDepth"/> deep.</summary>
    TooDeep,

    /// <summary>There is no field of that name.</summary>
    UnknownField,

    /// <summary>The range's first value is behind its last.</summary>
    EmptyRange,

    /// <summary>A bound is no value of the field.</summary>
    NotAValue,

    /// <summary>The field has no order, so that no range can be asked of it.</summary>
    NoRanges,
}

/// <summary>Something in a query that was not read as a sign of the query language, though it looks like one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where, as a 0-based offset in the query.</param>
/// <param name="What">The sign or word.</param>
public sealed record QueryRemark(QueryRemarkKind Kind, int Position, string What);

/// <summary>What was passed over or read otherwise.</summary>
public enum QueryRemarkKind
{
    /// <summary>A quotation mark without its fellow.</summary>
    UnbalancedQuote,

    /// <summary>A parenthesis or bracket without its fellow.</summary>
    UnbalancedBracket,

    /// <summary>An operator without a word that it could apply to.</summary>
    LoneOperator,

    /// <summary>Brackets that hold no range.</summary>
    NotARange,

    /// <summary>A field without a value behind it; its name was read as a word.</summary>
    FieldWithoutValue,

    /// <summary>No value of the field is called so.</summary>
    UnknownValue,

    /// <summary>The query has more words than can be searched together; the last were left out.</summary>
    WordsLeftOut,
}
