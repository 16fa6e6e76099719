using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Store.Tests;

public sealed class ChangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public ChangeTests() => _store = _folder.OpenForWriting();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        _store.PutEntities(Samples.Entities());
        Assert.True(_store.Put(Samples.Document()));
        var sequence = _store.ChangeSequence;

        Assert.False(_store.Put(Samples.Document()));
        Assert.Equal(new EntityChanges(0, 0, 0, 2), _store.PutEntities(Samples.Entities()));
        Assert.False(_store.PutLinks("cdip-32-2.zh", Samples.Links(), "catalogue-1"));
        _store.RecordFailure(Samples.Entry("other", "failed"));
        Assert.Equal(sequence, _store.ChangeSequence);
        Assert.Empty(_store.ChangesSince(sequence, 10));
    }

    [Fact]
    public void Each_record_appears_once_with_its_newest_change()
    {
        _store.PutEntities(Samples.Entities());
        _store.Put(Samples.Document("a"));
        _store.Put(Samples.Document("b"));
        _store.Put(Samples.Document("a") with { Symbol = "CDIP/1/1" });
        _store.DeleteDocument("b");

        var changes = _store.ChangesSince(0, 100);
        Assert.Equal(
            [("entity", "country/ug", false), ("entity", "recommendation/10", false), ("document", "a", false), ("document", "b", true)],
            changes.Select(change => (change.Kind, change.Id, change.Deleted)));
        Assert.Equal(changes.Select(change => change.Sequence).Order().Distinct(), changes.Select(change => change.Sequence));
        Assert.Equal(_store.ChangeSequence, changes[^1].Sequence);
        Assert.Equal(changes.Skip(1), _store.ChangesSince(changes[0].Sequence, 100));
        Assert.Equal(changes.Take(2), _store.ChangesSince(0, 2));
    }

    [Fact]
    public void A_document_replaces_all_of_the_one_it_follows()
    {
        _store.PutEntities(Samples.Entities());
        _store.Put(Samples.Document());
        _store.PutDocument(Samples.Document() with { ContentHash = new string('b', 64) }, "new", [Samples.Passages()[0]], [], "", Samples.Entry(outcome: "changed"));

        Assert.Equal(["h1"], _store.Passages("cdip-32-2.zh").Select(passage => passage.Locator));
        Assert.Empty(_store.LinksIn("cdip-32-2.zh"));
        Assert.Equal("new", _store.SourceText("cdip-32-2.zh"));
        Assert.Equal("", _store.LinkedWith("cdip-32-2.zh"));
        Assert.Equal("changed", Assert.Single(_store.Ledger()).Outcome);
        Assert.Empty(_store.Problems());
    }

    [Fact]
    public void A_document_put_without_links_keeps_those_it_has_only_while_its_passages_stay()
    {
        _store.PutEntities(Samples.Entities());
        _store.Put(Samples.Document());
        var sequence = _store.ChangeSequence;

        Assert.False(_store.PutDocument(Samples.Document(), Samples.SourceText, Samples.Passages(), Samples.Entry()));
        Assert.Equal("catalogue-1", _store.LinkedWith("cdip-32-2.zh"));
        Assert.Equal(sequence, _store.ChangeSequence);

        var renamed = Samples.Document() with { Symbol = "CDIP/32/2 Rev." };
        Assert.True(_store.PutDocument(renamed, Samples.SourceText, Samples.Passages(), Samples.Entry()));
        Assert.Equal(Samples.Links(), _store.LinksIn("cdip-32-2.zh"));
        Assert.Equal("", _store.LinkedWith("cdip-32-2.zh"));

        Assert.True(_store.PutDocument(renamed, Samples.SourceText, Samples.Passages(5), Samples.Entry()));
        Assert.Empty(_store.LinksIn("cdip-32-2.zh"));
        Assert.Empty(_store.Problems());
    }

    [Fact]
    public void New_links_are_a_change_and_a_new_fingerprint_alone_is_none()
    {
        _store.PutEntities(Samples.Entities());
        _store.Put(Samples.Document());
        var sequence = _store.ChangeSequence;

        Assert.False(_store.PutLinks("cdip-32-2.zh", Samples.Links(), "catalogue-2"));
        Assert.Equal("catalogue-2", _store.LinkedWith("cdip-32-2.zh"));
        Assert.Equal(sequence, _store.ChangeSequence);

        Assert.True(_store.PutLinks("cdip-32-2.zh", [Samples.Links()[1]], "catalogue-3"));
        Assert.Equal([Samples.Links()[1]], _store.LinksIn("cdip-32-2.zh"));
        Assert.Equal("cdip-32-2.zh", Assert.Single(_store.ChangesSince(sequence, 10)).Id);
        Assert.Empty(_store.Problems());
    }

    [Fact]
    public void Only_entities_that_are_new_differ_or_are_gone_are_changes()
    {
        _store.PutEntities(Samples.Entities());
        var sequence = _store.ChangeSequence;
        var altered = Samples.Entities()[0] with { Aliases = [new EntityAlias("Rec. 10", "en", Search: true)] };
        var added = new Entity { Id = new EntityId("country", "la"), Name = new LocalizedText("老挝", "Laos") };

        Assert.Equal(new EntityChanges(1, 1, 1, 0), _store.PutEntities([altered, added]));
        Assert.Equal(
            [("country/la", false), ("recommendation/10", false), ("country/ug", true)],
            _store.ChangesSince(sequence, 10).Select(change => (change.Id, change.Deleted)));
    }

    [Fact]
    public void Links_to_an_entity_go_with_it_and_their_document_waits_to_be_linked_again()
    {
        _store.PutEntities(Samples.Entities());
        _store.Put(Samples.Document());
        _store.PutEntities([Samples.Entities()[1]]);

        Assert.Equal([Samples.Links()[1]], _store.LinksIn("cdip-32-2.zh"));
        Assert.Equal("", _store.LinkedWith("cdip-32-2.zh"));
        Assert.Contains(_store.ChangesSince(0, 10), change => change is { Kind: "document", Id: "cdip-32-2.zh", Deleted: false });
        Assert.Empty(_store.Problems());
    }

    [Fact]
    public void A_deleted_document_is_gone_with_all_that_belonged_to_it()
    {
        _store.PutEntities(Samples.Entities());
        _store.Put(Samples.Document());
        Assert.True(_store.DeleteDocument("cdip-32-2.zh"));
        Assert.Empty(_store.Documents());
        Assert.Empty(_store.Passages("cdip-32-2.zh"));
        Assert.Null(_store.SourceText("cdip-32-2.zh"));
        Assert.Equal(0, _store.CountLinks(Samples.Recommendation10));
        Assert.Empty(_store.Problems());
    }
}
