using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.ReaderProcesses;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

public sealed class ReaderPoolTests
{
    private static readonly ReadLimits Patient = new() { MaxTime = TimeSpan.FromSeconds(60), MaxMemory = 128 << 20 };
    private static readonly ReadLimits Brief = Patient with { MaxTime = TimeSpan.FromMilliseconds(300) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_reads_the_same_in_another_process_and_the_process_goes_on_to_the_next_file()
    {
        await using var pool = new ReaderPool(ReadLimits.Default, 2, TimeProvider.System);
        Assert.Equal(0, pool.Started);
        foreach (var text in new[] { Texts.Report("CDIP/40/2", 40), Texts.Plain(3), "\uFEFFone line", "", " " })
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(Wire.Describe(DocumentReader.Read(bytes, "x.txt", null, Token)), Wire.Describe((await pool.ReadAsync(bytes, "x.txt", Token)).Result));
        }
        Assert.Equal(1, pool.Started);
    }

    [Theory]
    [InlineData("recurse!", ReadFailureReason.ReaderFailed, "stack")]
    [InlineData("allocate!", ReadFailureReason.OutOfMemory, "128 MB")]
    [InlineData("exit!", ReadFailureReason.ReaderFailed, "exit code 7")]
    [InlineData("abort!", ReadFailureReason.ReaderFailed, "lost its mind")]
    [InlineData("throw!", ReadFailureReason.ReaderFailed, "a fault in the reader")]
    [InlineData("babble!", ReadFailureReason.ReaderFailed, "something else than an answer")]
    [InlineData("lie!", ReadFailureReason.ReaderFailed, "could not be understood")]
    [InlineData("boast!", ReadFailureReason.ReaderFailed, "something else than an answer")]
    public async Task A_file_that_takes_its_reader_down_is_a_named_failure_and_the_next_file_is_read(string file, ReadFailureReason reason, string detail)
    {
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, HostileReader.Command);
        var attempt = await Read(pool, file);
        var failure = Assert.IsType<ReadResult.Failure>(attempt.Result);
        Assert.Equal(reason, failure.Reason);
        Assert.Contains(detail, failure.Detail, StringComparison.Ordinal);
        Assert.True(attempt.Lasting);
        Assert.IsType<ReadResult.Success>((await Read(pool, "good")).Result);
        Assert.Equal(2, pool.Started);
    }

    [Fact]
    public async Task Memory_that_is_not_managed_is_bounded_as_well()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux bounds it");
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, HostileReader.Command);
        Assert.Equal(ReadFailureReason.OutOfMemory, Assert.IsType<ReadResult.Failure>((await Read(pool, "allocate-natively!")).Result).Reason);
    }

    [Theory]
    [InlineData("sleep!")]
    [InlineData("spin!")]
    [InlineData("breed!")]
    public async Task A_file_that_hangs_is_given_up_in_time(string file)
    {
        await using var pool = new ReaderPool(Brief, 1, TimeProvider.System, HostileReader.Command);
        var failure = Assert.IsType<ReadResult.Failure>((await Read(pool, file)).Result);
        Assert.Equal((ReadFailureReason.TimedOut, "reading it took longer than 0.3 s and was given up"), (failure.Reason, failure.Detail));
    }

    [Fact]
    public async Task A_reader_that_minds_the_time_keeps_its_process()
    {
        await using var pool = new ReaderPool(Brief, 1, TimeProvider.System, HostileReader.Command);
        Assert.Equal(ReadFailureReason.TimedOut, Assert.IsType<ReadResult.Failure>((await Read(pool, "wait!")).Result).Reason);
        await Read(pool, "good");
        Assert.Equal(1, pool.Started);
    }

    [Fact]
    public async Task A_process_that_the_system_ends_is_not_held_against_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals");
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, HostileReader.Command);
        var attempt = await Read(pool, "shot!");
        Assert.Equal(ReadFailureReason.OutOfMemory, Assert.IsType<ReadResult.Failure>(attempt.Result).Reason);
        Assert.False(attempt.Lasting);
    }

    [Fact]
    public async Task What_a_library_prints_does_no_harm()
    {
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, HostileReader.Command);
        Assert.IsType<ReadResult.Success>((await Read(pool, "chat! and text")).Result);
    }

    [Fact]
    public async Task A_process_that_died_while_it_waited_costs_no_file()
    {
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, HostileReader.Command);
        await Read(pool, "good");
        using (var idle = Process.GetProcessById(pool.IdleProcesses.Single()))
        {
            idle.Kill();
            await idle.WaitForExitAsync(Token);
        }
        Assert.IsType<ReadResult.Success>((await Read(pool, "better")).Result);
        Assert.Equal(2, pool.Started);
    }

    [Fact]
    public async Task A_process_is_replaced_after_its_share_of_files()
    {
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, HostileReader.Command) { FilesPerProcess = 3 };
        for (var number = 0; number < 7; number++)
            Assert.IsType<ReadResult.Success>((await Read(pool, "good")).Result);
        Assert.Equal(3, pool.Started);
    }

    [Fact]
    public async Task A_cancelled_reading_ends_its_process_and_the_pool_goes_on()
    {
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, HostileReader.Command);
        await Read(pool, "good");
        var process = pool.IdleProcesses.Single();
        using var stop = new CancellationTokenSource();
        var reading = pool.ReadAsync(Encoding.UTF8.GetBytes("sleep!"), "x.txt", stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.False(Processes.Lives(process));
        Assert.IsType<ReadResult.Success>((await Read(pool, "good")).Result);
    }

    [Fact]
    public async Task Where_no_process_can_be_started_the_failure_says_so_and_is_not_held_against_the_file()
    {
        await using var pool = new ReaderPool(Patient, 1, TimeProvider.System, new ReaderCommand("/no/such/program", []));
        for (var file = 0; file < 5; file++)
        {
            var attempt = await Read(pool, "good");
            var failure = Assert.IsType<ReadResult.Failure>(attempt.Result);
            Assert.Equal(ReadFailureReason.ReaderFailed, failure.Reason);
            Assert.Contains("cannot be started: /no/such/program", failure.Detail, StringComparison.Ordinal);
            Assert.False(attempt.Lasting);
        }
    }

    [Fact]
    public async Task Processes_end_with_the_program_that_started_them_even_in_the_middle_of_a_hanging_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are looked for in /proc");
        var start = HostileReader.Command;
        using var owner = Process.Start(new ProcessStartInfo(start.Program, [.. start.Arguments.SkipLast(1), ReaderOwner.Name]) { RedirectStandardOutput = true })!;
        var readers = (await owner.StandardOutput.ReadLineAsync(Token))!.Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, readers.Count);
        await Processes.UntilAsync(() => readers.SelectMany(Processes.ChildrenOf).Any());
        var children = readers.SelectMany(Processes.ChildrenOf).ToList();
        owner.Kill();
        await Processes.UntilAsync(() => !readers.Concat(children).Any(Processes.Lives));
    }

    private static Task<ReadAttempt> Read(ReaderPool pool, string text) => pool.ReadAsync(Encoding.UTF8.GetBytes(text), "x.txt", Token);
}
