using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Ingest.Tests.ReaderProcesses;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

public sealed class InterruptedIngestTests : IDisposable
{
    /// <summary>So many that reading them takes far longer than it takes to send a signal.</summary>
    private const int Files = 200;

    private readonly TemporaryFolder _folder = new();

    public InterruptedIngestTests()
    {
        for (var number = 0; number < Files; number++)
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"d{number:000}.txt"), Texts.Plain(20 + (number % 100)));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ctrl_c_ends_it_cleanly_and_says_what_was_done_and_the_same_command_does_the_rest()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent and processes are looked for as on Linux");
        using var ingest = Kb.Start("ingest", _folder.Documents, "--data", _folder.Data);
        var error = ingest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await ingest.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var readers = Processes.ChildrenOf(ingest.Id).ToList();
        // As a terminal does: to every process in the foreground, the readers among them if they were there.
        Interrupt(ingest.Id);
        readers.ForEach(Interrupt);
        var lines = (await ingest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await ingest.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, ingest.ExitCode);
        var done = lines.Length + 1;
        Assert.InRange(done, 1, Files - 1);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Stopped after {done} of {Files} files: {done} added, 0 changed, 0 unchanged, 0 failed"), await error, StringComparison.Ordinal);
        Assert.NotEmpty(readers);
        Assert.DoesNotContain(readers, Processes.Lives);
        using (var store = _folder.OpenStore())
            Assert.Equal(done, store.Documents().Count);

        var report = JsonDocument.Parse(Kb.Run("ingest", _folder.Documents, "--data", _folder.Data, "--json").Out).RootElement;
        Assert.Equal((true, done, Files - done), (report.GetProperty("complete").GetBoolean(), report.GetProperty("unchanged").GetInt32(), report.GetProperty("added").GetInt32()));
    }

    private static void Interrupt(int process)
    {
        using var kill = Process.Start("/bin/kill", ["-INT", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
