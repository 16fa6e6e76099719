using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Store.Tests;

public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_that_was_put_is_there_when_the_store_is_opened_again()
    {
        using (var store = _folder.OpenForWriting())
        {
            store.PutEntities(Samples.Entities());
            store.Put(Samples.Document());
            store.RecordFailure(new LedgerEntry("bad.txt", null, "failed", "empty: no byte", null, Samples.Noon));
        }

        using var reopened = _folder.OpenForReading();
        AssertSame(Samples.Document(), reopened.FindDocument("cdip-32-2.zh"));
        AssertSame(new[] { Samples.Document() }, reopened.Documents());
        AssertSame(Samples.Passages(), reopened.Passages("cdip-32-2.zh"));
        AssertSame(Samples.Passages()[2], reopened.FindPassage("cdip-32-2.zh", "p2"));
        Assert.Equal(Samples.SourceText, reopened.SourceText("cdip-32-2.zh"));
        AssertSame(Samples.Entities()[0], reopened.FindEntity(Samples.Recommendation10));
        Assert.Equal(Samples.Links(), reopened.LinksIn("cdip-32-2.zh"));
        Assert.Equal("catalogue-1", reopened.LinkedWith("cdip-32-2.zh"));
        Assert.Equal(Samples.Entry(), reopened.FindLedger("folder/cdip-32-2.zh.txt"));
        Assert.Equal(["bad.txt", "folder/cdip-32-2.zh.txt"], reopened.Ledger().Select(entry => entry.Path));
        Assert.Empty(reopened.Problems());
    }

    [Fact]
    public void What_is_not_there_is_null_or_empty()
    {
        using var store = _folder.OpenForWriting();
        Assert.Null(store.FindDocument("none"));
        Assert.Null(store.FindPassage("none", "p1"));
        Assert.Null(store.SourceText("none"));
        Assert.Null(store.LinkedWith("none"));
        Assert.Null(store.FindLedger("none"));
        Assert.Null(store.FindEntity(Samples.Uganda));
        Assert.Empty(store.Passages("none"));
        Assert.Empty(store.FindPassages([("none", "p1")]));
        Assert.Empty(store.LinksOf(Samples.Uganda, 10).Links);
        Assert.False(store.DeleteDocument("none"));
        Assert.False(store.PutLinks("none", [], "catalogue-1"));
        Assert.Equal(0, store.ChangeSequence);
    }

    [Fact]
    public void Any_text_at_all_comes_back_unaltered()
    {
        using var store = _folder.OpenForWriting();
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
        {
            // Halves of surrogate pairs are no text; only the source text keeps them.
            var wellFormed = string.Concat(text.EnumerateRunes());
            var passage = new Passage { Locator = "p1", Kind = PassageKind.Paragraph, Text = wellFormed, Cells = [new TableCell(wellFormed, wellFormed)] };
            store.PutDocument(Samples.Document(), text, [passage], [], "", Samples.Entry());
            AssertSame(passage, store.FindPassage("cdip-32-2.zh", "p1"));
            Assert.Equal(text, store.SourceText("cdip-32-2.zh"));
        }).QuickCheckThrowOnFailure();
        Assert.Empty(store.Problems());
    }

    [Fact]
    public void Entities_are_ordered_by_kind_and_by_the_numbers_in_their_slugs()
    {
        using var store = _folder.OpenForWriting();
        string[] ids = ["country/ug", "recommendation/10", "recommendation/9", "expected-result/4.10", "expected-result/4.2", "project/da-4-10-03"];
        store.PutEntities([.. ids.Select(id => new Entity { Id = EntityId.Parse(id), Name = LocalizedText.None })]);
        Assert.Equal(
            ["project/da-4-10-03", "recommendation/9", "recommendation/10", "expected-result/4.2", "expected-result/4.10", "country/ug"],
            store.Entities().Select(entity => entity.Id.ToString()));
        Assert.Equal(["recommendation/9", "recommendation/10"], store.Entities("recommendation").Select(entity => entity.Id.ToString()));
    }

    [Fact]
    public void Many_passages_come_in_one_go_and_absent_ones_are_left_out()
    {
        using var store = _folder.OpenForWriting();
        store.Put(Samples.Document());
        store.Put(Samples.Document("cdip-32-2.en"));
        var found = store.FindPassages([("cdip-32-2.en", "p1"), ("cdip-32-2.zh", "t1.r1"), ("cdip-32-2.zh", "p99"), ("cdip-32-2.en", "p1")]);
        Assert.Equal(2, found.Count);
        Assert.Equal("t1.r1", found[("cdip-32-2.zh", "t1.r1")].Locator);
    }

    [Fact]
    public void Pages_of_links_to_an_entity_hold_each_link_once()
    {
        using var store = _folder.OpenForWriting();
        store.PutEntities(Samples.Entities());
        for (var i = 0; i < 5; i++)
            store.Put(Samples.Document($"d{i}"));

        var all = new List<StoredLink>();
        string? after = null;
        do
        {
            var page = store.LinksOf(Samples.Recommendation10, 3, after);
            all.AddRange(page.Links);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(10, store.CountLinks(Samples.Recommendation10));
        Assert.Equal(store.LinksOf(Samples.Recommendation10, 100).Links, all);
        Assert.Equal(["d0", "d0", "d1", "d1", "d2", "d2", "d3", "d3", "d4", "d4"], all.Select(link => link.DocumentId));
    }

    [Fact]
    public void Statistics_count_what_there_is()
    {
        using var store = _folder.OpenForWriting();
        store.PutEntities(Samples.Entities());
        store.Put(Samples.Document());
        var statistics = store.Statistics();
        Assert.Equal(1, statistics.Documents);
        Assert.Equal(7, statistics.Passages);
        Assert.Equal(3, statistics.Links);
        Assert.Equal(new Dictionary<string, int> { ["country"] = 1, ["recommendation"] = 1 }, statistics.EntitiesByKind);
        Assert.Equal(4, statistics.PassagesByKind[PassageKind.Paragraph]);
        Assert.Equal(new Dictionary<string, int> { ["en"] = 1, ["zh"] = 6 }, statistics.PassagesByLanguage);
        Assert.Equal(new Dictionary<string, int> { ["plain-text"] = 1 }, statistics.DocumentsByFormat);
        Assert.Equal(Samples.Noon, statistics.LastIngest);
        Assert.Equal(0, statistics.FailedFiles);
    }

    [Fact]
    public void Contradictory_documents_are_refused_and_leave_no_trace()
    {
        using var store = _folder.OpenForWriting();
        Assert.Throws<ArgumentException>(() => store.Put(Samples.Document("Not A Slug")));
        Assert.Throws<ArgumentException>(() => store.Put(Samples.Document(), [.. Samples.Passages(), Samples.Passages()[0]]));
        Assert.Throws<ArgumentException>(() => store.Put(Samples.Document(), links: [Samples.Links()[0] with { Locator = "p99" }]));
        Assert.Throws<ArgumentException>(() => store.PutEntities([Samples.Entities()[0], Samples.Entities()[0]]));
        Assert.Empty(store.Documents());
        Assert.Equal(0, store.ChangeSequence);
    }

    /// <summary>Records with lists do not compare by content; their JSON does.</summary>
    private static void AssertSame<T>(T expected, T? actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
