using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Words;

namespace KnowledgeBase.Index.Leaves;

/// <summary>A leaf of the query tree that is answered by a posting list. Equal leaves have equal lists.</summary>
internal abstract record Leaf
{
    /// <summary>The leaf of a query, or null where the query is no posting list.</summary>
    public static Leaf? Of(Query query, IndexSchema schema) => query switch
    {
        TermQuery term => OfTerms([term.Term], 0, Field(term.Field, schema)),
        PhraseQuery { LastIsPrefix: true, Terms: [var only] } phrase => OfWords(new PrefixWords(only), only, Field(phrase.Field, schema)),
        PhraseQuery phrase => OfTerms(phrase.Terms, phrase.Slop, Field(phrase.Field, schema), phrase.LastIsPrefix),
        PrefixQuery prefix => OfWords(new PrefixWords(prefix.Prefix), prefix.Prefix, Field(prefix.Field, schema)),
        WildcardQuery wildcard => OfWords(new PatternWords(wildcard.Pattern), wildcard.Pattern, Field(wildcard.Field, schema)),
        FuzzyQuery fuzzy => OfWords(new NearWords(fuzzy.Term, fuzzy.MaxEdits, fuzzy.PrefixLength), fuzzy.Term, Field(fuzzy.Field, schema)),
        _ => null,
    };

    private static Leaf OfTerms(IReadOnlyList<string> terms, int slop, int? field, bool lastIsPrefix = false)
    {
        if (!terms.All(TokenText.IsTerm))
            return new EmptyLeaf();
        if (terms.Count == 1)
            return new MatchLeaf(MatchExpression.Term(terms[0], field), PhraseCombination.Sum);
        return slop == 0
            ? new MatchLeaf(MatchExpression.Phrase(terms, field, lastIsPrefix), PhraseCombination.Sum)
            : new MatchLeaf(MatchExpression.Near(terms, slop, field), PhraseCombination.Least);
    }

    private static Leaf OfWords(WordSelection words, string text, int? field) =>
        TokenText.IsTerm(text) ? new WordsLeaf(words, field) : new EmptyLeaf();

    private static int? Field(string? name, IndexSchema schema) => name is null ? null : schema.TextFieldNumber(name);
}

/// <summary>No document can match.</summary>
internal sealed record EmptyLeaf : Leaf;

/// <summary>What an FTS5 expression finds.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Combination">How the frequencies of the expression's phrases become one.</param>
internal sealed record MatchLeaf(string Expression, PhraseCombination Combination) : Leaf;

/// <summary>The documents of several terms, frequencies added up.</summary>
/// <param name="Words">Which terms.</param>
/// <param name="Field">The text field to look in; null for all.</param>
internal sealed record WordsLeaf(WordSelection Words, int? Field) : Leaf;
