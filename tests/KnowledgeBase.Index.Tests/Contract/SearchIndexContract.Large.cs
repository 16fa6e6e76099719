using KnowledgeBase.Index.Tests.Model;

namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    private const int Many = 6000;

    public static TheoryData<int> SeedsOfMany { get; } = [.. Enumerable.Range(1, Proof.Factor)];

    /// <summary>
    /// So many documents that lists are long and short, dense and sparse, go over the borders of whatever an engine works in at a time, and grow and shrink
    /// between searches.
    /// </summary>
    [Theory]
    [MemberData(nameof(SeedsOfMany))]
    public void It_answers_as_the_naive_model_does_over_many_documents(int seed)
    {
        var cases = new ManyDocuments(seed);
        var model = new NaiveIndex(Schema);
        var index = Open();
        foreach (var batch in Enumerable.Range(0, Many).Chunk(Many / 3))
        {
            using (var writer = index.BeginWrite())
            {
                foreach (var number in batch)
                    Put(cases.Document(number));
                foreach (var number in cases.Some(batch[^1], 200))
                    Put(cases.Document(number));
                foreach (var number in cases.Some(batch[^1], 300))
                {
                    writer.Delete(ManyDocuments.Key(number));
                    model.Delete(ManyDocuments.Key(number));
                }

                writer.Commit(batch[^1]);

                void Put(IndexDocument document)
                {
                    writer.Put(document);
                    model.Put(document);
                }
            }

            for (var i = 0; i < 8; i++)
                CheckTopOfMany(index, model, cases.Request());
        }

        Assert.Equal(model.Terms("", 40), index.Terms("", 40));
    }

    /// <summary>Words in a few documents, and in all but a few, at the borders of 64, of 4,096 and of everything.</summary>
    [Fact]
    public void Documents_at_the_borders_of_whatever_is_worked_on_at_a_time_are_found()
    {
        int[] borders = [0, 1, 63, 64, 4094, 4095, 4096, 4097, 4159, 4160, 4999];
        var index = Filled([.. Enumerable.Range(0, 5000).Select(i => Document($"d{i:0000}", borders.Contains(i) ? "edge x" : "inner x"))]);
        var keys = borders.Select(i => $"d{i:0000}").ToArray();
        var all = Search(index, new SearchRequest { Query = new TermQuery("edge"), Size = 100, Facets = ["country"] });
        Assert.Equal(keys, all.Hits.Select(hit => hit.Key));
        Assert.Equal([new FacetCount(FacetFilter.NotStated, keys.Length)], all.Facets["country"]);
        Assert.All(all.Hits, hit => Assert.Equal(all.Hits[0].Score, hit.Score));
        Assert.Equal(keys, Keys(index, new BooleanQuery { Must = [new TermQuery("x")], MustNot = [new TermQuery("inner")] }));
        Assert.Equal(keys, Keys(index, new BooleanQuery { Should = [new TermQuery("x"), new TermQuery("edge")], MinimumShouldMatch = 2 }));
        Assert.Equal(5000 - keys.Length, Search(index, new SearchRequest { Query = new BooleanQuery { Must = [new TermQuery("x")], MustNot = [new TermQuery("edge")] } }).Total);
        Assert.Equal(5000 - keys.Length, Search(index, new SearchRequest { Query = new TermQuery("inner") }).Total);
    }

    private static void CheckTopOfMany(ISearchIndex index, NaiveIndex model, SearchRequest request)
    {
        var expected = model.Search(request);
        var answer = Search(index, request);
        Assert.Equal(expected.Count, answer.Total);
        Assert.Equal(expected.Take(request.Size).Select(h => h.Score), answer.Hits.Select(h => h.Score), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(model.Facet(request, "country"), answer.Facets["country"]);
        Assert.Equal(model.Facet(request, "topic"), answer.Facets["topic"]);

        // Scores that differ in the last bits only may change places, so the keys are compared score by score.
        var scores = expected.ToDictionary(h => h.Document.Key, h => h.Score);
        Assert.All(answer.Hits, hit => Assert.Equal(scores[hit.Key], hit.Score, 1e-9));
        if (request.Sort is not null)
            Assert.Equal(expected.Take(request.Size).Select(h => h.Document.Key), answer.Hits.Select(h => h.Key));
    }
}
