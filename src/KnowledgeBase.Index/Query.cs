namespace KnowledgeBase.Index;

/// <summary>
/// A query tree. Trees are immutable and may be shared between threads. A tree has at most 64 leaves (queries without inner ones) and is at most 32 levels deep.
/// </summary>
/// <remarks>
/// A term, phrase or prefix scores by BM25 in Lucene's form (BM25Similarity since 8.0) over weighted fields. With N documents in the index, n of which match it:
/// <code>
/// idf    = ln(1 + (N - n + 0.5) / (n + 0.5))
/// tf     = sum over the text fields looked in of weight * frequency
/// length = sum over all text fields of weight * positions in the document; average = its mean over the N documents
/// score  = idf * tf / (tf + k1 * (1 - b + b * length / average)),  k1 = 1.2, b = 0.75
/// </code>
/// A term that no document can hold (empty, with white space or a control character) matches nothing.
/// </remarks>
public abstract record Query;

/// <summary>Documents that hold a term; scored by BM25 over the weighted fields.</summary>
/// <param name="Term">The term exactly as the analysis wrote it, or the form of terms (<see cref="IndexSchema.FormOf"/>).</param>
/// <param name="Field">The text field to look in; null for all.</param>
public sealed record TermQuery(string Term, string? Field = null) : Query;

/// <summary>Documents that hold the terms one behind the other in one field; scored as one term whose frequency is that of the phrase.</summary>
/// <remarks>
/// Without slop the frequency is the number of positions at which the phrase begins. With slop, a document matches where all terms stand, in any order, within a window
/// of as many positions as there are terms, plus the slop; a term asked for twice may be met by one occurrence. Its frequency in a field is then the number
/// of positions of a term that lie in such a window: of the term that has the fewest (this is FTS5's NEAR).
/// </remarks>
/// <param name="Terms">1 to 1,024 terms or forms of terms; a last one that is a prefix stands for terms only.</param>
/// <param name="Slop">How many positions may lie between the terms in all (0: none; at most 10,000); order is free when greater than 0.</param>
/// <param name="Field">The text field to look in; null for all.</param>
/// <param name="LastIsPrefix">
/// Whether any term that begins with the last one may stand in its place; a position where several do counts once. Not together with slop.
/// </param>
public sealed record PhraseQuery(IReadOnlyList<string> Terms, int Slop = 0, string? Field = null, bool LastIsPrefix = false) : Query;

/// <summary>Documents that hold a term with the prefix; scored as one term whose frequency is the sum over the terms.</summary>
/// <param name="Prefix">At least one character. <see cref="TooManyTermsException"/> where more than <see cref="MostTerms"/> terms have it.</param>
/// <param name="Field">The text field to look in; null for all.</param>
public sealed record PrefixQuery(string Prefix, string? Field = null) : Query
{
    /// <summary>The most terms a prefix may stand for.</summary>
    public const int MostTerms = 65_536;
}

/// <summary>
/// Documents that hold a term that fits a pattern: <c>*</c> stands for any characters or none, <c>?</c> for one, <c>\</c> takes what follows as it
/// is. Scored as one term whose frequency is the sum over the terms.
/// </summary>
/// <param name="Pattern">At least one character. <see cref="TooManyTermsException"/> where more than <see cref="MostTerms"/> terms fit.</param>
/// <param name="Field">The text field to look in; null for all.</param>
public sealed record WildcardQuery(string Pattern, string? Field = null) : Query
{
    /// <summary>The most terms a pattern may stand for.</summary>
    public const int MostTerms = 1024;
}

/// <summary>
/// Documents that hold a term a few edits away: a character inserted, left out or replaced, or two neighbours exchanged. Scored as one term whose
/// frequency is the sum over the terms, the given one included.
/// </summary>
/// <remarks>Where more than <see cref="MostTerms"/> terms are near, the nearest and of them the most frequent are taken. A term of more than 60 characters is near to itself only.</remarks>
/// <param name="Term">The term.</param>
/// <param name="MaxEdits">0 to 2.</param>
/// <param name="PrefixLength">How many characters at the beginning must be the same; 0 or more.</param>
/// <param name="Field">The text field to look in; null for all.</param>
public sealed record FuzzyQuery(string Term, int MaxEdits = 1, int PrefixLength = 0, string? Field = null) : Query
{
    /// <summary>The most terms a fuzzy term stands for.</summary>
    public const int MostTerms = 64;
}

/// <summary>Documents whose value in a number field lies within bounds, each with score 1. A document without a value is none of them.</summary>
/// <param name="Field">A sort field of numbers.</param>
/// <param name="From">The least value; null for none.</param>
/// <param name="To">The greatest value; null for none.</param>
public sealed record NumberRangeQuery(string Field, long? From = null, long? To = null) : Query;

/// <summary>Documents whose value in a text field to sort by lies within bounds, ordinally, each with score 1. A document without a value is none of them.</summary>
/// <param name="Field">A sort field of texts.</param>
/// <param name="From">The least value; null for none.</param>
/// <param name="To">The greatest value; null for none.</param>
public sealed record TextRangeQuery(string Field, string? From = null, string? To = null) : Query;

/// <summary>Documents with one of the values in a number field, each with score 1.</summary>
/// <param name="Field">A sort field of numbers.</param>
/// <param name="Values">The values.</param>
public sealed record NumberSetQuery(string Field, IReadOnlyList<long> Values) : Query;

/// <summary>Boolean logic. The score is the sum over the must and should clauses that match.</summary>
public sealed record BooleanQuery : Query
{
    /// <summary>All must match.</summary>
    public IReadOnlyList<Query> Must { get; init; } = [];

    /// <summary>At least <see cref="MinimumShouldMatch"/> must match.</summary>
    public IReadOnlyList<Query> Should { get; init; } = [];

    /// <summary>None may match.</summary>
    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>All must match; they do not score.</summary>
    public IReadOnlyList<Query> Filter { get; init; } = [];

    /// <summary>
    /// How many should clauses must match; null: 1 where there is no must and no filter clause, else 0. An explicit 0 with no must and no filter clause lets every
    /// document match but those of <see cref="MustNot"/>.
    /// </summary>
    public int? MinimumShouldMatch { get; init; }
}

/// <summary>Documents that match any clause; the score is the best clause's plus <paramref name="TieBreaker"/> times the others'.</summary>
public sealed record DisjunctionMaxQuery(IReadOnlyList<Query> Queries, double TieBreaker = 0) : Query;

/// <summary>The inner query's documents, scores multiplied by a factor of 0 or more.</summary>
public sealed record BoostQuery(Query Inner, double Factor) : Query;

/// <summary>The inner query's documents, each with the same score.</summary>
public sealed record ConstantScoreQuery(Query Inner, double Score = 1) : Query;

/// <summary>Every document, each with score 1.</summary>
public sealed record MatchAllQuery : Query;

/// <summary>No document.</summary>
public sealed record MatchNoneQuery : Query;

/// <summary>Documents with any of the values in a facet field, each with score 1; <see cref="FacetFilter.NotStated"/> stands for documents with none.</summary>
public sealed record FacetQuery(string Facet, IReadOnlyList<string> Values) : Query;

/// <summary>The documents with these keys, each with score 1.</summary>
public sealed record KeysQuery(IReadOnlyList<string> Keys) : Query;
