using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>System calls on the index's files that fail, made so by strace's fault injection.</summary>
public sealed class FailingStorageTests : IDisposable
{
    private const int Batches = 40;

    /// <summary>Which deletion of a file is that of the journal when an index is made: the first two are of an old index and its journal, which are not there.</summary>
    private const int JournalOfNewIndex = 3;
    private readonly string _folder = Directory.CreateTempSubdirectory("index-failing-").FullName;
    private readonly Random _random = new(20261121);

    private string File => Path.Combine(_folder, "search.db");

    /// <summary>One call of many fails, again and again; each failed batch is tried again until it is in.</summary>
    /// <param name="calls">The system calls.</param>
    /// <param name="error">What they fail with.</param>
    /// <param name="everyLeast">More than one commit makes, so that a second try succeeds.</param>
    /// <param name="everyMost">Few enough that some of the batches fail.</param>
    [Theory]
    [InlineData("fsync,fdatasync", "EIO", 7, 40)]
    [InlineData("write,pwrite64", "EIO", 400, 800)]
    [InlineData("write,pwrite64", "ENOSPC", 400, 800)]
    [InlineData("ftruncate", "EIO", 3, 20)]
    [InlineData("unlink,unlinkat", "EIO", 1000, 1000)]
    public void A_call_that_fails_costs_no_acknowledged_batch_and_the_next_try_succeeds(string calls, string error, int everyLeast, int everyMost)
    {
        SkipWithoutInjection();
        var time = new ProofTime(0.8);
        var first = calls.StartsWith("unlink", StringComparison.Ordinal) ? JournalOfNewIndex : 1;
        do
        {
            var every = _random.Next(everyLeast, everyMost);
            using var writer = Run(calls, error, string.Create(CultureInfo.InvariantCulture, $"{first}+{every}"), failures: 200);
            Assert.True(writer.ReadToEnd() == 0, writer.Error + string.Join('\n', writer.Lines.TakeLast(5)));
            Assert.Equal(Batches, writer.Acknowledged);
            Assert.NotEmpty(writer.Failures);
            CheckFailures(writer);
            Assert.DoesNotContain(writer.Lines, line => line.StartsWith("unsearchable", StringComparison.Ordinal));
            new WorkloadModel().CheckAndGoOn(File, writer.Acknowledged);
            SqliteSearchIndex.Delete(File);
            first = everyLeast == everyMost ? first : _random.Next(1, everyLeast);
        }
        while (time.IsLeft);
    }

    /// <summary>From one call on all fail, as of a dying disk; once it is well again, the index is what was acknowledged.</summary>
    [Theory]
    [InlineData("fsync,fdatasync", "EIO", 100)]
    [InlineData("write,pwrite64", "EIO", 900)]
    [InlineData("write,pwrite64", "ENOSPC", 900)]
    [InlineData("ftruncate", "EIO", 30)]
    public void When_all_calls_fail_from_some_moment_on_each_batch_is_refused_and_what_was_acknowledged_is_kept(string calls, string error, int latest)
    {
        SkipWithoutInjection();
        var time = new ProofTime(0.8);
        do
        {
            using (var index = SqliteSearchIndex.Open(File, Crash.Workload.Schema))
                WorkloadModel.Write(index, 1);
            using var writer = Run(calls, error, string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, latest)}+"), failures: 2);
            Assert.True(writer.ReadToEnd() == 3, writer.Error + string.Join('\n', writer.Lines.TakeLast(5)));
            Assert.Equal(3, writer.Failures.Count);
            CheckFailures(writer);
            new WorkloadModel().CheckAndGoOn(File, Math.Max(1, writer.Acknowledged));
            SqliteSearchIndex.Delete(File);
        }
        while (time.IsLeft);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void SkipWithoutInjection() => Assert.SkipUnless(CanInject(), "strace is not installed, or may not trace here.");

    private static bool CanInject()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-qq", "-o", "/dev/null", "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The calls count on the index's files only; SQLite makes all of them on the process's first thread, the only one traced.</summary>
    private WritingProcess Run(string calls, string error, string when, int failures) => new(
        File,
        Batches,
        failures,
        ["strace", "-qq", "-o", "/dev/null", "-P", File, "-P", File + "-journal", "-e", "trace=" + calls, "-e", $"inject={calls}:error={error}:when={when}"]);

    /// <summary>Each failure is one of the storage and names the file.</summary>
    private void CheckFailures(WritingProcess writer)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"failed {(long)IndexFault.Storage} Search index '{File}': ");
        Assert.All(writer.Failures, failure => Assert.StartsWith(start, failure, StringComparison.Ordinal));
    }
}
