using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.ReaderProcesses;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

public sealed class HostileBatchTests : IDisposable
{
    private const int Files = 200;

    private static readonly (string? Word, string? Reason)[] Killers =
    [
        ("exit!", FileReasons.ReaderFailed),
        ("allocate!", FileReasons.OutOfMemory),
        ("babble!", FileReasons.ReaderFailed),
        ("throw!", FileReasons.ReaderFailed),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public HostileBatchTests() => _store = _folder.OpenStore();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_killer_in_ten_costs_no_other_file_and_each_has_its_outcome_and_is_not_tried_again()
    {
        var expected = new List<(string, FileStatus, string?)>();
        for (var number = 0; number < Files; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"f{number:000}.txt");
            // Only two that take their full time.
            (string? Word, string? Reason) killer = number % 10 != 3 ? default : number % 100 == 3 ? ("spin!", FileReasons.TimedOut) : Killers[number / 10 % Killers.Length];
            _folder.Write(name, $"{killer.Word} {name}\n\n" + Texts.Plain(3));
            expected.Add((name, killer.Word is null ? FileStatus.Added : FileStatus.Failed, killer.Reason));
        }
        var limits = new ReadLimits { MaxTime = TimeSpan.FromSeconds(5), MaxMemory = 128 << 20 };
        await using var pool = new ReaderPool(limits, 2, TimeProvider.System, HostileReader.Command);

        var report = await Ingest(pool);

        Assert.Equal(expected, report.Files.Select(file => (file.Path, file.Status, file.Reason)));
        Assert.Equal(Files * 9 / 10, _store.Documents().Count);
        Assert.Empty(_store.Verify(TestContext.Current.CancellationToken));
        Assert.Equal(2, report.FailedByReason[FileReasons.TimedOut]);

        var started = pool.Started;
        Assert.Equal(report.Failed, (await Ingest(pool)).Failed);
        Assert.Equal(started, pool.Started);
    }

    [Fact]
    public async Task Files_that_failed_are_tried_again_when_that_is_asked_for_and_when_the_fault_was_not_theirs()
    {
        _folder.Write("a.txt", "exit! or not\n\n" + Texts.Plain(3));
        await using (var none = new ReaderPool(ReadLimits.Default, 1, TimeProvider.System, new ReaderCommand("/no/such/program", [])))
            Assert.Equal(FileReasons.ReaderFailed, (await Ingest(none)).Files.Single().Reason);
        await using (var hostile = new ReaderPool(ReadLimits.Default, 1, TimeProvider.System, HostileReader.Command))
            Assert.Contains("exit code 7", (await Ingest(hostile)).Files.Single().Detail, StringComparison.Ordinal);
        Assert.Equal(FileStatus.Failed, (await Ingest(Readers.Shared)).Files.Single().Status);
        Assert.Equal(FileStatus.Added, (await Ingest(Readers.Shared, retryFailed: true)).Files.Single().Status);
    }

    private Task<IngestReport> Ingest(ReaderPool pool, bool retryFailed = false) =>
        new IngestPipeline(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = null, Pool = pool, RetryFailed = retryFailed })
            .RunAsync([_folder.Documents], null, TestContext.Current.CancellationToken);
}
