namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>What a piece of a query is.</summary>
internal enum LexemeKind
{
    /// <summary>A word, phrase, pattern or range.</summary>
    Operand,
    Field,
    And,
    Or,
    Not,
    Require,
    Open,
    Close,
    Boost,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Operand">Operands: the node.</param>
/// <param name="Text">The piece as typed; fields: the field's own name.</param>
/// <param name="Factor">Boosts: the factor.</param>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, Expression? Operand = null, string Text = "", double Factor = 1);
