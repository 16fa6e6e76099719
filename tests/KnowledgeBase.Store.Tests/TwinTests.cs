namespace KnowledgeBase.Store.Tests;

public sealed class TwinTests : IDisposable
{
    private const string Chinese = "a.zh";
    private const string English = "a.en";

    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public TwinTests()
    {
        _store = _folder.OpenForWriting();
        _store.PutEntities(Samples.Entities());
        _store.Put(Samples.Document(Chinese));
        _store.Put(Samples.Document(English));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void An_alignment_comes_back_as_it_was_put_from_either_side()
    {
        var alignment = Samples.Alignment(Chinese, English);
        Assert.True(_store.PutTwins(alignment, "aligner-1"));

        AssertSame(alignment, Assert.Single(_store.TwinsOf(Chinese)));
        var turned = Assert.Single(_store.TwinsOf(English));
        Assert.Equal((English, Chinese), (turned.FirstId, turned.SecondId));
        Assert.Equal(alignment.Measure.Second, turned.Measure.First);
        Assert.Equal(alignment.Pairs.Select(pair => (pair.Second, pair.First)), turned.Pairs.Select(pair => (pair.First, pair.Second)));
        Assert.Equal(
            alignment.Pairs.SelectMany(pair => pair.Differences).Select(difference => !difference.InFirst),
            turned.Pairs.SelectMany(pair => pair.Differences).Select(difference => difference.InFirst));
        AssertSame(alignment, turned.From(Chinese));
        Assert.Equal("aligner-1", _store.TwinsAlignedWith(Chinese, English));
        Assert.Empty(_store.Problems());
    }

    [Fact]
    public void A_counterpart_is_what_was_matched_and_nothing_else()
    {
        _store.PutTwins(Samples.Alignment(Chinese, English), "aligner-1");
        Assert.Equal([(English, "p1")], _store.Counterparts(Chinese, "p1"));
        Assert.Equal([(Chinese, "p2")], _store.Counterparts(English, "p3"));
        Assert.Empty(_store.Counterparts(Chinese, "p4")); // the same number, but contradicting
        Assert.Empty(_store.Counterparts(English, "p4"));
        Assert.Empty(_store.Counterparts(Chinese, "p3")); // alone
        Assert.Empty(_store.Counterparts(Chinese, "p99"));
    }

    [Fact]
    public void The_same_alignment_again_is_no_change_and_another_one_changes_both_documents()
    {
        var alignment = Samples.Alignment(Chinese, English);
        _store.PutTwins(alignment, "aligner-1");
        var sequence = _store.ChangeSequence;

        Assert.False(_store.PutTwins(alignment, "aligner-1"));
        Assert.False(_store.PutTwins(alignment, "aligner-2"));
        Assert.Equal("aligner-2", _store.TwinsAlignedWith(Chinese, English));
        Assert.Equal(sequence, _store.ChangeSequence);

        Assert.True(_store.PutTwins(alignment with { Pairs = [.. alignment.Pairs.Skip(1)] }, "aligner-2"));
        Assert.Equal([Chinese, English], _store.ChangesSince(sequence, 10).Select(change => change.Id));
        Assert.True(_store.DeleteTwins(Chinese, English));
        Assert.False(_store.DeleteTwins(Chinese, English));
        Assert.Empty(_store.Twins());
    }

    [Fact]
    public void An_alignment_goes_with_either_document_and_when_either_is_replaced()
    {
        _store.PutTwins(Samples.Alignment(Chinese, English), "aligner-1");
        _store.Put(Samples.Document(English), Samples.Passages(7));
        Assert.Empty(_store.TwinsOf(Chinese));

        _store.PutTwins(Samples.Alignment(Chinese, English), "aligner-1");
        _store.DeleteDocument(Chinese);
        Assert.Empty(_store.TwinsOf(English));
        Assert.Empty(_store.Problems());
        Assert.False(_store.PutTwins(Samples.Alignment(Chinese, English), "aligner-1"));
    }

    [Theory]
    [InlineData("p9", "p1")]
    [InlineData("p1", "h7")]
    [InlineData("p2", "p1")]
    public void A_pair_names_passages_that_are_there_and_each_once(string first, string second)
    {
        var alignment = Samples.Alignment(Chinese, English);
        var wrong = alignment with { Pairs = [.. alignment.Pairs, new TwinPair(first, second, TwinMatch.Order, 0.5, [])] };
        Assert.Throws<ArgumentException>(() => _store.PutTwins(wrong, "aligner-1"));
        Assert.Empty(_store.Twins());
    }

    [Fact]
    public void A_document_is_not_its_own_twin() =>
        Assert.Throws<ArgumentException>(() => _store.PutTwins(Samples.Alignment(Chinese, Chinese), "aligner-1"));

    [Theory]
    [InlineData("DELETE FROM twin_pair WHERE position = 1", "twin a.zh a.en")]
    [InlineData("UPDATE twin_pair SET match_kind = 'Number'", "twin_pair")]
    [InlineData("UPDATE twin SET relation = 'Symbol'", "twin")]
    public void Verify_finds_pairs_that_are_missing_or_altered(string damage, string where)
    {
        _store.PutTwins(Samples.Alignment(Chinese, English), "aligner-1");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.StoreFile};Pooling=False"))
        {
            connection.Open();
            connection.Execute(damage);
        }
        Assert.Contains(_store.Problems(), problem => problem.Where == where);
    }

    private static void AssertSame(TwinAlignment expected, TwinAlignment actual)
    {
        Assert.Equal(expected with { Pairs = [] }, actual with { Pairs = [] });
        Assert.Equal(
            expected.Pairs.Select(pair => (pair.First, pair.Second, pair.Match, pair.Score, string.Join(';', pair.Differences))),
            actual.Pairs.Select(pair => (pair.First, pair.Second, pair.Match, pair.Score, string.Join(';', pair.Differences))));
    }
}
