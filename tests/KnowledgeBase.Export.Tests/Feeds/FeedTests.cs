using System.Xml.Linq;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Export.Feeds;
using KnowledgeBase.Export.Tests.Schemas;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void What_changed_last_comes_first_and_within_a_document_the_order_of_the_search()
    {
        using var corpus = Corpus.OfNastyTexts();
        corpus.Put("second.zh", null, ["plain words again", "other words"]);
        corpus.Put("third.zh", null, ["nothing"]);
        corpus.Put("report.zh", "CDIP/99/2", [.. Corpus.Texts, "words added"]);
        corpus.Follow();
        var log = new ChangeLog(corpus.Store, new ChangeTimes(corpus.Folder), TimeProvider.System);
        var hits = Assert.IsType<AllHits>(corpus.Search.Stream(new SearchQuery { Text = "words", Language = "en" }, Token));
        var newest = NewestHits.Of(hits, log.Current(), 10, cancellationToken: Token);
        Assert.Equal(hits.Total, newest.Count);
        Assert.Equal(["report.zh", "report.zh", "second.zh", "second.zh"], newest.Select(pair => pair.Hit.Document!.Id.Split('/')[1]));
        Assert.Equal(newest.Take(3).Select(pair => pair.Hit.Id), NewestHits.Of(hits, log.Current(), 3, cancellationToken: Token).Select(pair => pair.Hit.Id));
        var since = log.Current().Find("document/second.zh")!.Sequence;
        Assert.All(NewestHits.Of(hits, log.Current(), 10, since, Token), pair => Assert.Equal("document/report.zh", pair.Hit.Document!.Id));
    }

    [Fact]
    public void Entities_come_in_their_place_among_documents()
    {
        using var corpus = Corpus.OfNastyTexts();
        corpus.Store.PutEntities([Corpus.Entity("recommendation/10", "建议10", "Recommendation 10"), Corpus.Entity("country/ug", "乌干达", "Uganda now")]);
        corpus.Follow();
        var log = new ChangeLog(corpus.Store, new ChangeTimes(corpus.Folder), TimeProvider.System);
        var hits = Assert.IsType<AllHits>(corpus.Search.Stream(new SearchQuery(), Token));
        var newest = NewestHits.Of(hits, log.Current(), 100, cancellationToken: Token);
        Assert.Equal(hits.Total, newest.Count);
        Assert.Equal(newest.OrderByDescending(pair => pair.Change.Sequence).Select(pair => pair.Hit.Id), newest.Select(pair => pair.Hit.Id));
        Assert.Contains("country/ug", newest.Select(pair => pair.Hit.Id));
    }

    [Fact]
    public void The_feed_has_what_Atom_demands_and_survives_any_text()
    {
        using var corpus = Corpus.OfNastyTexts();
        var log = new ChangeLog(corpus.Store, new ChangeTimes(corpus.Folder), TimeProvider.System);
        var hits = Assert.IsType<AllHits>(corpus.Search.Stream(new SearchQuery(), Token));
        var feed = new AtomFeed
        {
            Title = "everything \u0001 & all",
            Parameters = "?q=a%26b",
            Site = "http://kb.test",
            Language = "en",
            Updated = DateTimeOffset.UnixEpoch,
            Entries = NewestHits.Of(hits, log.Current(), 100, cancellationToken: Token),
        };
        Assert.Empty(Specification.Feeds().WrongWith(feed.ToBytes()));
        Assert.Empty(Specification.Feeds().WrongWith((feed with { Entries = [] }).ToBytes()));
        var root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(feed.ToBytes())).Root!;
        Assert.Equal(hits.Total, root.Elements(Atom + "entry").Count());
        Assert.Equal(hits.Total, root.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal("http://kb.test/feed?q=a%26b", (string?)root.Elements(Atom + "link").First().Attribute("href"));
    }
}
