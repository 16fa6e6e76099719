using KnowledgeBase.Benchmarks.Corpus;
using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>
/// Draws words, phrases and facet values from a corpus: words by how many documents hold them, spread evenly over the logarithm of that number, Han and
/// Latin by turns; words that go together from one document.
/// </summary>
internal sealed class QueryDraw
{
    private const int SampledFrom = 40_000;
    private const int SampleEvery = 20;
    private const int Attempts = 2000;

    private readonly Draws _draws;
    private readonly Dictionary<string, int> _frequencies;
    private readonly List<SampleDocument> _samples;
    private readonly Dictionary<(Band Band, bool Han), TermCount[]> _words = [];
    private readonly IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> _facetValues;
    private readonly int _documents;
    private bool _han;

    public QueryDraw(ICorpus corpus, ISearchIndex index, Draws draws)
    {
        _draws = draws;
        _documents = index.Generation.Documents;
        var terms = index.Terms("", int.MaxValue).Where(term => Words.IsWord(term.Term)).ToList();
        _frequencies = terms.ToDictionary(term => term.Term, term => term.Documents, StringComparer.Ordinal);
        foreach (var band in Enum.GetValues<Band>())
        {
            var (least, greatest) = Bands.Of(band, _documents);
            foreach (var han in new[] { false, true })
                _words[(band, han)] = [.. terms.Where(term => Words.IsHan(term.Term) == han && term.Documents >= least && term.Documents <= greatest)];
        }

        _samples = [.. corpus.Documents().Take(SampledFrom).Where((_, i) => i % SampleEvery == 0).Select(SampleDocument.Of).Where(sample => sample.Positions.Count > 0)];
        _facetValues = index.Search(new SearchRequest { Query = new MatchAllQuery(), Facets = index.Schema.FacetFields, Size = 0 }).Facets;
    }

    /// <summary>A word of the band; null where the corpus has none.</summary>
    public Query? Word(Band band) => WordText(band) is { } word ? new TermQuery(word) : null;

    /// <summary>Words of the bands that one document holds.</summary>
    public IReadOnlyList<Query>? Together(params Band[] bands)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var left = _draws.Of(_samples).Positions.Where(_frequencies.ContainsKey).Distinct().ToList();
            var chosen = new List<Query>();
            foreach (var band in bands)
            {
                var fitting = left.Where(term => IsIn(band, term)).ToList();
                if (fitting.Count == 0)
                    break;
                var term = _draws.Of(fitting);
                left.Remove(term);
                chosen.Add(new TermQuery(term));
            }

