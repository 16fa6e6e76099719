namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>kill -9 of a process that writes, at moments drawn by chance: in opening, in a batch, in a commit.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index-killed-").FullName;

    [Fact]
    public void A_writer_killed_at_any_moment_leaves_every_acknowledged_batch_and_nothing_of_an_unfinished_one()
    {
        var file = Path.Combine(_folder, "search.db");
        var model = new WorkloadModel();
        var random = new Random(20261121);
        var time = new ProofTime(6);
        var acknowledged = 0L;
        var kills = 0;
        do
        {
            using var writer = new WritingProcess(file, long.MaxValue);
            if (random.Next(4) > 0)
                writer.ReadLines(1 + random.Next(12));
            writer.KillAfter(TimeSpan.FromMilliseconds(random.Next(30)));
            Assert.Empty(writer.Failures);
            Assert.Equal("", writer.Error);
            acknowledged = model.CheckAndGoOn(file, Math.Max(acknowledged, writer.Acknowledged));
            kills++;
        }
        while (time.IsLeft);
        TestContext.Current.SendDiagnosticMessage("{0} kills, generation {1}", kills, acknowledged);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
