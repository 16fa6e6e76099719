using System.Buffers.Binary;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.ReaderProcesses;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.Archives;

public sealed class ArchiveTests : IDisposable
{
    private static readonly ReaderPool Narrow = new(new ReadLimits { MaxEntries = 100 }, 1, TimeProvider.System);

    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public ArchiveTests() => _store = _folder.OpenStore();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Files_in_an_archive_are_documents_of_their_own_and_what_stands_beside_them_is_honoured()
    {
        _folder.Write("a.txt", Texts.Plain(2));
        _folder.Write("all.zip", Zips.Of(
            ("sub/report.txt", Texts.Plain(3)),
            ("sub/documents.yaml", "- file: report.txt\n  id: cdip-32-2.zh\n  symbol: CDIP/32/2\n  title: { zh: 报告 }\n  language: zh\n  type: report\n  provenance: test\n"),
            ("proposal.txt", Texts.Plain(4)),
            ("proposal.txt.yaml", "symbol: CDIP/40/7\n"),
            ("bad.txt", ""),
            ("__MACOSX/._a", "x"),
            ("__MACOSX/._b", "x"),
            ("sub/.DS_Store", "x"),
            ("notes.yml", "x: y")));

        var files = await Ingest();

        Assert.Equal(
            [
                ("a.txt", FileStatus.Added, "a.zh"),
                ("all.zip/__MACOSX", FileStatus.Skipped, FileReasons.Hidden),
                ("all.zip/bad.txt", FileStatus.Failed, FileReasons.Empty),
                ("all.zip/notes.yml", FileStatus.Skipped, FileReasons.StrayYaml),
                ("all.zip/proposal.txt", FileStatus.Added, "cdip-40-7.zh"),
                ("all.zip/sub/.DS_Store", FileStatus.Skipped, FileReasons.Hidden),
                ("all.zip/sub/report.txt", FileStatus.Added, "cdip-32-2.zh"),
            ],
            files.Select(file => (file.Path, file.Status, file.DocumentId ?? file.Reason!)));
        Assert.Equal(("CDIP/32/2", "报告", "report.txt"), (_store.FindDocument("cdip-32-2.zh")!.Symbol, _store.FindDocument("cdip-32-2.zh")!.Title.Zh, _store.FindDocument("cdip-32-2.zh")!.FileName));
        Assert.All(await Ingest(), file => Assert.True(file.Status is FileStatus.Unchanged or FileStatus.Skipped or FileStatus.Failed));
    }

