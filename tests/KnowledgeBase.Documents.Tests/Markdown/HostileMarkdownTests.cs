using System.Diagnostics;
using System.Text;

namespace KnowledgeBase.Documents.Tests.Markdown;

/// <summary>Markdown made to hurt: each is read, or refused by name, in bounded time.</summary>
public sealed class HostileMarkdownTests
{
    private const int Size = 1 << 17;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, Func<string>> Texts = new(StringComparer.Ordinal)
    {
        ["100,000 quotes in one"] = () => new string('>', 100_000) + " x",
        ["nested lists on one line"] = () => Repeat("- ", 100_000) + "x",
        ["nested lists by indentation"] = () => string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', 2 * i) + "- x\n")),
        ["a table that explodes"] = () => new string('|', 3_000) + "\n" + Repeat("|-", 6_000) + "|\n" + Repeat("|\n", 6_000),
        ["open brackets"] = () => "x " + new string('[', Size),
        ["brackets in paragraphs"] = () => Repeat("x " + new string('[', 15_000) + "\n\n", Size),
        ["images in images"] = () => "x " + Repeat("![", Size),
        ["links"] = () => "x " + Repeat("](", Size),
        ["emphasis"] = () => "x " + Repeat("*a **a ", Size),
        ["emphasis in paragraphs"] = () => Repeat(Repeat("*a **a ", 40_000) + "\n\n", Size) + "x",
        ["underscores"] = () => "x " + Repeat("_a __b ", Size),
        ["backticks"] = () => "x " + string.Concat(Enumerable.Range(1, 1_400).Select(i => new string('`', i) + " ")),
        ["angle brackets"] = () => "x " + new string('<', Size),
        ["comments that never end"] = () => "x " + Repeat("<!-- ", Size),
        ["ampersands"] = () => "x " + new string('&', Size),
        ["footnotes"] = () => string.Concat(Enumerable.Range(0, 15_000).Select(i => $"[^{i}]")) + "\n\n" + string.Concat(Enumerable.Range(0, 15_000).Select(i => $"[^{i}]: x\n\n")),
        ["references to one footnote"] = () => Repeat("[^1] ", 40_000) + "\n\n[^1]: x\n",
        ["link definitions"] = () => string.Concat(Enumerable.Range(0, 30_000).Select(i => $"[a{i}]: /u\n")) + "\nx\n",
        ["rules"] = () => Repeat("---\n", Size) + "x",
        ["fences that never end"] = () => Repeat("```\nx\n", Size),
        ["tabs"] = () => new string('\t', Size) + "x",
        ["many items"] = () => Repeat("1. x\n", Size),
        ["one word"] = () => "x" + new string('a', Size),
        ["pipes"] = () => "x\n" + new string('|', Size),
        ["pipes in lines"] = () => Repeat("a|b|c\n", Size) + "x",
        ["plus signs of grids"] = () => Repeat("+---+---+\n| x | y |\n", 200_000),
        ["tildes"] = () => "x " + Repeat("~a ~~b ", Size),
        ["backslashes"] = () => "x " + new string('\\', Size),
        ["parentheses"] = () => "x [a]" + new string('(', Size),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_text_is_read_or_refused_by_name(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(Texts[name]());
        var watch = Stopwatch.StartNew();
        var result = DocumentReader.Read(bytes, "x.md", cancellationToken: TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine($"{watch.ElapsedMilliseconds} ms {(result as ReadResult.Failure)?.Reason}");
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        if (result is ReadResult.Failure failure)
            Assert.True(failure.Reason is ReadFailureReason.TooDeep or ReadFailureReason.TooLarge, failure.Detail);
        else
            Assert.Contains(((ReadResult.Success)result).Document.Passages, p => p.Text.Contains('x', StringComparison.Ordinal) || p.Text.Contains('a', StringComparison.Ordinal));
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, Math.Max(1, length / text.Length)));
}
