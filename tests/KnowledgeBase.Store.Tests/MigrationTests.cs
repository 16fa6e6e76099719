namespace KnowledgeBase.Store.Tests;

public sealed class MigrationTests : IDisposable
{
    /// <summary>The next format, made up: documents get a page count, which is part of no row's checksum yet.</summary>
    private static readonly IReadOnlyList<Migration> Next =
    [
        .. Migrations.All,
        new(Migrations.All[^1].Version + 1, "CREATE TABLE page_count (document_id TEXT NOT NULL PRIMARY KEY, pages BIGINT NOT NULL); INSERT INTO page_count SELECT document_id, 0 FROM document;"),
    ];

    private static readonly IReadOnlyList<Migration> Broken = [.. Migrations.All, new(Migrations.All[^1].Version + 1, "CREATE TABLE t (x TEXT); SELECT * FROM nowhere;")];

    private readonly TemporaryFolder _folder = new();

    public MigrationTests()
    {
        using var store = _folder.OpenForWriting();
        store.PutEntities(Samples.Entities());
        store.Put(Samples.Document());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_older_store_is_brought_up_to_date_with_all_it_holds()
    {
        using (var store = Open(StoreAccess.ReadWrite, Next))
        {
            Assert.Single(store.Documents());
            Assert.Empty(store.Problems());
            Assert.True(store.Put(Samples.Document("another")));
        }
        using var again = Open(StoreAccess.ReadOnly, Next);
        Assert.Equal(2, again.Documents().Count);
    }

    [Fact]
    public void An_older_store_is_not_read_before_it_was_brought_up_to_date()
    {
        var refused = Assert.Throws<DataFolderVersionException>(() => Open(StoreAccess.ReadOnly, Next));
        Assert.Equal(Migrations.All[^1].Version, refused.Found);
        Assert.Contains("kb ingest", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_store_is_refused_and_left_as_it_is()
    {
        Open(StoreAccess.ReadWrite, Next).Dispose();
        var bytes = File.ReadAllBytes(_folder.StoreFile);
        foreach (var access in Enum.GetValues<StoreAccess>())
        {
            var refused = Assert.Throws<DataFolderVersionException>(() => Open(access, Migrations.All));
            Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(bytes, File.ReadAllBytes(_folder.StoreFile));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_store_as_it_was()
    {
        Assert.ThrowsAny<DataFolderException>(() => Open(StoreAccess.ReadWrite, Broken));
        using var store = _folder.OpenForWriting();
        Assert.Single(store.Documents());
        Assert.Empty(store.Problems());
    }

    private KnowledgeStore Open(StoreAccess access, IReadOnlyList<Migration> migrations) =>
        KnowledgeStore.Open(_folder.Path, access, TimeProvider.System, migrations);
}
