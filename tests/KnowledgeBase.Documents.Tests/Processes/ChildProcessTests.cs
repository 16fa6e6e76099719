using System.Diagnostics;
using System.Text;
using KnowledgeBase.Documents.Processes;
using KnowledgeBase.Documents.Tests.Pdf;

namespace KnowledgeBase.Documents.Tests.Processes;

/// <summary>The bounds on a child process, proved on programs that every Debian has.</summary>
public sealed class ChildProcessTests
{
    public ChildProcessTests() => Assert.SkipWhen(OperatingSystem.IsWindows() || !Printer.IsInstalled("sh"), "There is no shell.");

    [Fact]
    public void What_goes_in_comes_out()
    {
        var input = Encoding.UTF8.GetBytes(new string('知', 200_000));
        var result = Run("cat", [], input);
        Assert.Equal((ChildProcessEnd.Exited, 0, input.Length), (result.End, result.ExitCode, result.Output!.Length));
        Assert.Equal(input, result.Output);
    }

    [Fact]
    public void A_program_that_is_not_installed_is_missing() => Assert.Equal(ChildProcessEnd.Missing, Run("no-such-program-anywhere", []).End);

    [Fact]
    public void Its_exit_code_and_what_it_says_of_errors_are_kept()
    {
        var result = Run("sh", ["-c", "echo wrong >&2; exit 3"]);
        Assert.Equal((ChildProcessEnd.Exited, 3, "wrong\n"), (result.End, result.ExitCode, result.Error));
    }

    [Fact]
    public void A_program_that_goes_on_for_ever_is_ended_at_its_time()
    {
        var watch = Stopwatch.StartNew();
        var result = Run("sh", ["-c", "while :; do :; done"], limits: new ReadLimits { MaxTime = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(ChildProcessEnd.TimedOut, result.End);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void A_program_that_waits_for_ever_is_ended_at_its_time() =>
        Assert.Equal(ChildProcessEnd.TimedOut, Run("sleep", ["60"], limits: new ReadLimits { MaxTime = TimeSpan.FromMilliseconds(300) }).End);

    [Fact]
    public void A_program_that_writes_for_ever_is_ended_at_its_output() => Assert.Equal(ChildProcessEnd.TooMuchOutput, Run("yes", []).End);

    [Fact]
    public void A_reader_that_has_had_enough_ends_the_program() =>
        Assert.Equal(
            ChildProcessEnd.TooMuchOutput,
            ChildProcess.Run("yes", [], default, ReadLimits.Default, long.MaxValue, s => s.ReadByte(), TestContext.Current.CancellationToken).End);

    [Fact]
    public void A_program_that_wants_too_much_memory_does_not_get_it()
    {
        Assert.SkipUnless(Printer.IsInstalled("prlimit") && Printer.IsInstalled("perl"), "prlimit or perl is not installed.");
        var result = Run("perl", ["-e", "my $x = 'a' x (1 << 30); print length $x"], limits: new ReadLimits { MaxMemory = 200 << 20 });
        Assert.Equal(ChildProcessEnd.OutOfMemory, result.End);
    }

    [Fact]
    public void The_environment_of_the_service_is_kept_from_it()
    {
        Environment.SetEnvironmentVariable("KB_TEST_SECRET", "secret");
        Assert.DoesNotContain("KB_TEST_SECRET", Encoding.UTF8.GetString(Run("env", []).Output!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_reading_ends_the_program()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() => ChildProcess.Run("sleep", ["60"], default, ReadLimits.Default, 1000, All, source.Token));
    }

    private static ChildProcessResult<byte[]> Run(string program, string[] arguments, byte[]? input = null, ReadLimits? limits = null) =>
        ChildProcess.Run(program, arguments, input ?? [], limits ?? ReadLimits.Default, 2_000_000, All, TestContext.Current.CancellationToken);

    private static byte[] All(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
