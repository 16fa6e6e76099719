namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>What was typed, as a tree. Positions are 0-based offsets in the query.</summary>
public abstract record Expression(int Start, int End);

/// <summary>Words side by side without an operator between them: read together, so that names of several words are recognised.</summary>
/// <param name="Text">The words as typed, single spaces between them.</param>
/// <param name="Start">Where the first begins.</param>
/// <param name="End">Where the last ends.</param>
public sealed record Words(string Text, int Start, int End) : Expression(Start, End);

/// <summary>A phrase in quotation marks: exactly these words in this order.</summary>
public sealed record Phrase(string Text, int Start, int End) : Expression(Start, End);

/// <summary>The beginning of a word, typed with <c>*</c> behind it.</summary>
public sealed record Prefix(string Text, int Start, int End) : Expression(Start, End);

/// <summary>All parts are wanted.</summary>
public sealed record AllOf(IReadOnlyList<Expression> Parts, int Start, int End) : Expression(Start, End);

/// <summary>Any part will do.</summary>
public sealed record AnyOf(IReadOnlyList<Expression> Parts, int Start, int End) : Expression(Start, End);

/// <summary>What is not wanted.</summary>
public sealed record Not(Expression Inner, int Start, int End) : Expression(Start, End);

/// <summary>Nothing was typed: everything is wanted.</summary>
public sealed record Everything() : Expression(0, 0);
