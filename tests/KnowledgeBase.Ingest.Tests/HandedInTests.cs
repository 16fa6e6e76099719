using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests;

/// <summary>Files that were handed in under names, and documents that were deleted.</summary>
public sealed class HandedInTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public HandedInTests() => _store = _folder.OpenStore();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_name_decides_identity_and_format_and_a_sidecar_among_them_is_honoured()
    {
        var report = await HandIn(
            ("报告.txt", Texts.Report("CDIP/77/1")), ("plain.md", "# A title\n\nA paragraph in English.\n"), ("plain.md.yaml", "id: named.en\n"), (".hidden", "x"), ("stray.yaml", "a: b"));
        Assert.Equal(
            [("upload:报告.txt", FileStatus.Added, "cdip-77-1.zh"), ("upload:plain.md", FileStatus.Added, "named.en"), ("upload:.hidden", FileStatus.Skipped, null), ("upload:stray.yaml", FileStatus.Skipped, null)],
            report.Files.Select(file => (file.Path, file.Status, file.DocumentId)));
        Assert.Equal("报告.txt", _store.FindDocument("cdip-77-1.zh")!.FileName);
    }

    [Fact]
    public async Task Names_never_reach_the_file_system()
    {
        File.WriteAllText(Path.Combine(_folder.Documents, "documents.yaml"), "this: is not for them");
        var report = await HandIn(("etc/../../passwd.txt", Texts.Plain(2)), ("twice.txt", Texts.Plain(3)), ("twice.txt", Texts.Plain(4)));
        Assert.Equal([FileStatus.Added, FileStatus.Added, FileStatus.Failed], report.Files.Select(file => file.Status));
        Assert.Equal(FileReasons.SamePath, report.Files[2].Reason);
        Assert.DoesNotContain(_folder.Documents, report.Files[2].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_handed_in_replaces_the_document_of_its_identifier_and_stays_though_the_old_file_is_found_again()
    {
        _folder.Write("a.txt", Texts.Report("CDIP/77/1", 3));
        await Ingest(_folder.Documents);
        var replaced = (await HandIn(("other name.txt", Texts.Report("CDIP/77/1", 9)))).Files.Single();
        Assert.Equal((FileStatus.Changed, "cdip-77-1.zh"), (replaced.Status, replaced.DocumentId));
        var passages = _store.Passages("cdip-77-1.zh").Count;

        var found = (await Ingest(_folder.Documents)).Files.Single();
        Assert.Equal((FileStatus.Skipped, FileReasons.Deleted), (found.Status, found.Reason));
        Assert.Equal(passages, _store.Passages("cdip-77-1.zh").Count);
        Assert.Equal(FileStatus.Unchanged, (await HandIn(("other name.txt", Texts.Report("CDIP/77/1", 9)))).Files.Single().Status);
    }

    [Fact]
    public async Task A_deleted_document_stays_deleted_until_its_file_changes_or_is_named()
    {
        var path = _folder.Write("a.txt", Texts.Plain(3));
        var id = (await Ingest(_folder.Documents)).Files.Single().DocumentId!;
        Assert.True(_store.DeleteDocument(id, DateTimeOffset.UnixEpoch));
        Assert.False(_store.DeleteDocument(id, DateTimeOffset.UnixEpoch));
        Assert.Equal(LedgerEntry.Deleted, _store.FindLedger("a.txt")!.Outcome);

        Assert.Equal((FileStatus.Skipped, FileReasons.Deleted), ((await Ingest(_folder.Documents)).Files.Single() is var found ? (found.Status, found.Reason) : default));
        Assert.Null(_store.FindDocument(id));

        Assert.Equal(FileStatus.Added, (await Ingest(path)).Files.Single().Status);
        Assert.True(_store.DeleteDocument(id, DateTimeOffset.UnixEpoch));
        File.WriteAllText(path, Texts.Plain(4));
        Assert.Equal(FileStatus.Added, (await Ingest(_folder.Documents)).Files.Single().Status);
        Assert.Empty(_store.Verify(Token));
    }

    [Fact]
    public async Task A_watched_folder_tells_of_every_change_once_it_holds_still()
    {
        _folder.Write("a.txt", "one");
        var watch = new FolderWatch(_folder.Documents, TimeSpan.FromMilliseconds(20), TimeProvider.System);
        foreach (var change in (Action[])[() => _folder.Write("b.txt", "two"), () => _folder.Write("deep/c.txt", "three"), () => File.Delete(Path.Combine(_folder.Documents, "b.txt")), () => _folder.Write("a.txt", "other length")])
        {
            watch.Note();
            var told = watch.WaitForChangeAsync(Token);
            Assert.False(told.IsCompleted);
            change();
            await told;
        }
    }

    private async Task<IngestReport> HandIn(params (string Name, string Text)[] files)
    {
        var stored = files.Select((file, number) =>
        {
            var path = Path.Combine(_folder.Documents, $"{number}");
            File.WriteAllText(path, file.Text);
            return new HandedInFile(file.Name, path);
        }).ToList();
        var report = await Pipeline().RunHandedInAsync(stored, cancellationToken: Token);
        foreach (var file in stored)
            File.Delete(file.FullPath);
        return report;
    }

    private Task<IngestReport> Ingest(string path) => Pipeline().RunAsync([path], cancellationToken: Token);

    private IngestPipeline Pipeline() => new(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = null });
}
