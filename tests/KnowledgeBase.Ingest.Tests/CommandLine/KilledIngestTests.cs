using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

public sealed class KilledIngestTests : IDisposable
{
    private const int Files = 40;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_a_kill_in_the_middle_nothing_acknowledged_is_lost_and_nothing_is_doubled()
    {
        for (var number = 0; number < Files; number++)
            _folder.Write($"d{number:00}.txt", Texts.Plain(20 + number));
        var random = new Random(5);
        var acknowledged = new HashSet<string>();

        foreach (var lines in new[] { 1, 12, 30 })
        {
            acknowledged.UnionWith(IngestUntilKilled(lines, random));
            using var store = _folder.OpenStore(StoreAccess.ReadWrite);
            Assert.Empty(store.Verify(TestContext.Current.CancellationToken));
            Assert.Subset(store.Documents().Select(document => document.Id).ToHashSet(), acknowledged);
        }

        var (exit, output, _) = Kb.Run("ingest", _folder.Documents, "--data", _folder.Data);
        Assert.Equal(0, exit);
        Assert.Equal(Files, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(acknowledged, id => Assert.Contains($"unchanged  {id}  ", output, StringComparison.Ordinal));
        using var complete = _folder.OpenStore(StoreAccess.ReadOnly);
        Assert.Equal(Files, complete.Documents().Count);
        Assert.All(complete.Documents(), document =>
            Assert.Equal(complete.Passages(document.Id).Count, complete.Passages(document.Id).Select(passage => passage.Text).Distinct().Count()));
        Assert.Empty(complete.Verify(TestContext.Current.CancellationToken));
    }

    /// <summary>The documents that were acknowledged, by a line, before the kill.</summary>
    private HashSet<string> IngestUntilKilled(int lines, Random random)
    {
        using var ingest = Kb.Start("ingest", _folder.Documents, "--data", _folder.Data);
        var output = new List<string>();
        while (output.Count < lines && ingest.StandardOutput.ReadLine() is { } line)
            output.Add(line);
        // Not a wait for anything: a kill at a moment that has nothing to do with what is being written.
        ingest.WaitForExit(TimeSpan.FromMilliseconds(random.Next(10)));
        ingest.Kill();
        output.AddRange(ingest.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        ingest.WaitForExit();
        return output
            .Where(line => line.EndsWith("passages", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
            .ToHashSet();
    }
}
