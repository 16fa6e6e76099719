using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Store.Tests.Crashes;

public sealed class KilledWriterTests : IDisposable
{
    private const int Kills = 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_acknowledged_before_a_kill_is_there_whole_and_the_store_opens_at_once()
    {
        var random = new Random(20240405);
        var acknowledged = -1;
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged = Math.Max(acknowledged, WriteUntilKilled(acknowledged + 1, random));

            using var store = _folder.OpenForWriting();
            Assert.Empty(store.Problems());
            var documents = store.Documents().Select(document => document.Id).ToHashSet();
            for (var number = 0; number <= acknowledged; number++)
                Assert.Contains(KilledWriter.Id(number), documents);
            // At most the one that was under way when the kill came may be there besides.
            Assert.InRange(documents.Count, acknowledged + 1, acknowledged + 2);
            foreach (var id in documents)
            {
                var number = int.Parse(id["document-".Length..], CultureInfo.InvariantCulture);
                Assert.Equal(KilledWriter.Size(number) + 3, store.Passages(id).Count);
                Assert.Equal(Samples.SourceText, store.SourceText(id));
            }
        }
        Assert.True(acknowledged >= Kills, $"only {acknowledged + 1} documents were acknowledged: the kills came too early to prove anything");
    }

    /// <summary>The last number acknowledged, -1 for none.</summary>
    private int WriteUntilKilled(int first, Random random)
    {
        using var writer = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            Arguments(first))
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("ready", writer.StandardOutput.ReadLine());
        var acknowledged = new StringBuilder();
        for (var wait = random.Next(4); wait > 0; wait--)
            acknowledged.AppendLine(writer.StandardOutput.ReadLine());
        // Not a wait for anything: a kill at a moment that has nothing to do with what the writer does.
        writer.WaitForExit(TimeSpan.FromMilliseconds(random.Next(40)));
        writer.Kill();
        acknowledged.Append(writer.StandardOutput.ReadToEnd());
        writer.WaitForExit();
        return acknowledged.ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => int.Parse(line, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(-1)
            .Max();
    }

    private string[] Arguments(int first)
    {
        string[] own = ["write-until-killed", _folder.Path, first.ToString(CultureInfo.InvariantCulture)];
        // Run by the dotnet host or as the executable itself.
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [typeof(KilledWriterTests).Assembly.Location, .. own]
            : own;
    }
}
