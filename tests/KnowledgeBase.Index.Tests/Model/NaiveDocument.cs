namespace KnowledgeBase.Index.Tests.Model;

/// <summary>A document as a list of sets of terms for each field; beside the terms of a position, what a term or a phrase finds there: their forms too.</summary>
internal sealed class NaiveDocument
{
    private readonly IndexDocument _document;
    private readonly List<(TextField Field, List<HashSet<string>> Positions, List<HashSet<string>> WithForms)> _fields = [];

    public NaiveDocument(IndexDocument document, IndexSchema schema)
    {
        _document = document;
        foreach (var field in schema.TextFields)
        {
            var positions = new List<HashSet<string>>();
            foreach (var token in document.Text.TryGetValue(field.Name, out var tokens) ? tokens : [])
            {
                if (!token.SamePosition || positions.Count == 0)
                    positions.Add([]);
                positions[^1].Add(token.Term);
            }

            _fields.Add((field, positions, positions.ConvertAll(terms => terms.Concat(terms.Select(term => schema.FormOf?.Invoke(term)).OfType<string>()).ToHashSet())));
        }
    }

    public string Key => _document.Key;

    public double WeightedLength => _fields.Sum(f => f.Field.Weight * f.Positions.Count);

    public IEnumerable<string> Terms => _fields.SelectMany(f => f.Positions).SelectMany(p => p).Distinct();

    public IReadOnlyList<string> FacetValues(string facet) =>
        _document.Facets.TryGetValue(facet, out var values) ? [.. values.Distinct()] : [];

    public bool Passes(string facet, IReadOnlyList<string> chosen)
    {
        var values = FacetValues(facet);
        return values.Count == 0 ? chosen.Contains(FacetFilter.NotStated) : values.Any(chosen.Contains);
    }

    public object? SortValue(string field) =>
        _document.Numbers.TryGetValue(field, out var number) ? number
        : _document.Texts.TryGetValue(field, out var text) ? text
        : null;

    public double WeightedFrequency(Query leaf)
    {
        var named = leaf switch
        {
            TermQuery term => term.Field,
            PhraseQuery phrase => phrase.Field,
            PrefixQuery prefix => prefix.Field,
            WildcardQuery wildcard => wildcard.Field,
            FuzzyQuery fuzzy => fuzzy.Field,
            _ => throw new NotSupportedException(),
        };
        return _fields.Where(f => named is null || f.Field.Name == named).Sum(f => f.Field.Weight * Frequency(leaf, f.Positions, f.WithForms));
    }

    private static int Frequency(Query leaf, List<HashSet<string>> positions, List<HashSet<string>> withForms) => leaf switch
    {
        TermQuery term => withForms.Count(p => p.Contains(term.Term)),
        PrefixQuery prefix => positions.Sum(p => p.Count(t => t.StartsWith(prefix.Prefix, StringComparison.Ordinal))),
        WildcardQuery wildcard => positions.Sum(p => p.Count(t => NaiveWords.Fits(t, wildcard.Pattern))),
        FuzzyQuery fuzzy => positions.Sum(p => p.Count(t => NaiveWords.IsNear(t, fuzzy))),
        PhraseQuery { LastIsPrefix: true, Terms: [var only] } => Frequency(new PrefixQuery(only), positions, withForms),
        PhraseQuery { LastIsPrefix: true } phrase => Enumerable.Range(0, positions.Count).Count(start =>
            StandsAt([.. phrase.Terms.SkipLast(1)], withForms, start) && start + phrase.Terms.Count <= positions.Count
            && positions[start + phrase.Terms.Count - 1].Any(t => t.StartsWith(phrase.Terms[^1], StringComparison.Ordinal))),
        PhraseQuery { Terms: [var only] } => withForms.Count(p => p.Contains(only)),
        PhraseQuery { Slop: 0 } phrase => Enumerable.Range(0, positions.Count).Count(start => StandsAt(phrase.Terms, withForms, start)),
        PhraseQuery phrase => phrase.Terms.Min(term => Enumerable.Range(0, positions.Count)
            .Count(place => withForms[place].Contains(term) && InSomeWindow(phrase, withForms, place))),
        _ => throw new NotSupportedException(),
    };

    private static bool StandsAt(IReadOnlyList<string> terms, List<HashSet<string>> positions, int start) =>
        start + terms.Count <= positions.Count && terms.Select((term, i) => positions[start + i].Contains(term)).All(held => held);

    /// <summary>Whether all terms stand within a window of so many positions as terms and slop together, which covers the place.</summary>
    private static bool InSomeWindow(PhraseQuery phrase, List<HashSet<string>> positions, int place)
    {
        var size = phrase.Terms.Count + phrase.Slop;
        return Enumerable.Range(place - size + 1, size)
            .Any(start => phrase.Terms.All(term => Enumerable.Range(start, size).Any(p => p >= 0 && p < positions.Count && positions[p].Contains(term))));
    }
}
