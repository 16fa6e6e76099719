using System.Text;

namespace KnowledgeBase.Documents.Tests;

/// <summary>Content made to hurt: each is read, or refused by name, in time that grows with its size and no faster.</summary>
public sealed class HostileTests
{
    /// <summary>What one file may take (<see cref="ReadLimits.MaxTime"/>), of processor time, for a test may run beside others.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Names => [.. Texts.Keys];

    /// <summary>A line that tells that lines are wrapped.</summary>
    private const string Wide = "这是一行没有标点的文字这是一行没有标点的文字这是一行没有标点的文字\n";

    private static readonly Dictionary<string, Func<string>> Texts = new(StringComparer.Ordinal)
    {
        ["100,000 nested brackets"] = () => new string('[', 100_000) + new string(']', 100_000),
        ["1 MB of tabs"] = () => new string('\t', 1 << 20) + "x",
        ["a million blank lines"] = () => new string('\n', 1_000_000) + "x",
        ["1 MB of references to note 1"] = () => Repeat("[footnoteRef:1]", 1 << 20),
        ["half a MB of notes 1"] = () => Repeat("[footnoteRef:1] [1: x] ", 1 << 19),
        ["notes that are never closed"] = () => Repeat("[footnoteRef:1][1: ", 1 << 19),
        ["1 MB of <"] = () => new string('<', 1 << 20),
        ["half a MB of <ul>"] = () => Repeat("<ul> ", 1 << 19),
        ["half a MB of <ul> in Chinese"] = () => Repeat("<ul>知识 产权", 1 << 19),
        ["half a MB of &"] = () => new string('&', 1 << 19),
        ["1 MB of spaces between Chinese characters"] = () => Repeat("知 ", 1 << 20),
        ["80,000 table rows"] = () => Repeat("a\tb\tc\n", 80_000 * 6),
        ["60,000 rows with an empty first cell"] = () => Repeat("1.1 a\tb\tc\n\tb\tc\n\n", 60_000 * 8),
        ["100,000 cells in one row"] = () => Repeat("\tx\n", 300_000),
        ["many headings"] = () => Repeat("一、标题\n正文在此。\n", 1 << 19),
        ["many numbered paragraphs, all number 1"] = () => Repeat("1. 正文在此。\n", 1 << 19),
        ["many items (a)"] = () => Repeat("(a) 正文在此。\n", 1 << 19),
        ["items and paragraphs in turn"] = () => Repeat("(a) 正文在此。\n正文。\n", 1 << 19),
        ["many parts"] = () => Repeat("[后接附件]\n第一届会议\n", 1 << 19),
        ["many short lines"] = () => Repeat("标题\n", 1 << 19),
        ["many page breaks"] = () => Repeat("\f页\n", 1 << 19),
        ["figures"] = () => Repeat("12%\n", 1 << 19),
        ["labels and figures"] = () => Repeat("Label\n", 1 << 19),
        ["superscripts"] = () => "¹ x\n" + Repeat("¹", 1 << 19),
        ["superscript notes"] = () => Repeat("¹ x\n", 1 << 19),
        ["rules of spaces and numbers"] = () => Repeat(new string(' ', 30) + "\n1\nx\n", 1 << 19),
        ["one word of 1 MB"] = () => new string('a', 1 << 20),
        ["wrapped lines"] = () => Repeat("这是一行没有标点的文字这是一行没有标点的文字这是一行没有标点的文字\n", 1 << 19),
        ["wrapped addresses"] = () => Repeat("www.example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaa/\n", 1 << 19),
        ["colons and short lines"] = () => Repeat("地址：\nCH 1211\n", 1 << 19),
        ["labels on wrapped lines"] = () => Repeat("这是一行没有标点的文字这是一行没有标点的文字这是一行没有标点的文字\n", 1 << 14) + Repeat("Label\n", 1 << 19),
        ["charts in paragraphs"] = () => Repeat("这是一行没有标点的文字这是一行没有标点的文字这是一行没有标点的文字\n1,5\n2,5\n3,5\n4,5\n5,5\n6,5\n", 1 << 19),
        ["headers of forms"] = () => Repeat("这是一行没有标点的文字这是一行没有标点的文字这是一行没有标点的文字\n", 1 << 14) + Repeat("目标 成果 指标\n部门\n经费\n", 1 << 19),
        ["headings that hold headings"] = () => "一、标题\n" + string.Concat(Enumerable.Range(0, 1 << 13).Select(i => $"部门甲乙{i}\n战略\n资源\n甲方{i}\n正文在此，正文在此。\n")),
        ["column headers"] = () => Repeat("名称 描述 联络点\n知识产权组织的技术援助项目包括下列各项内容而且还没有\n结束。\n", 1 << 19),
        ["one paragraph under column headers"] = () => Repeat("名称 描述 联络点\n", 100) + Repeat("知识产权组织的技术援助项目包括下列各项内容而且还没有\n", 1 << 19),
        ["charts and captions in turn, nothing behind"] = () => Repeat(Wide, 1 << 14) + Repeat("1,5\n2,5\n3,5\n4,5\n5,5\n6,5\n（单位：件）\n", 1 << 19),
        ["captions behind a chart that no paragraph goes on behind"] = () => Repeat(Wide, 1 << 14) + Repeat("1,5\n2,5\n3,5\n4,5\n5,5\n6,5\n（单位：件）\n", 1 << 19) + "1. 项。\n",
        ["column headers that differ in the last column"] = () => Repeat(Wide, 1 << 14) + string.Concat(Enumerable.Range(0, 1 << 15).Select(i => $"目标 成果 指标{(char)('一' + (i / 2))}\n部门\n经费\n文\n")),
        ["one line of short words under column headers"] = () => Repeat(Wide, 1 << 14) + Repeat("名称 描述 联络点\n", 100) + Repeat("甲 联络点 ", 1 << 20) + "\n这是一行没有标点\n",
        ["many parts of one number"] = () => Repeat("附件一\n文。\n", 1 << 19),
        ["deep numbers"] = () => string.Concat(Enumerable.Range(0, 1 << 13).Select(i => string.Join('.', Enumerable.Range(1, (i % 60) + 1)) + " 标题\n正文在此。\n")),
        ["one line of 5 MB"] = () => Repeat("知识产权组织的技术援助项目。", 5_000_000 / 3),
        ["5 MB of rows"] = () => Repeat("1.1 a\tb\tc\n", 5_000_000),
        ["5 MB of items in items"] = () => Repeat("1. 正文：\n(a) 项：\n(i) 项：\n· 项：\n文。\n", 5_000_000 / 3),
        ["control characters"] = () => Repeat("\u0001\u0002\ufdd0\ufdd1\ufffe\u200b", 1 << 19) + "x",
        ["lone carriage returns"] = () => Repeat("a\r", 1 << 19),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_text_is_read_in_bounded_time(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(Texts[name]());
        ReadResult? result = null;
        var time = ThreadClock.Time(() => result = DocumentReader.Read(bytes, name, cancellationToken: TestContext.Current.CancellationToken));
        TestContext.Current.TestOutputHelper!.WriteLine($"{time.TotalMilliseconds:F0} ms");
        Assert.IsType<ReadResult.Success>(result);
        Assert.True(time < Bound, $"{time}");
    }

    [Fact]
    public void A_line_of_50_MB_is_refused_without_being_decoded()
    {
        var bytes = new byte[50_000_000];
        Array.Fill(bytes, (byte)'a');
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = DocumentReader.Read(bytes, "line.txt", cancellationToken: TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var failure = Assert.IsType<ReadResult.Failure>(result);
        Assert.Equal(ReadFailureReason.TooLarge, failure.Reason);
        Assert.Contains("50,000,000", failure.Detail, StringComparison.Ordinal);
        Assert.Contains("20,000,000", failure.Detail, StringComparison.Ordinal);
        Assert.True(allocated < 1_000_000, $"{allocated} bytes allocated");
    }

    [Fact]
    public void A_line_of_50_MB_of_Chinese_is_refused_by_its_length()
    {
        var bytes = Encoding.UTF8.GetBytes("第一行\n" + new string('知', 17_000_000));
        var failure = Assert.IsType<ReadResult.Failure>(
            DocumentReader.Read(bytes, "line.txt", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(ReadFailureReason.TooLarge, failure.Reason);
        Assert.Contains("Line 2 has 17,000,000 characters", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read("x"u8.ToArray(), "x.txt", null, source.Token));
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));
}
