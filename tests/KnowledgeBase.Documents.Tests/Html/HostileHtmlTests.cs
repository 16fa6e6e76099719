using System.Diagnostics;
using System.Text;

namespace KnowledgeBase.Documents.Tests.Html;

/// <summary>Pages made to hurt: each is read, or refused by name, in time that grows with its size and no faster.</summary>
public sealed class HostileHtmlTests
{
    private const int Size = 1 << 17;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, (Func<string> Make, ReadFailureReason? Reason)> Pages = new(StringComparer.Ordinal)
    {
        ["50,000 nested div"] = (() => Repeat("<div>", 250_000) + "x", ReadFailureReason.TooDeep),
        ["nested lists"] = (() => Repeat("<ul><li>", Size), ReadFailureReason.TooDeep),
        ["nested tables"] = (() => Repeat("<table><tr><td>", Size), ReadFailureReason.TooDeep),
        ["unclosed formatting and paragraphs"] = (() => Repeat("<b a=1><i><font><p>", Size) + "x", null),
        ["misnested formatting"] = (() => Repeat("<b><p></b>", Size) + "x", null),
        ["stray end tags"] = (() => Repeat("</p></b></div>", Size) + "x", null),
        ["text astray in a table"] = (() => "<table>" + Repeat("<b>x</b><i>y", Size) + "</table>", null),
        ["a million attributes"] = (() => "<p " + Repeat("a b=c ", Size) + ">x", null),
        ["open quotes"] = (() => Repeat("<p a=\"", Size) + "\">x", null),
        ["comments that never end"] = (() => "<p>x</p>" + Repeat("<!--", Size), null),
        ["scripts that never end"] = (() => "<p>x</p>" + Repeat("<script></scrip", Size), null),
        ["angle brackets"] = (() => "<p>x" + Repeat("<", Size), null),
        ["ampersands"] = (() => "<p>x" + Repeat("&", Size), null),
        ["references"] = (() => "<p>x" + Repeat("&amp", Size), null),
        ["a table of nothing but spans"] = (() => "<p>x<table><tr>" + Repeat("<td rowspan=65534>", 18_000) + Repeat("<tr><td>", Size), ReadFailureReason.TooLarge),
        ["columns that span a thousand"] = (() => "<p>x<table>" + Repeat("<tr><th colspan=1000>aaaaaaaaaaaaaaaa<th colspan=1000>b", Size) + "<tr><td>1<td>2", null),
        ["links to one note"] = (() => Repeat("<sup><a href=#fn1>1</a></sup>", Size) + "<p id=fn1>x", null),
        ["notes with links"] = (() => "<p>x</p>" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<p><sup><a id=r{i} href=#fn{i}>1</a></sup>")) + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<p id=fn{i}><a href=#r{i}>1</a> y")), null),
        ["one long word"] = (() => "<p>x" + new string('a', Size), null),
        ["many items"] = (() => "<p>x<ol>" + Repeat("<li>a", Size), null),
        ["many headings"] = (() => Repeat("<h1>x</h1><h2>y</h2>", Size), null),
        ["many breaks"] = (() => "<p>x" + Repeat("<br>", Size), null),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_page_is_read_or_refused_by_name(string name)
    {
        var (make, reason) = Pages[name];
        var bytes = Encoding.UTF8.GetBytes("<!DOCTYPE html>" + make());
        var watch = Stopwatch.StartNew();
        var result = DocumentReader.Read(bytes, "x.html", cancellationToken: TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        if (reason is { } expected)
            Assert.Equal(expected, Assert.IsType<ReadResult.Failure>(result).Reason);
        else
            Assert.Contains(Assert.IsType<ReadResult.Success>(result).Document.Passages, p => p.Text.Contains('x', StringComparison.Ordinal));
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));
}
