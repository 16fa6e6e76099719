using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Turns texts into queries on terms. A Latin word is looked up as written and by its stem; a Han word as the phrase of its
/// overlapping pairs, so that it is found as a substring however the words around it would be cut.
/// </summary>
internal sealed class TermQueries(Analyzer analyzer)
{
    private const double StemWeight = 0.7;
    private const double LooseWeight = 0.5;

    /// <summary>Exactly these words in this order; null where the text has none.</summary>
    public (Query Query, Needle Needle)? Phrase(string text)
    {
        var terms = PhraseTerms(analyzer.Analyze(text), stems: false);
        return terms.Count == 0 ? null : (OfTerms(terms), terms.Needle);
    }

    /// <summary>
    /// A word or name as typed without quotation marks: the exact form best, then by stems, then, for several Latin words, all of them
    /// anywhere. Null where the text has no word.
    /// </summary>
    public (Query Query, IReadOnlyList<Needle> Needles)? Loose(string text)
    {
        var tokens = analyzer.Analyze(text);
        var exact = PhraseTerms(tokens, stems: false);
        if (exact.Count == 0)
            return null;
        var stems = PhraseTerms(tokens, stems: true);
        var alternatives = new List<Query> { OfTerms(exact) };
        var needles = new List<Needle> { exact.Needle };
        if (!stems.Terms.SequenceEqual(exact.Terms))
        {
            alternatives.Add(new BoostQuery(OfTerms(stems), StemWeight));
            needles.Add(stems.Needle);
        }

        if (stems.Count > 1 && tokens.All(token => token.Form is TokenForm.Word or TokenForm.Stem) && text.Any(char.IsWhiteSpace))
        {
            alternatives.Add(new BoostQuery(new BooleanQuery { Must = [.. stems.Terms.Select(term => new TermQuery(term))] }, LooseWeight));
            needles.AddRange(stems.Terms.Select(term => new Needle([term])));
        }

        return (alternatives.Count == 1 ? alternatives[0] : new DisjunctionMaxQuery(alternatives, 0.1), needles);
    }

    /// <summary>Words that begin with the last word of the text, after the words before it. Null where the text has none.</summary>
    public (Query Query, Needle Needle)? Prefix(string text)
    {
        var tokens = analyzer.Analyze(text);
        var terms = PhraseTerms(tokens, stems: false).Terms;
        if (terms.Count == 0)
            return null;
        var prefix = new PrefixQuery(terms[^1]);
        Query query = terms.Count == 1
            ? prefix
            : new BooleanQuery { Must = [OfTerms(new PhraseOfTerms([.. terms.Take(terms.Count - 1)], false)), prefix] };
        return (query, new Needle(terms, IsPrefix: true));
    }

    /// <summary>The same for texts that are looked up alike.</summary>
    public string KeyOf(string text) => string.Join(' ', PhraseTerms(analyzer.Analyze(text), stems: true).Terms);

    private static Query OfTerms(PhraseOfTerms phrase) => phrase switch
    {
        { Count: > 1 } => new PhraseQuery(phrase.Terms, LastIsPrefix: phrase.LastIsPrefix),
        { LastIsPrefix: true } => new PrefixQuery(phrase.Terms[0]),
        _ => new TermQuery(phrase.Terms[0]),
    };

    /// <summary>
    /// One term a position: of a Latin word the word or its stem; of a Han character the pair it begins, or, where no other follows,
    /// the character itself, which is left out at the end of the text since the pair before has said it. A character alone at the end stands for every
    /// term that begins with it (<see cref="Indexing.TokenWriter"/>).
    /// </summary>
    private static PhraseOfTerms PhraseTerms(IReadOnlyList<Token> tokens, bool stems)
    {
        var terms = new List<string>();
        var endsInCharacter = false;
        for (var at = 0; at < tokens.Count;)
        {
            var first = tokens[at];
            var term = first.Term;
            var pair = false;
            for (at++; at < tokens.Count && tokens[at].Position == first.Position; at++)
            {
                if (tokens[at].Form == TokenForm.HanPair || (stems && tokens[at].Form == TokenForm.Stem))
                    (term, pair) = (tokens[at].Term, tokens[at].Form == TokenForm.HanPair);
            }

            var saidByPairBefore = first.Form == TokenForm.HanSingle && !pair && at == tokens.Count && EndsPair(tokens, first);
            if (saidByPairBefore)
                continue;
            terms.Add(term);
            endsInCharacter = first.Form == TokenForm.HanSingle && !pair;
        }

        return new PhraseOfTerms(terms, endsInCharacter);
    }

    private static bool EndsPair(IReadOnlyList<Token> tokens, Token single) =>
        tokens.Any(token => token.Form == TokenForm.HanPair && token.Position == single.Position - 1);

    /// <summary>Terms one behind the other.</summary>
    private sealed record PhraseOfTerms(IReadOnlyList<string> Terms, bool LastIsPrefix)
    {
        public int Count => Terms.Count;

        public Needle Needle => new(Terms);
    }
}
