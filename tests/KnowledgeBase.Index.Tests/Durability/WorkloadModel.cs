using KnowledgeBase.Index.Crash;
using KnowledgeBase.Index.Tests.Model;

namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>What an index written by the workload holds at each generation, and whether a file holds exactly that.</summary>
internal sealed class WorkloadModel
{
    private static readonly SearchRequest[] _requests =
    [
        Ask(new MatchAllQuery()),
        Ask(new MatchAllQuery()) with { Sort = new SortOrder("year", Descending: true) },
        .. Workload.Words.Where((_, i) => i % 4 == 0).Select(word => Ask(new TermQuery(word))),
        Ask(new TermQuery("~w1")),
        Ask(new TermQuery("~w3", "title")),
        Ask(new PhraseQuery(["~w2", "w1"])),
        Ask(new PhraseQuery(["w0", "w1"])),
        Ask(new PhraseQuery(["w0", "w5"], 6)),
        Ask(new PrefixQuery("batch1")),
        Ask(new BooleanQuery { Must = [new TermQuery("w1")], MustNot = [new TermQuery("w3", "title")] }),
        Ask(new TermQuery("w2")) with { Filters = [new FacetFilter("country", ["CN", FacetFilter.NotStated])] },
    ];

    private readonly NaiveIndex _model = new(Workload.Schema);
    private readonly Dictionary<SearchRequest, Expected> _expected = new(ReferenceEqualityComparer.Instance);
    private long _generation;

    /// <summary>
    /// Opens the index as the product does and checks it: the newest generation is the last one acknowledged or the one behind it, its content is
    /// that generation's to the last score and count, a full verification finds nothing, and another batch can be committed.
    /// </summary>
    /// <param name="file">The index.</param>
    /// <param name="acknowledged">The last generation that the writer was told is committed.</param>
    /// <returns>The generation committed by the check.</returns>
    public long CheckAndGoOn(string file, long acknowledged)
    {
        using var index = SqliteSearchIndex.Open(file, Workload.Schema);
        var generation = index.Generation;
        Assert.InRange(generation.Number, acknowledged, acknowledged + 1);
        Assert.Equal(generation.Number, generation.Sequence);
        CheckAnswers(index, generation.Number);
        Assert.Empty(index.Verify(TestContext.Current.CancellationToken));
        return Write(index, generation.Number + 1);
    }

    /// <summary>Compares every answer with the model's at the generation.</summary>
    /// <param name="index">The index.</param>
    /// <param name="generation">Not before the one asked for last.</param>
    public void CheckAnswers(ISearchIndex index, long generation)
    {
        GoTo(generation);
        foreach (var request in _requests)
            Assert.Null(Difference(index, request));
    }

    /// <summary>The first answer that differs from the model's at the generation it stands at; null where all are equal.</summary>
    public string? FirstDifference(ISearchIndex index) =>
        _requests.Select(request => Difference(index, request)).FirstOrDefault(difference => difference is not null);

    public static long Write(ISearchIndex index, long number)
    {
        using var writer = index.BeginWrite();
        foreach (var change in Workload.Batch(number))
        {
            if (change.Document is { } document)
                writer.Put(document);
            else
                writer.Delete(change.Key);
        }

        return writer.Commit(number).Number;
    }

    public void GoTo(long generation)
    {
        Assert.True(generation >= _generation, $"The index went back from generation {_generation} to {generation}.");
        while (_generation < generation)
        {
            _expected.Clear();
            foreach (var change in Workload.Batch(++_generation))
            {
                if (change.Document is { } document)
                    _model.Put(document);
                else
                    _model.Delete(change.Key);
            }
        }
    }

    private static SearchRequest Ask(Query query) => new() { Query = query, Size = 1000, Facets = Workload.Schema.FacetFields };

    private string? Difference(ISearchIndex index, SearchRequest request)
    {
        var expected = ExpectedOf(request);
        var found = index.Search(request, TestContext.Current.CancellationToken);
        if (found.Total != expected.Keys.Count || found.Hits.Count != expected.Keys.Count)
            return $"{request.Query}: {found.Total} instead of {expected.Keys.Count}";
        foreach (var hit in found.Hits)
        {
            if (!expected.Scores.TryGetValue(hit.Key, out var score) || !(Math.Abs(score - hit.Score) < 1e-9))
                return $"{request.Query}: {hit.Key} with score {hit.Score} instead of {score}";
        }

        if (request.Sort is not null && !found.Hits.Select(hit => hit.Key).SequenceEqual(expected.Keys))
            return $"{request.Query}: another order by {request.Sort}";
        var facet = request.Facets.FirstOrDefault(facet => !found.Facets[facet].SequenceEqual(expected.Facets[facet]));
        return facet is null ? null : $"{request.Query}: other counts of {facet}";
    }

    private Expected ExpectedOf(SearchRequest request)
    {
        if (_expected.TryGetValue(request, out var known))
            return known;
        var hits = _model.Search(request);
        var expected = new Expected(
            [.. hits.Select(hit => hit.Document.Key)],
            hits.ToDictionary(hit => hit.Document.Key, hit => hit.Score),
            request.Facets.ToDictionary(facet => facet, facet => _model.Facet(request, facet)));
        _expected.Add(request, expected);
        return expected;
    }

    private sealed record Expected(List<string> Keys, Dictionary<string, double> Scores, Dictionary<string, List<FacetCount>> Facets);
}