            if (chosen.Count == bands.Length)
                return chosen;
        }

        return null;
    }

    /// <summary>As many words as a person would type in a question, one behind the other in a document.</summary>
    public IReadOnlyList<Query>? Run(int words)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var positions = _draws.Of(_samples).Positions;
            var start = _draws.Below(positions.Count);
            var chosen = new List<string>();
            for (var i = start; i < positions.Count && chosen.Count < words; i += Words.IsHan(positions[i]) ? 2 : 1)
            {
                if (_frequencies.ContainsKey(positions[i]) && !chosen.Contains(positions[i]))
                    chosen.Add(positions[i]);
            }

            if (chosen.Count == words)
                return [.. chosen.Select(term => new TermQuery(term))];
        }

        return null;
    }

    /// <summary>Three to five Han characters, or two or three Latin words, as they stand in a document.</summary>
    public Query? Phrase() => Neighbours(0, (positions, start) =>
    {
        var terms = positions.Skip(start).Take(Words.IsHan(positions[start]) ? _draws.Between(2, 4) : _draws.Between(2, 3)).ToList();
        return terms.Count > 1 && OneScript(terms) ? terms : null;
    });

    /// <summary>Two words with up to five others between them, as they stand in a document.</summary>
    public Query? Near(int slop) => Neighbours(slop, (positions, start) =>
    {
        var other = start + _draws.Between(2, 6);
        return other < positions.Count && OneScript([positions[start], positions[other]]) ? [positions[start], positions[other]] : null;
    });

    /// <summary>The first two to four letters of a Latin word, or the first character of a Han word.</summary>
    public Query? Prefix() => WordText(Band.Middle) is { } word ? new PrefixQuery(word[..(Words.IsHan(word) ? 1 : Math.Min(word.Length - 1, _draws.Between(2, 4)))]) : null;

    /// <summary>A pattern that a word fits: its beginning and its end with anything between.</summary>
    public Query? Wildcard() => WordText(Band.Middle) is { } word
        ? new WildcardQuery(Words.IsHan(word) ? word[..1] + "*" : word.Length < 6 ? word[..2] + "*" + word[^1] : word[..3] + "*" + word[^2..])
        : null;

    /// <summary>A Latin word of six letters or more with a letter exchanged, so many edits away at most.</summary>
    public Query? Fuzzy(int edits)
    {
        var words = _words[(Band.Middle, false)].Where(word => word.Term.Length >= 6 && !word.Term.Any(char.IsAsciiDigit)).ToList();
        if (words.Count == 0)
            return null;
        var typed = _draws.Of(words).Term.ToCharArray();
        typed[_draws.Between(1, typed.Length - 1)] = (char)_draws.Between('a', 'z');
        return new FuzzyQuery(new string(typed), edits);
    }

    /// <summary>Choices in so many facets, values drawn as often as documents have them.</summary>
    public IReadOnlyList<FacetFilter>? Filters(int facets)
    {
        var left = _facetValues.Where(facet => facet.Value.Any(IsStated)).Select(facet => facet.Key).Order(StringComparer.Ordinal).ToList();
        var filters = new List<FacetFilter>();
        while (filters.Count < facets && left.Count > 0)
        {
            var facet = _draws.Of(left);
            left.Remove(facet);
            filters.Add(new FacetFilter(facet, [Value([.. _facetValues[facet].Where(IsStated)])]));
        }

        return filters.Count == facets ? filters : null;
    }

    /// <summary>Ten words, five as they stand in one document and five of another: like a question, they are seldom together anywhere.</summary>
    public string QuestionText() => Piece(5) + " " + Piece(5);

    private static bool IsStated(FacetCount value) => value.Value != FacetFilter.NotStated;

    private static bool OneScript(IReadOnlyList<string> terms) =>
        terms.All(Words.IsWord) && terms.All(term => Words.IsHan(term) == Words.IsHan(terms[0]));

    private bool IsIn(Band band, string term)
    {
        var (least, greatest) = Bands.Of(band, _documents);
        return _frequencies[term] >= least && _frequencies[term] <= greatest;
    }

    private string? WordText(Band band)
    {
        _han = !_han;
        var words = _words[(band, _han)];
        if (words.Length == 0)
            words = _words[(band, !_han)];
        if (words.Length == 0)
            return null;

        // Most frequent first: the place of a frequency between the band's ends, by its logarithm.
        var frequency = words[^1].Documents * Math.Pow((double)words[0].Documents / words[^1].Documents, _draws.Share());
        var first = Array.FindIndex(words, word => word.Documents <= frequency);
        var equal = words.Skip(first).TakeWhile(word => word.Documents == words[first].Documents).Count();
        return words[first + _draws.Below(equal)].Term;
    }

    /// <summary>So many words of a document's text, as they stand there.</summary>
    private string Piece(int words)
    {
        var body = _draws.Of(_samples).Body;
        var segments = ChineseSegmenter.Segment(body);
        var first = _draws.Below(Math.Max(1, segments.Count - words));
        return segments.Count == 0 ? "" : body[segments[first].Start..segments[Math.Min(segments.Count, first + words) - 1].End];
    }

    private PhraseQuery? Neighbours(int slop, Func<IReadOnlyList<string>, int, IReadOnlyList<string>?> choose)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var positions = _draws.Of(_samples).Positions;
            if (choose(positions, _draws.Below(positions.Count)) is { } terms && terms.Distinct().Count() == terms.Count)
                return new PhraseQuery(terms, slop);
        }

        return null;
    }

    private string Value(List<FacetCount> values)
    {
        var place = _draws.Below(values.Sum(value => value.Count));
        foreach (var value in values)
        {
            place -= value.Count;
            if (place < 0)
                return value.Value;
        }

        return values[^1].Value;
    }
}
