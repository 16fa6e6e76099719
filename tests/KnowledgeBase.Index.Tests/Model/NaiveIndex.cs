namespace KnowledgeBase.Index.Tests.Model;

/// <summary>
/// What an index has to answer, computed in the plainest way: documents in a dictionary, every query evaluated on every document, every occurrence
/// looked for position by position. Written from the contract, not from the engine.
/// </summary>
internal sealed class NaiveIndex(IndexSchema schema)
{
    private readonly Dictionary<string, NaiveDocument> _documents = new(StringComparer.Ordinal);

    // How many documents hold a leaf, and the average length; forgotten when documents change.
    private readonly Dictionary<Query, int> _holding = [];
    private double? _average;

    public int Count => _documents.Count;

    public IEnumerable<string> Keys => _documents.Keys;

    public NaiveIndex Copy()
    {
        var copy = new NaiveIndex(schema);
        foreach (var (key, document) in _documents)
            copy._documents.Add(key, document);
        return copy;
    }

    public void Put(IndexDocument document)
    {
        Forget();
        _documents[document.Key] = new NaiveDocument(document, schema);
    }

    public void Delete(string key)
    {
        Forget();
        _documents.Remove(key);
    }

    /// <summary>All that match query and filters, in order.</summary>
    public List<NaiveHit> Search(SearchRequest request)
    {
        var matching = Matching(request.Query).Where(h => request.Filters.All(f => h.Document.Passes(f.Facet, f.Values))).ToList();
        matching.Sort((a, b) => Compare(a, b, request.Sort));
        return matching;
    }

    public List<FacetCount> Facet(SearchRequest request, string facet)
    {
        var others = request.Filters.Where(f => f.Facet != facet).ToList();
        return
        [
            .. Matching(request.Query)
                .Where(h => others.All(f => h.Document.Passes(f.Facet, f.Values)))
                .SelectMany(h => h.Document.FacetValues(facet).DefaultIfEmpty(FacetFilter.NotStated))
                .GroupBy(v => v)
                .Select(g => new FacetCount(g.Key, g.Count()))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Value, StringComparer.Ordinal),
        ];
    }

    public List<TermCount> Terms(string prefix, int limit) =>
    [
        .. _documents.Values
            .SelectMany(d => d.Terms.Where(t => t.StartsWith(prefix, StringComparison.Ordinal)))
            .GroupBy(t => t)
            .Select(g => new TermCount(g.Key, g.Count()))
            .OrderByDescending(t => t.Documents)
            .ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(limit),
    ];

    public List<NearTerm> TermsNear(string term, int edits, int limit) =>
    [
        .. Terms("", int.MaxValue)
            .Select(t => new NearTerm(t.Term, t.Documents, NaiveWords.Distance(term, t.Term)))
            .Where(t => t.Edits <= edits)
            .OrderBy(t => t.Edits)
            .ThenByDescending(t => t.Documents)
            .ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(limit),
    ];

    private void Forget()
    {
        _holding.Clear();
        _average = null;
    }

    private IEnumerable<NaiveHit> Matching(Query query) =>
        from document in _documents.Values
        let score = Score(query, document)
        where score is not null
        select new NaiveHit(document, score.Value);

    private double? Score(Query query, NaiveDocument document) => query switch
    {
        TermQuery or PhraseQuery or PrefixQuery or WildcardQuery or FuzzyQuery => ScoreLeaf(query, document),
        BooleanQuery boolean => ScoreBoolean(boolean, document),
        DisjunctionMaxQuery best => ScoreBest(best, document),
        BoostQuery boost => Score(boost.Inner, document) * boost.Factor,
        ConstantScoreQuery constant => Score(constant.Inner, document) is null ? null : constant.Score,
        MatchAllQuery => 1,
        MatchNoneQuery => null,
        FacetQuery facet => document.Passes(facet.Facet, facet.Values) ? 1 : null,
        KeysQuery keys => keys.Keys.Contains(document.Key) ? 1 : null,
        NumberRangeQuery range => document.SortValue(range.Field) is long value && value >= (range.From ?? long.MinValue) && value <= (range.To ?? long.MaxValue) ? 1 : null,
        NumberSetQuery set => document.SortValue(set.Field) is long value && set.Values.Contains(value) ? 1 : null,
        TextRangeQuery range => document.SortValue(range.Field) is string value
            && (range.From is null || string.CompareOrdinal(range.From, value) <= 0)
            && (range.To is null || string.CompareOrdinal(value, range.To) <= 0) ? 1 : null,
        _ => throw new NotSupportedException(query.ToString()),
    };

    private double? ScoreLeaf(Query leaf, NaiveDocument document)
    {
        var frequency = document.WeightedFrequency(leaf);
        if (frequency == 0)
            return null;
        double all = _documents.Count;
        if (!_holding.TryGetValue(leaf, out var holding))
            _holding.Add(leaf, holding = _documents.Values.Count(d => d.WeightedFrequency(leaf) > 0));
        _average ??= _documents.Values.Sum(d => d.WeightedLength) / all;
        var idf = Math.Log(1 + ((all - holding + 0.5) / (holding + 0.5)));
        return idf * frequency / (frequency + (1.2 * (1 - 0.75 + (0.75 * document.WeightedLength / _average.Value))));
    }

    private double? ScoreBoolean(BooleanQuery query, NaiveDocument document)
    {
        var must = query.Must.Select(q => Score(q, document)).ToList();
        var should = query.Should.Select(q => Score(q, document)).Where(s => s is not null).ToList();
        var minimum = query.MinimumShouldMatch ?? (query.Must.Count == 0 && query.Filter.Count == 0 ? 1 : 0);
        var matches = must.All(s => s is not null)
            && query.Filter.All(q => Score(q, document) is not null)
            && query.MustNot.All(q => Score(q, document) is null)
            && should.Count >= minimum;
        return matches ? must.Sum(s => s!.Value) + should.Sum(s => s!.Value) : null;
    }

    private double? ScoreBest(DisjunctionMaxQuery query, NaiveDocument document)
    {
        var scores = query.Queries.Select(q => Score(q, document)).OfType<double>().OrderDescending().ToList();
        return scores.Count == 0 ? null : scores[0] + (query.TieBreaker * scores.Skip(1).Sum());
    }

    private static int Compare(NaiveHit a, NaiveHit b, SortOrder? sort)
    {
        var order = sort is null ? b.Score.CompareTo(a.Score) : CompareField(a.Document, b.Document, sort);
        return order != 0 ? order : string.CompareOrdinal(a.Document.Key, b.Document.Key);
    }

    private static int CompareField(NaiveDocument a, NaiveDocument b, SortOrder sort)
    {
        var (x, y) = (a.SortValue(sort.Field), b.SortValue(sort.Field));
        if (x is null || y is null)
            return (x is null).CompareTo(y is null);
        var order = x is string text ? string.CompareOrdinal(text, (string)y) : ((long)x).CompareTo((long)y);
        return sort.Descending ? -order : order;
    }
}

/// <summary>A match of the model.</summary>
internal sealed record NaiveHit(NaiveDocument Document, double Score);
