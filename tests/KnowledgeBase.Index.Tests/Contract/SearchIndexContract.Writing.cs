using System.Collections.Concurrent;
using KnowledgeBase.Index.Tests.Model;

namespace KnowledgeBase.Index.Tests.Contract;

public abstract partial class SearchIndexContract
{
    [Fact]
    public void A_document_prepared_on_another_thread_is_put_as_any_other_and_one_prepared_for_another_index_is_refused()
    {
        var index = Open();
        using (var writer = index.BeginWrite())
        {
            IndexDocument[] documents = [.. Enumerable.Range(0, 50).Select(i => Document($"k{i:00}", $"x word{i % 5}", "a title") with
            {
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["country"] = [$"c{i % 3}"] },
            })];
            foreach (var prepared in documents.AsParallel().AsOrdered().Select(index.Schema.Prepare))
                writer.Put(prepared);
            var other = Schema with { TextFields = [new TextField("title"), new TextField("body")], FacetFields = ["topic", "country"] };
            var failure = Assert.Throws<ArgumentException>(() => writer.Put(other.Prepare(documents[7] with { Key = "other" })));
            Assert.Contains("'other'", failure.Message, StringComparison.Ordinal);
            writer.Commit(1);
        }

        Assert.Equal(50, index.Generation.Documents);
        Assert.Equal(["k02", "k07", "k12", "k17", "k22", "k27", "k32", "k37", "k42", "k47"], Keys(index, new TermQuery("word2", "body")).Order(StringComparer.Ordinal));
        Assert.Equal("c0:17 c1:17 c2:16", Shown(Search(index, new SearchRequest { Query = new TermQuery("title", "title"), Facets = ["country"] }), "country"));
        Assert.Throws<ArgumentException>(() => index.Schema.Prepare(new IndexDocument { Key = "k", Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["more"] = Tokens("x") } }));
    }

    [Fact]
    public void A_new_index_is_empty_and_at_sequence_0()
    {
        var index = Open();
        Assert.Equal(new IndexGeneration(0, 0, 0), index.Generation);
        Assert.Empty(Keys(index, new MatchAllQuery()));
        Assert.Empty(index.Terms("", 10));
    }

    [Fact]
    public void Putting_a_document_again_replaces_it_within_and_across_batches()
    {
        var index = Filled(Document("a", "one"), Document("a", "two"), Document("b", "two"));
        Assert.Empty(Keys(index, new TermQuery("one")));
        Assert.Equal(new IndexGeneration(1, 1, 2), index.Generation);
        Assert.Equal(new IndexGeneration(2, 7, 2), Commit(index, 7, Document("a", "three")));
        Assert.Equal(["b"], Keys(index, new TermQuery("two")));
        Assert.Equal(["a"], Keys(index, new TermQuery("three")));
        Assert.Equal([new TermCount("three", 1), new TermCount("two", 1)], index.Terms("t", 10));
    }

    [Fact]
    public void A_deleted_document_is_gone_and_deleting_what_is_not_there_does_nothing()
    {
        var index = Filled(Document("a", "x"), Document("b", "x"));
        using (var writer = index.BeginWrite())
        {
            writer.Delete("a");
            writer.Delete("nobody");
            writer.Commit(2);
        }

        Assert.Equal(["b"], Keys(index, new TermQuery("x")));
        Assert.Empty(Keys(index, new KeysQuery(["a"])));
        Assert.Equal([new TermCount("x", 1)], index.Terms("x", 10));
    }

    [Fact]
    public void A_batch_is_invisible_before_its_commit_and_undone_without_one()
    {
        var index = Filled(Document("a", "x"));
        using (var writer = index.BeginWrite())
        {
            writer.Put(Document("b", "x"));
            writer.Delete("a");
            Assert.Equal(["a"], Keys(index, new TermQuery("x")));
        }

        Assert.Equal(["a"], Keys(index, new TermQuery("x")));
        Assert.Equal(new IndexGeneration(1, 1, 1), index.Generation);
        Commit(index, 2, Document("c", "x"));
        Assert.Equal(["a", "c"], Keys(index, new TermQuery("x")).Order());
    }

    [Fact]
    public void A_writer_is_of_no_use_after_its_commit()
    {
        var index = Open();
        using var writer = index.BeginWrite();
        writer.Commit(5);
        Assert.Throws<ObjectDisposedException>(() => writer.Put(Document("a")));
        Assert.Throws<ObjectDisposedException>(() => writer.Commit(6));
        Assert.Equal(new IndexGeneration(1, 5, 0), index.Generation);
    }

    [Fact]
    public void A_refused_document_leaves_the_batch_as_it_was()
    {
        var index = Open();
        using (var writer = index.BeginWrite())
        {
            writer.Put(Document("a", "x"));
            Assert.Throws<ArgumentException>(() => writer.Put(Document("b", "x") with
            {
                Text = new Dictionary<string, IReadOnlyList<IndexToken>> { ["nothing"] = [] },
            }));
            writer.Commit(1);
        }

        Assert.Equal(["a"], Keys(index, new MatchAllQuery()));
    }

    [Fact]
    public void What_was_committed_is_there_after_reopening()
    {
        var index = FilledWithFacets();
        Commit(index, 9, Sorted("6", 2001, "é"));
        index.Dispose();
        var again = Open();
        Assert.Equal(new IndexGeneration(2, 9, 6), again.Generation);
        Assert.Equal(6, Keys(again, new TermQuery("x")).Length);
        var sorted = Search(again, new SearchRequest { Query = new MatchAllQuery(), Sort = new SortOrder("name") });
        Assert.Equal(("6", "é"), (sorted.Hits[0].Key, sorted.Hits[0].Position.Text));
    }

    [Fact]
    public void A_cancelled_search_throws_and_the_next_one_works()
    {
        var index = Filled(Document("a", "x"));
        Assert.Throws<OperationCanceledException>(() => index.Search(new SearchRequest { Query = new TermQuery("x") }, new CancellationToken(canceled: true)));
        Assert.Equal(["a"], Keys(index, new TermQuery("x")));
    }

    /// <summary>Each commit moves every document to a new term, so a torn answer would hold too few, too many or mixed ones.</summary>
    [Fact]
    public async Task Searches_during_commits_each_see_one_whole_generation()
    {
        var index = Open();
        const int Documents = 50;
        var rounds = 25;
        var faults = new ConcurrentQueue<string>();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(reader => Task.Run(() =>
        {
            var cases = new RandomCases(reader);
            while (!done.IsCancellationRequested)
            {
                var answer = Search(index, new SearchRequest { Query = new PrefixQuery("round"), Facets = ["topic"], Size = 1000, Skip = cases.Below(2) });
                var expected = answer.Generation.Number == 0 ? 0 : Documents;
                if (answer.Total != expected || answer.Facets["topic"].Sum(c => c.Count) != expected)
                    faults.Enqueue($"generation {answer.Generation}: {answer.Total} documents, facets {Shown(answer, "topic")}");
                if (expected > 0 && Shown(answer, "topic") != $"t{answer.Generation.Number}:{Documents}")
                    faults.Enqueue($"generation {answer.Generation}: facets {Shown(answer, "topic")}");
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        for (var round = 1; round <= rounds; round++)
            Commit(index, round, [.. Enumerable.Range(0, Documents).Select(i => Stated($"k{i}", [], $"t{round}") with { Text = Document("", $"round{round}").Text })]);
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(faults);
    }
}
