namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    private const int Generations = 40;
    private const int Documents = 60;
    private const int Readers = 3;

    /// <summary>
    /// Every commit replaces all documents and says in each which commit it was. Whatever a search answers meanwhile must then speak of one commit alone: the one
    /// it names.
    /// </summary>
    [Fact]
    public async Task Every_answer_given_while_another_thread_writes_is_that_of_one_generation()
    {
        var index = Open();
        Commit(index, 1, Written(1));
        using var stop = new CancellationTokenSource();
        using var reading = new CountdownEvent(Readers);

        // Threads of their own: the pool need not have three to spare.
        var readers = Enumerable.Range(0, Readers)
            .Select(reader => Task.Factory.StartNew(() => ReadUntil(index, reader, reading, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        reading.Wait(TestContext.Current.CancellationToken);
        for (var number = 2; number <= Generations; number++)
            Commit(index, number, Written(number));
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(new IndexGeneration(Generations, Generations, Documents), index.Generation);
    }

    private static IndexDocument[] Written(int number) =>
    [
        .. Enumerable.Range(0, Documents).Select(i => Document($"k{i}", $"x g{number} y", $"t{number}") with
        {
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["country"] = [$"c{number}"] },
            Numbers = new Dictionary<string, long> { ["year"] = number },
        }),
    ];

    private static void ReadUntil(ISearchIndex index, int reader, CountdownEvent reading, CancellationToken stop)
    {
        var searches = 0;
        Query[] queries = [new TermQuery("x"), new PhraseQuery(["x", "g", "y"]), new PrefixQuery("g"), new BooleanQuery { Must = [new TermQuery("x"), new PrefixQuery("t", "title")] }];
        while (!stop.IsCancellationRequested)
        {
            var query = queries[(searches + reader) % queries.Length];
            SearchResult answer;
            try
            {
                answer = index.Search(new SearchRequest { Query = query, Facets = ["country"], Sort = new SortOrder("year"), Size = 100 }, CancellationToken.None);
            }
            finally
            {
                if (searches++ == 0)
                    reading.Signal();
            }

            if (query is PhraseQuery)
            {
                Assert.Equal(0, answer.Total);
                continue;
            }

            var number = answer.Generation.Number;
            Assert.Equal(number, answer.Generation.Sequence);
            Assert.Equal(Documents, answer.Total);
            Assert.Equal([new FacetCount($"c{number}", Documents)], answer.Facets["country"]);
            Assert.Equal(Documents, answer.Hits.Select(hit => hit.Key).Distinct().Count());
            Assert.All(answer.Hits, hit => Assert.Equal(number, hit.Position.Number));
        }
    }
}
