using KnowledgeBase.Index.Fts;

namespace KnowledgeBase.Index.Leaves;

/// <summary>A leaf of the query tree that is answered by a posting list. Equal leaves have equal lists.</summary>
/// <param name="Match">The FTS5 expression; null where no document can match.</param>
/// <param name="Combination">How the frequencies of the expression's phrases become one.</param>
internal readonly record struct Leaf(string? Match, PhraseCombination Combination)
{
    private static readonly Leaf Nothing = new(null, PhraseCombination.Sum);

    /// <summary>The leaf of a query, or null where the query is no posting list.</summary>
    public static Leaf? Of(Query query, IndexSchema schema) => query switch
    {
        TermQuery term => OfTerms([term.Term], 0, Field(term.Field, schema)),
        PhraseQuery phrase => OfTerms(phrase.Terms, phrase.Slop, Field(phrase.Field, schema)),
        PrefixQuery prefix => TokenText.IsTerm(prefix.Prefix)
            ? new Leaf(MatchExpression.Prefix(prefix.Prefix, Field(prefix.Field, schema)), PhraseCombination.Sum)
            : Nothing,
        _ => null,
    };

    private static Leaf OfTerms(IReadOnlyList<string> terms, int slop, int? field)
    {
        if (!terms.All(TokenText.IsTerm))
            return Nothing;
        if (terms.Count == 1)
            return new Leaf(MatchExpression.Term(terms[0], field), PhraseCombination.Sum);
        return slop == 0
            ? new Leaf(MatchExpression.Phrase(terms, field), PhraseCombination.Sum)
            : new Leaf(MatchExpression.Near(terms, slop, field), PhraseCombination.Least);
    }

    private static int? Field(string? name, IndexSchema schema) => name is null ? null : schema.TextFieldNumber(name);
}
