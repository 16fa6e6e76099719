using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest.Tests.ReaderProcesses;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

/// <summary>
/// <c>kill -9</c> at moments that have nothing to do with what is being done: for ten seconds, or as many times as the variable <c>KB_KILLS</c> says.
/// </summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Files = 60;

    private const int MinKills = 3;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_any_kill_nothing_acknowledged_is_lost_or_doubled_no_reader_is_left_and_the_next_run_does_the_rest()
    {
        for (var number = 0; number < Files; number++)
            _folder.Write(Invariant($"d{number:00}.txt"), Texts.Plain(20 + number));
        _folder.Write("more.zip", Archives.Zips.Of([.. Enumerable.Range(0, 20).Select(number => (Invariant($"z{number:00}.txt"), Texts.Plain(100 + number)))]));
        var random = new Random(5);
        var acknowledged = new HashSet<string>();
        var wanted = int.TryParse(Environment.GetEnvironmentVariable("KB_KILLS"), out var kills) ? kills : (int?)null;
        var spent = Stopwatch.StartNew();

        for (var round = 0; wanted is { } rounds ? round < rounds : round < MinKills || spent.Elapsed < Budget; round++)
        {
            // Every few rounds some documents change, so that there is always something to write.
            if (round % 3 == 2)
                _folder.Write(Invariant($"d{random.Next(Files):00}.txt"), Texts.Plain(200 + round));
            acknowledged.UnionWith(await IngestUntilKilledAsync(round == 0 ? 3 : random.Next(25), random));
            if (!File.Exists(Path.Combine(_folder.Data, KnowledgeStore.FileName)))
                continue;
            using var store = _folder.OpenStore(StoreAccess.ReadWrite);
            Assert.Empty(store.Verify(TestContext.Current.CancellationToken));
            Assert.Subset(store.Documents().Select(document => document.Id).ToHashSet(), acknowledged);
        }
        Assert.NotEmpty(acknowledged);

        var (exit, output, _) = Kb.Run("ingest", _folder.Documents, "--data", _folder.Data);
        Assert.Equal(0, exit);
        Assert.Equal(Files + 20, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        CheckWhole();
    }

    private void CheckWhole()
    {
        using var store = _folder.OpenStore(StoreAccess.ReadOnly);
        Assert.Equal(Files + 20, store.Documents().Count);
        Assert.All(store.Documents(), document =>
            Assert.Equal(store.Passages(document.Id).Count, store.Passages(document.Id).Select(passage => passage.Text).Distinct().Count()));
        Assert.Empty(store.Verify(TestContext.Current.CancellationToken));

        using var index = SqliteSearchIndex.Open(Path.Combine(_folder.Data, DataFolder.IndexFileName), IndexLayout.Schema, IndexAccess.ReadOnly);
        Assert.Equal(store.ChangeSequence, index.Generation.Sequence);
        var every = new SearchQuery { Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Kind] = ["passage"] } };
        var answer = Assert.IsType<SearchAnswer>(new SearchService(store, index, TimeProvider.System).Search(every, TestContext.Current.CancellationToken));
        Assert.Equal(store.Statistics().Passages, answer.Total);
    }

    /// <summary>The documents that were acknowledged, by a line, before the kill, which comes some time after so many lines.</summary>
    private async Task<HashSet<string>> IngestUntilKilledAsync(int lines, Random random)
    {
        using var ingest = Kb.Start("ingest", _folder.Documents, "--data", _folder.Data);
        var output = new List<string>();
        while (output.Count < lines && await ingest.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            output.Add(line);
        // Not a wait for anything: a kill at a moment that has nothing to do with what is being written.
        ingest.WaitForExit(TimeSpan.FromMilliseconds(random.Next(lines == 0 ? 500 : 60)));
        var readers = OperatingSystem.IsLinux() ? Processes.ChildrenOf(ingest.Id).ToList() : [];
        ingest.Kill();
        output.AddRange((await ingest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await Processes.UntilAsync(() => !readers.Any(Processes.Lives));
        return output
            .Where(line => line.EndsWith("passages", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
            .ToHashSet();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
