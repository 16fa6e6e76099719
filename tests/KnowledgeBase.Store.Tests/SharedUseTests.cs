using KnowledgeBase.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store.Tests;

public sealed class SharedUseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_writer_is_told_who_has_the_folder_and_since_when()
    {
        using (_folder.OpenForWriting())
        {
            var refused = Assert.Throws<DataFolderLockedException>(_folder.OpenForWriting);
            Assert.Equal(Environment.ProcessId, refused.Holder!.ProcessId);
            Assert.Equal(Environment.MachineName, refused.Holder.Host);
            Assert.Contains(_folder.Path, refused.Message, StringComparison.Ordinal);
            Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        }
        using var now = _folder.OpenForWriting();
        Assert.True(now.Put(Samples.Document()));
    }

    [Fact]
    public void Readers_need_no_lock_and_see_what_the_writer_acknowledged()
    {
        using var writer = _folder.OpenForWriting();
        using var reader = _folder.OpenForReading();
        Assert.Empty(reader.Documents());
        writer.Put(Samples.Document());
        Assert.Single(reader.Documents());
        Assert.Throws<InvalidOperationException>(() => reader.Put(Samples.Document("other")));
    }

    [Fact]
    public async Task Readers_during_writes_see_a_document_whole_as_it_was_or_as_it_is()
    {
        using var writer = _folder.OpenForWriting();
        using var otherProgram = _folder.OpenForReading();
        writer.PutEntities(Samples.Entities());
        writer.Put(Samples.Document(), Version(0));
        using var finished = new CancellationTokenSource();
        var reads = 0;

        Task Reader(KnowledgeStore store) => Task.Run(() =>
        {
            while (!finished.IsCancellationRequested)
            {
                var texts = store.Passages("cdip-32-2.zh").Select(passage => passage.Text).ToList();
                Assert.Equal(200, texts.Count);
                Assert.Single(texts.Distinct());
                Interlocked.Increment(ref reads);
            }
        }, TestContext.Current.CancellationToken);

        Task[] readers = [Reader(writer), Reader(writer), Reader(otherProgram)];
        for (var version = 1; version <= 30 || Volatile.Read(ref reads) < 30; version++)
            writer.Put(Samples.Document(), Version(version));
        await finished.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(writer.Problems());
    }

    [Fact]
    public async Task Writers_on_many_threads_wait_for_each_other()
    {
        using var store = _folder.OpenForWriting();
        store.PutEntities(Samples.Entities());
        await Parallel.ForAsync(0, 24, TestContext.Current.CancellationToken, (number, _) =>
        {
            store.Put(Samples.Document($"d{number}"));
            return ValueTask.CompletedTask;
        });
        Assert.Equal(24, store.Documents().Count);
        Assert.Equal(24, store.ChangesSince(0, 100).Count(change => change.Kind == "document"));
        Assert.Empty(store.Problems());
    }

    [Fact]
    public void The_store_is_in_a_rollback_journal_and_never_in_wal()
    {
        using var store = _folder.OpenForWriting();
        using var connection = new SqliteConnection($"Data Source={_folder.StoreFile};Pooling=False");
        connection.Open();
        Assert.Equal("delete", connection.Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public void There_is_nothing_to_read_where_nothing_was_written()
    {
        var refused = Assert.Throws<DataFolderEmptyException>(_folder.OpenForReading);
        Assert.Contains("kb ingest", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private static IReadOnlyList<Passage> Version(int version) =>
    [
        .. Enumerable.Range(1, 200).Select(number => new Passage
        {
            Locator = $"p{number}",
            Kind = PassageKind.Paragraph,
            Text = $"version {version}",
        }),
    ];
}
