using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.Discovery;

public sealed class DiscoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public DiscoveryTests() => _store = _folder.OpenStore();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Files_are_taken_in_the_order_of_their_names_folders_among_them()
    {
        foreach (var name in new[] { "b.txt", "B.txt", "a/z.txt", "a.txt", "10.txt", "9.txt" })
            _folder.Write(name, Texts.Plain(name.Length) + name);
        _folder.Write("a/documents.yaml", "[]");
        Assert.Equal(["10.txt", "9.txt", "B.txt", "a/z.txt", "a.txt", "b.txt"], (await Ingest(_folder.Documents)).Select(file => file.Path));
    }

    [Fact]
    public async Task Hidden_files_links_and_pipes_are_skipped_with_a_reason_and_nothing_hangs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "there are no pipes in folders here");
        var good = _folder.Write("good.txt", Texts.Plain());
        _folder.Write(".hidden.txt", Texts.Plain());
        _folder.Write(".git/config.txt", Texts.Plain());
        _folder.MakePipe("pipe.txt");
        File.CreateSymbolicLink(Path.Combine(_folder.Documents, "link.txt"), good);
        File.CreateSymbolicLink(Path.Combine(_folder.Documents, "dangling.txt"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Documents, "loop"), _folder.Documents);

        var files = await Ingest(_folder.Documents);

        Assert.Equal(
            [
                (".git", FileReasons.Hidden),
                (".hidden.txt", FileReasons.Hidden),
                ("dangling.txt", FileReasons.SymbolicLink),
                ("link.txt", FileReasons.SymbolicLink),
                ("loop", FileReasons.SymbolicLink),
                ("pipe.txt", FileReasons.NotAFile),
            ],
            files.Where(file => file.Status == FileStatus.Skipped).Select(file => (file.Path, file.Reason!)));
        Assert.Equal("good.txt", Assert.Single(files, file => file.Status == FileStatus.Added).Path);
    }

    [Fact]
    public async Task A_link_that_is_named_itself_is_followed()
    {
        var good = _folder.Write("folder/good.txt", Texts.Plain());
        var link = Path.Combine(_folder.Documents, "named");
        Directory.CreateSymbolicLink(link, Path.GetDirectoryName(good)!);
        Assert.Equal(("good.txt", FileStatus.Added), Assert.Single((await Ingest(link)).Select(file => (file.Path, file.Status))));
    }

    [Fact]
    public async Task What_is_not_there_is_reported() =>
        Assert.Equal(FileReasons.NotFound, (await Ingest(Path.Combine(_folder.Documents, "nothing.txt"))).Single().Reason);

    [Fact]
    public async Task What_may_not_be_read_is_reported()
    {
        var locked = _folder.Write("locked.txt", Texts.Plain());
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "this user may read everything");
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(locked, UnixFileMode.None);
        Assert.Equal(FileReasons.Unreadable, (await Ingest(_folder.Documents)).Single().Reason);
    }

    [Fact]
    public async Task Files_of_one_relative_path_from_two_folders_are_not_mixed_up()
    {
        _folder.Write("x/report.txt", Texts.Plain(3));
        _folder.Write("y/report.txt", Texts.Plain(4));
        var files = await Ingest(Path.Combine(_folder.Documents, "x"), Path.Combine(_folder.Documents, "y"), Path.Combine(_folder.Documents, "x/report.txt"));
        Assert.Equal([FileStatus.Added, FileStatus.Failed], files.Select(file => file.Status));
        Assert.Equal(FileReasons.SamePath, files[1].Reason);
    }

    private async Task<IReadOnlyList<FileOutcome>> Ingest(params string[] paths)
    {
        var pipeline = new IngestPipeline(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = null, Pool = Readers.Shared });
        return (await pipeline.RunAsync(paths, null, TestContext.Current.CancellationToken)).Files;
    }
}
