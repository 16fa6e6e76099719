namespace KnowledgeBase.Ingest.Tests;

public sealed class TimeLeftTests
{
    [Fact]
    public void Large_files_are_judged_by_their_size()
    {
        var left = new TimeLeft(TimeSpan.FromSeconds(1), files: 2, bytes: 100_000_000);
        left.Finish(25_000_000);
        Assert.Equal(30, left.At(TimeSpan.FromSeconds(11))!.Value.TotalSeconds, 0.1);
        Assert.Equal(2_500_000, left.BytesPerSecond(TimeSpan.FromSeconds(11)));
        left.Finish(75_000_000);
        Assert.Equal(TimeSpan.Zero, left.At(TimeSpan.FromSeconds(40)));
    }

    [Fact]
    public void Many_tiny_files_are_judged_by_their_number()
    {
        var left = new TimeLeft(TimeSpan.Zero, files: 100, bytes: 100);
        for (var file = 0; file < 20; file++)
            left.Finish(1);
        Assert.Equal(40, left.At(TimeSpan.FromSeconds(10))!.Value.TotalSeconds, 0.1);
    }

    [Fact]
    public void Nothing_is_said_before_there_is_something_to_judge_by()
    {
        var left = new TimeLeft(TimeSpan.Zero, files: 10, bytes: 1000);
        Assert.Null(left.At(TimeSpan.FromSeconds(10)));
        left.Finish(100);
        Assert.Null(left.At(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Files_that_grow_while_they_are_read_give_no_negative_time()
    {
        var left = new TimeLeft(TimeSpan.Zero, files: 1, bytes: 10);
        left.Finish(1_000_000);
        Assert.Equal(TimeSpan.Zero, left.At(TimeSpan.FromSeconds(5)));
    }
}
