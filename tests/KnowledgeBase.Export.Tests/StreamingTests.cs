using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Tests;

/// <summary>More passages than are fetched at once.</summary>
public sealed class LongCorpus : IDisposable
{
    public LongCorpus()
    {
        Corpus.Put("long.zh", null, [.. Enumerable.Range(1, AllHits.PageSize + 300).Select(number => $"word number {number % 97}")]);
        Corpus.Follow();
    }

    public Corpus Corpus { get; } = new();

    public void Dispose() => Corpus.Dispose();
}

public sealed class StreamingTests(LongCorpus many) : IClassFixture<LongCorpus>
{
    [Fact]
    public void More_hits_than_are_fetched_at_once_come_each_once_and_in_order()
    {
        var corpus = many.Corpus;
        var token = TestContext.Current.CancellationToken;
        foreach (var search in (SearchQuery[])[new() { Text = "word", Sort = SearchSort.Newest }, new() { Text = "number 7" }])
        {
            var stream = Assert.IsType<AllHits>(corpus.Search.Stream(search, token));
            var ids = stream.Read(cancellationToken: token).SelectMany(batch => batch.Hits).Select(hit => hit.Id).ToList();
            Assert.Equal(stream.Total, ids.Count);
            Assert.Equal(corpus.Paged(search, 20).Select(hit => hit.Id), ids.Take(2_000));
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }

    [Fact]
    public void A_stream_kept_to_some_records_gives_those_among_its_hits()
    {
        using var corpus = Corpus.OfNastyTexts();
        corpus.Put("second.zh", null, ["plain words again", "other words"]);
        corpus.Follow();
        var token = TestContext.Current.CancellationToken;
        var stream = Assert.IsType<AllHits>(corpus.Search.Stream(new SearchQuery { Text = "plain" }, token));
        Assert.Equal(2, stream.Total);
        Assert.Equal(["passage/second.zh/p1"], stream.Within(new RecordScope(["second.zh"], []), 10, token).Select(hit => hit.Id));
        Assert.Equal(["report.zh", "second.zh"], stream.Documents(token).Order());
        Assert.Empty(stream.Within(new RecordScope([], []), 10, token));
        var everything = Assert.IsType<AllHits>(corpus.Search.Stream(new SearchQuery(), token));
        Assert.Equal(["country/ug"], everything.Within(new RecordScope([], ["country/ug"]), 10, token).Select(hit => hit.Id));
    }

    [Fact]
    public void A_bad_search_is_a_problem_and_no_stream()
    {
        using var corpus = Corpus.OfNastyTexts();
        var outcome = corpus.Search.Stream(new SearchQuery { Text = new string('a', 600) }, TestContext.Current.CancellationToken);
        Assert.Equal("q", Assert.IsType<SearchProblem>(outcome).Parameter);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("jsonl")]
    public async Task Who_hangs_up_ends_the_work(string format)
    {
        var corpus = many.Corpus;
        using var hangUp = new CancellationTokenSource();
        await using var output = new AsyncOnlyStream(count => { if (count > 20_000) hangUp.Cancel(); });
        var rows = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => corpus.Open(ExportFormat.Find(format)!, columns: "all").WriteAsync(output, count => rows = count, hangUp.Token));
        Assert.InRange(rows, 0, 10_000);
    }

    [Fact]
    public async Task The_manifest_says_what_was_written_and_how_to_get_it_again()
    {
        using var corpus = Corpus.OfNastyTexts();
        var search = new SearchQuery
        {
            Text = "words",
            Language = "en",
            Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Document] = ["report.zh"] },
        };
        await using var output = new AsyncOnlyStream();
        var manifest = await corpus.Open(ExportFormat.Csv, search).WriteAsync(output, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(manifest.Total, manifest.Rows);
        Assert.Equal(corpus.Paged(search).Count, manifest.Rows);
        Assert.False(manifest.GenerationChanged);
        Assert.Equal(corpus.Store.ChangeSequence, manifest.Sequence);
        Assert.Equal("http://kb.test/api/v1/export?format=csv&q=words&document=report.zh&lang=en", manifest.Links.Export);
        Assert.Equal($"http://kb.test/api/v1/changes?since={manifest.Sequence}&q=words&document=report.zh&lang=en", manifest.Links.Changes);
    }

    [Fact]
    public void A_format_to_be_read_by_people_says_how_much_it_takes()
    {
        var corpus = many.Corpus;
        var request = new ExportRequest { Search = new SearchQuery { Language = "en" }, Format = ExportFormat.Docx, Site = "" };
        Assert.Null(corpus.Exports.Open(request, out var problem, TestContext.Current.CancellationToken));
        Assert.Equal("format", problem!.Parameter);
        Assert.Contains("10,000", problem.Detail, StringComparison.Ordinal);
    }
}
