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
        return new TermsLeaf(string.Join(' ', terms), terms.Count == 1 ? 0 : slop, field, lastIsPrefix);
    }

    private static Leaf OfWords(WordSelection words, string text, int? field) =>
        TokenText.IsTerm(text) ? new WordsLeaf(words, field) : new EmptyLeaf();

    private static int? Field(string? name, IndexSchema schema) => name is null ? null : schema.TextFieldNumber(name);
}

/// <summary>No document can match.</summary>
internal sealed record EmptyLeaf : Leaf;

/// <summary>The documents that hold terms, or terms whose forms they are, at positions one behind the other or near one another.</summary>
/// <param name="Terms">The terms, with spaces between them, which no term holds.</param>
/// <param name="Slop">As in <see cref="PhraseQuery"/>; 0 for one term.</param>
/// <param name="Field">The text field to look in; null for all.</param>
/// <param name="LastIsPrefix">Whether any term that begins with the last one may stand in its place.</param>
internal sealed record TermsLeaf(string Terms, int Slop, int? Field, bool LastIsPrefix) : Leaf;

/// <summary>The documents of several terms, frequencies added up.</summary>
/// <param name="Words">Which terms.</param>
/// <param name="Field">The text field to look in; null for all.</param>
internal sealed record WordsLeaf(WordSelection Words, int? Field) : Leaf;
