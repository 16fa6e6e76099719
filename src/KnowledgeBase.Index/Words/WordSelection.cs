namespace KnowledgeBase.Index.Words;

/// <summary>Chooses terms out of the word list. Equal selections choose the same.</summary>
internal abstract record WordSelection
{
    /// <exception cref="TooManyTermsException">More terms fit than a query may stand for.</exception>
    public abstract IReadOnlyList<string> Select(WordList words);

    protected static List<string> AtMost(IEnumerable<string> fitting, int most, string what)
    {
        var terms = new List<string>();
        foreach (var term in fitting)
        {
            if (terms.Count == most)
                throw new TooManyTermsException(what, most);
            terms.Add(term);
        }

        return terms;
    }
}

/// <summary>The terms that begin with the prefix.</summary>
internal sealed record PrefixWords(string Prefix) : WordSelection
{
    public override IReadOnlyList<string> Select(WordList words)
    {
        var (first, end) = words.Range(Prefix);
        return AtMost(Enumerable.Range(first, end - first).Select(words.Term), PrefixQuery.MostTerms, $"the prefix {Prefix}");
    }
}

/// <summary>The terms that fit the pattern.</summary>
internal sealed record PatternWords(string Pattern) : WordSelection
{
    public override IReadOnlyList<string> Select(WordList words)
    {
        var pattern = new WildcardPattern(Pattern);
        var (first, end) = words.Range(pattern.LiteralPrefix);
        var fitting = Enumerable.Range(first, end - first).Select(words.Term).Where(pattern.Fits);
        return AtMost(fitting, WildcardQuery.MostTerms, $"the pattern {Pattern}");
    }
}

/// <summary>The nearest terms within so many edits, at most <see cref="FuzzyQuery.MostTerms"/>.</summary>
internal sealed record NearWords(string Term, int Edits, int PrefixLength) : WordSelection
{
    public override IReadOnlyList<string> Select(WordList words) =>
        [.. words.Near(Term, Edits, PrefixLength).Take(FuzzyQuery.MostTerms).Select(near => near.Term)];
}