    [Fact]
    public async Task Names_that_Chinese_windows_wrote_are_legible()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        _folder.Write("a.zip", Zips.Of(gbk, ("会议/报告.txt", Encoding.UTF8.GetBytes(Texts.Plain()))));
        Assert.Equal("a.zip/会议/报告.txt", Assert.Single(await Ingest()).Path);
    }

    [Fact]
    public async Task An_archive_in_an_archive_is_opened_and_one_in_that_is_refused()
    {
        var third = Zips.Of(("deep.txt", Texts.Plain(5)));
        var second = Zips.Of(("third.zip", third), ("in.txt", Encoding.UTF8.GetBytes(Texts.Plain(4))));
        _folder.Write("first.zip", Zips.Of(("second.zip", second), ("out.txt", Encoding.UTF8.GetBytes(Texts.Plain(3)))));
        Assert.Equal(
            [
                ("first.zip/out.txt", FileStatus.Added, null),
                ("first.zip/second.zip/in.txt", FileStatus.Added, null),
                ("first.zip/second.zip/third.zip", FileStatus.Failed, FileReasons.NestedArchive),
            ],
            (await Ingest()).Select(file => (file.Path, file.Status, file.Reason)));
    }

    public static TheoryData<string, byte[], string> Hostile()
    {
        var honest = Zips.Of(("aa/b.txt", Texts.Plain()), ("cc/d.txt", Texts.Plain(4)));
        var cut = honest[..^40];
        var lying = honest.ToArray();
        // The length the directory gives for the first file.
        var directory = lying.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(lying.AsSpan(directory + 24), 7);
        var locked = honest.ToArray();
        locked[directory + 8] |= 1;
        return new()
        {
            { "a path out of it", Zips.Replace(honest, "aa/b.txt"u8.ToArray(), "../b.txt"u8.ToArray()), FileReasons.Damaged },
            { "an absolute path", Zips.Replace(honest, "aa/b.txt"u8.ToArray(), "//opt/xx"u8.ToArray()), FileReasons.Damaged },
            { "two of one name", Zips.Replace(honest, "aa/b.txt"u8.ToArray(), "cc/d.txt"u8.ToArray()), FileReasons.Damaged },
            { "cut off", cut, FileReasons.Truncated },
            { "a lie about the length", lying, FileReasons.Damaged },
            { "a password", locked, FileReasons.Encrypted },
            { "a bomb", Zips.Of(("bomb.txt", new byte[30_000_000])), FileReasons.TooLarge },
            { "too many", Zips.Of([.. Enumerable.Range(0, 101).Select(number => ($"{number}.txt", "x"))]), FileReasons.TooLarge },
            { "a bomb in an archive", Zips.Of(("inner.zip", Zips.Of(("bomb.txt", new byte[30_000_000])))), FileReasons.TooLarge },
            { "nested too many", Zips.Of([.. Enumerable.Range(0, 12).Select(number => ($"{number}.zip", Zips.Of([.. Enumerable.Range(0, 10).Select(inner => ($"{inner}", "x"))])))]), FileReasons.TooLarge },
            { "a manifest nested too deep", Zips.Of(("documents.yaml", new string('[', 100_000)), ("x.txt", Texts.Plain())), FileReasons.BadManifest },
            { "a manifest too large", Zips.Of(("documents.yaml", string.Concat(Enumerable.Range(0, 1_000_000).Select(number => $"# {number}\n"))), ("x.txt", Texts.Plain())), FileReasons.BadManifest },
        };
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_archive_is_a_named_failure_and_the_rest_is_in(string what, byte[] archive, string reason)
    {
        _folder.Write("bad.zip", archive);
        _folder.Write("good.txt", Texts.Plain(6));
        var files = await Ingest(new IngestOptions { CatalogueFolder = null, Pool = Narrow });
        Assert.NotEmpty(what);
        Assert.Contains(files, file => file.Reason == reason && file.Path.StartsWith("bad.zip", StringComparison.Ordinal) && file.Detail!.Length > 10);
        Assert.Equal(FileStatus.Added, Assert.Single(files, file => file.Path == "good.txt").Status);
        Assert.Empty(_store.Verify(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_all_archives_in_an_archive_inflate_to_is_bounded_together()
    {
        var inner = Zips.Of(("a.txt", Encoding.UTF8.GetBytes(Texts.Plain(100))));
        _folder.Write("many.zip", Zips.Of([.. Enumerable.Range(0, 20).Select(number => ($"{number:00}.zip", inner))]));
        var limits = new ReadLimits { MaxInflatedBytes = 60_000 };
        await using var pool = new ReaderPool(limits, 1, TimeProvider.System);
        var files = await Ingest(new IngestOptions { CatalogueFolder = null, Pool = pool });
        Assert.Contains(files, file => file.Reason == FileReasons.TooLarge);
        Assert.True(files.Sum(file => file.Reason is null ? file.Bytes : 0) <= limits.MaxInflatedBytes);
    }

    [Fact]
    public async Task Any_bytes_that_are_called_an_archive_have_an_outcome()
    {
        var honest = Zips.Of(("aa/b.txt", Texts.Plain()), ("inner.zip", Encoding.Latin1.GetString(Zips.Of(("c.txt", "text")))));
        var random = new Random(7);
        for (var number = 0; number < 150; number++)
        {
            var bytes = honest.ToArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0)
                bytes = bytes[..random.Next(bytes.Length)];
            _folder.Write($"{number:000}.zip", bytes);
        }
        var files = await Ingest();
        Assert.Equal(150, files.Select(file => file.Path.Split('/')[0]).Distinct().Count());
        Assert.All(files, file => Assert.True(file.Status != FileStatus.Failed || (file.Reason is not null && file.Detail is not null)));
    }

    private Task<IReadOnlyList<FileOutcome>> Ingest() => Ingest(new IngestOptions { CatalogueFolder = null, Pool = Readers.Shared });

    private async Task<IReadOnlyList<FileOutcome>> Ingest(IngestOptions options) =>
        (await new IngestPipeline(_store, null, TimeProvider.System, options).RunAsync([_folder.Documents], null, TestContext.Current.CancellationToken)).Files;
}
