using KnowledgeBase.Index.Tests.Model;

namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 24 * Proof.Factor)];

    /// <summary>Puts, updates, deletes, abandoned batches and reopening, and after each commit queries of every shape.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_answers_as_the_naive_model_does(int seed)
    {
        var cases = new RandomCases(seed);
        var model = new NaiveIndex(Schema);
        var index = Open();
        for (var round = 0; round < 6; round++)
        {
            model = ApplyBatch(index, model, cases);
            if (cases.Chance(0.2))
            {
                index.Dispose();
                index = Open();
            }

            Assert.Equal(model.Count, index.Generation.Documents);
            foreach (var prefix in new[] { "", "a", "知" })
                Assert.Equal(model.Terms(prefix, 5), index.Terms(prefix, 5));
            foreach (var word in new[] { "acb", "知", "NAER" })
                Assert.Equal(model.TermsNear(word, 2, 6), index.TermsNear(word, 2, 6));
            for (var i = 0; i < 15; i++)
                CheckAnswer(index, model, cases.Request(), cases);
        }
    }

    private static NaiveIndex ApplyBatch(ISearchIndex index, NaiveIndex model, RandomCases cases)
    {
        var changed = model.Copy();
        using var writer = index.BeginWrite();
        for (var i = cases.Below(40); i >= 0; i--)
        {
            if (cases.Chance(0.3))
            {
                var key = cases.Key();
                writer.Delete(key);
                changed.Delete(key);
            }
            else
            {
                var document = cases.Document();
                writer.Put(document);
                changed.Put(document);
            }
        }

        if (cases.Chance(0.15))
            return model;
        writer.Commit(1);
        return changed;
    }

    private static void CheckAnswer(ISearchIndex index, NaiveIndex model, SearchRequest request, RandomCases cases)
    {
        var expected = model.Search(request);
        var answer = Search(index, request);
        Assert.Equal(expected.Count, answer.Total);
        Assert.Equal(expected.Count, answer.Hits.Count);
        var scores = expected.ToDictionary(h => h.Document.Key, h => h.Score);
        foreach (var hit in answer.Hits)
        {
            Assert.Equal(scores[hit.Key], hit.Score, 1e-9);
            CheckExplanation(hit);
        }

        // Sums taken in another order may differ in the last bit, so the order by score is judged by the scores given, which are right.
        var order = request.Sort is null
            ? answer.Hits.OrderByDescending(h => h.Score).ThenBy(h => h.Key, StringComparer.Ordinal).Select(h => h.Key)
            : expected.Select(h => h.Document.Key);
        Assert.Equal(order, answer.Hits.Select(h => h.Key));
        Assert.Equal(model.Facet(request, "country"), answer.Facets["country"]);
        Assert.Equal(model.Facet(request, "topic"), answer.Facets["topic"]);
        CheckPages(index, request, answer, cases);
    }

    private static void CheckPages(ISearchIndex index, SearchRequest request, SearchResult whole, RandomCases cases)
    {
        var skip = cases.Below(whole.Total + 2);
        var size = cases.Below(8);
        var page = Search(index, request with { Skip = skip, Size = size });
        Assert.Equal(whole.Total, page.Total);
        Assert.Equal(whole.Hits.Skip(skip).Take(size).Select(h => h.Position), page.Hits.Select(h => h.Position));
        if (whole.Total == 0)
            return;
        var last = cases.Below(whole.Total);
        var rest = Search(index, request with { After = whole.Hits[last].Position, Size = size });
        Assert.Equal(whole.Total, rest.Total);
        Assert.Equal(whole.Hits.Skip(last + 1).Take(size).Select(h => h.Position), rest.Hits.Select(h => h.Position));
    }

    private static void CheckExplanation(Hit hit)
    {
        Assert.NotNull(hit.Explanation);
        Assert.Equal(hit.Score, hit.Explanation.Value, 1e-9);
        AddsUp(hit.Explanation);
    }

    private static void AddsUp(Explanation explanation)
    {
        foreach (var part in explanation.Parts)
            AddsUp(part);
        if (explanation.Description == "the sum of")
            Assert.Equal(explanation.Parts.Sum(p => p.Value), explanation.Value, 1e-9);
        if (explanation.Description.EndsWith("the product of", StringComparison.Ordinal))
            Assert.Equal(explanation.Parts.Aggregate(1.0, (product, p) => product * p.Value), explanation.Value, 1e-9);
    }
}
