using System.Diagnostics;

namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>A disk without room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index-full-").FullName;

    [Fact]
    public void On_a_full_disk_commits_fail_with_a_reason_searches_go_on_and_with_room_the_next_commit_works()
    {
        Assert.SkipUnless(Mount("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", _folder), "A small file system can only be mounted by root.");
        try
        {
            var file = Path.Combine(_folder, "search.db");
            var model = new WorkloadModel();
            long number;
            using (var index = SqliteSearchIndex.Open(file, Crash.Workload.Schema))
            {
                number = WorkloadModel.Write(index, 1);
                var ballast = Path.Combine(_folder, "ballast");
                foreach (var room in new[] { 0, 4096, 12_000, 20_000, 28_000 })
                {
                    number = FillUp(index, model, number, ballast, room);
                    File.Delete(ballast);
                    number = WorkloadModel.Write(index, number + 1);
                    model.CheckAnswers(index, number);
                    Assert.Empty(index.Verify(TestContext.Current.CancellationToken));
                }
            }

            model.CheckAndGoOn(file, number);
        }
        finally
        {
            Mount("umount", _folder);
        }
    }

    /// <summary>Files may not grow past a size, as with a quota: the same for every file system and without root.</summary>
    /// <param name="room">Kilobytes by which an empty index may grow.</param>
    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(32)]
    public void Where_files_may_not_grow_further_the_writer_fails_with_a_reason_and_what_was_acknowledged_is_kept(int room)
    {
        var file = Path.Combine(_folder, "search.db");
        var kilobytes = KilobytesOfAnEmptyIndex() + room;
        using var writer = new WritingProcess(file, last: 500, failures: 3, under: ["bash", "-c", $"trap '' XFSZ; ulimit -f {kilobytes}; exec \"$@\"", "bash"]);
        Assert.True(writer.ReadToEnd() == 3, writer.Error);
        Assert.Equal(4, writer.Failures.Count);
        Assert.All(writer.Failures, failure => Assert.StartsWith($"failed {(int)IndexFault.Storage} Search index '{file}'", failure, StringComparison.Ordinal));
        Assert.True(writer.Acknowledged > 0);
        Assert.StartsWith($"searched {writer.Acknowledged} ", writer.Lines[^1], StringComparison.Ordinal);
        new WorkloadModel().CheckAndGoOn(file, writer.Acknowledged);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private long KilobytesOfAnEmptyIndex()
    {
        var file = Path.Combine(_folder, "empty.db");
        using (SqliteSearchIndex.Open(file, Crash.Workload.Schema))
            return new FileInfo(file).Length / 1024;
    }

    /// <summary>Leaves so many bytes of room, less than a large batch needs, and writes batches until some have failed.</summary>
    /// <returns>The last generation committed.</returns>
    private static long FillUp(SqliteSearchIndex index, WorkloadModel model, long number, string ballast, int room)
    {
        using (var stream = new FileStream(ballast, FileMode.CreateNew))
            stream.Write(new byte[Math.Max(0, new DriveInfo(ballast).AvailableFreeSpace - room)]);
        var before = number;
        for (var failures = 0; failures < 2;)
        {
            try
            {
                number = WorkloadModel.Write(index, number + 1);
                Assert.InRange(number, before, before + 50);
            }
            catch (SearchIndexException failure)
            {
                Assert.Equal(IndexFault.Storage, failure.Fault);
                Assert.Contains("full", failure.Detail, StringComparison.OrdinalIgnoreCase);
                Assert.Equal(number, index.Generation.Number);
                model.CheckAnswers(index, number);
                failures++;
            }
        }

        return number;
    }

    private static bool Mount(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
