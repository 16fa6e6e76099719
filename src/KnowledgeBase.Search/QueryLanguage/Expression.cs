namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>What was typed, as a tree. Positions are 0-based offsets in the query.</summary>
public abstract record Expression(int Start, int End);

/// <summary>Words side by side without an operator between them: read together, so that names of several words are recognised.</summary>
/// <param name="Text">The words as typed, single spaces between them.</param>
/// <param name="Start">Where the first begins.</param>
/// <param name="End">Where the last ends.</param>
public sealed record Words(string Text, int Start, int End) : Expression(Start, End);

/// <summary>A phrase in quotation marks.</summary>
/// <param name="Text">The words.</param>
/// <param name="Slop">0: exactly these words in this order; else how many words may stand between them, in any order.</param>
/// <param name="Start">Where the opening mark stands.</param>
/// <param name="End">Behind the closing mark and the slop.</param>
public sealed record Phrase(string Text, int Slop, int Start, int End) : Expression(Start, End);

/// <summary>The beginning of a word, typed with <c>*</c> behind it.</summary>
public sealed record Prefix(string Text, int Start, int End) : Expression(Start, End);

/// <summary>A word with <c>*</c> (any characters or none) and <c>?</c> (one character) in it; <c>\</c> takes what follows as it is.</summary>
public sealed record Wildcard(string Pattern, int Start, int End) : Expression(Start, End);

/// <summary>A word spelt nearly so: <c>word~</c>.</summary>
/// <param name="Text">The word.</param>
/// <param name="Edits">How many characters may differ: 1 or 2.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
public sealed record Fuzzy(string Text, int Edits, int Start, int End) : Expression(Start, End);

/// <summary>Values from one to another; a bound that is null is open.</summary>
public sealed record ValueRange(string? From, string? To, bool IncludesFrom, bool IncludesTo, int Start, int End) : Expression(Start, End);

/// <summary>Something wanted in one field alone.</summary>
/// <param name="Field">The field's name as <see cref="QueryField.Name"/> has it.</param>
/// <param name="Inner">What is wanted there; <see cref="Everything"/> for any value.</param>
/// <param name="Start">Where the field's name begins.</param>
/// <param name="End">Where the value ends.</param>
public sealed record InField(string Field, Expression Inner, int Start, int End) : Expression(Start, End);

/// <summary>Something that counts more or less than the rest: <c>word^2</c>.</summary>
/// <param name="Inner">What it is.</param>
/// <param name="Factor">From 0 to <see cref="QueryLexer.MaxBoost"/>.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind the factor.</param>
public sealed record Boosted(Expression Inner, double Factor, int Start, int End) : Expression(Start, End);

/// <summary>What must be there even where other words are given up: <c>+word</c>, or either side of AND.</summary>
public sealed record Required(Expression Inner, int Start, int End) : Expression(Start, End);

/// <summary>What is not wanted.</summary>
public sealed record Not(Expression Inner, int Start, int End) : Expression(Start, End);

/// <summary>All parts are wanted.</summary>
public sealed record AllOf(IReadOnlyList<Expression> Parts, int Start, int End) : Expression(Start, End);

/// <summary>Any part will do.</summary>
public sealed record AnyOf(IReadOnlyList<Expression> Parts, int Start, int End) : Expression(Start, End);

/// <summary>Nothing was typed, or <c>*</c>: everything is wanted.</summary>
public sealed record Everything(int Start = 0, int End = 0) : Expression(Start, End);
