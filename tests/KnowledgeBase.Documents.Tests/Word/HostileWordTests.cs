using System.Diagnostics;
using System.Text;
using static KnowledgeBase.Documents.Tests.Word.Docx;

namespace KnowledgeBase.Documents.Tests.Word;

/// <summary>Word files made to hurt: each is read, or refused by name, in bounded time.</summary>
public sealed class HostileWordTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, (Func<byte[]> Make, ReadFailureReason? Reason)> Files = new(StringComparer.Ordinal)
    {
        ["20,000 nested tables"] = (() => Zips.Stored(Repeat("<w:tbl><w:tr><w:tc>", 20_000) + P("x") + Repeat("</w:tc></w:tr></w:tbl>", 20_000)), ReadFailureReason.TooDeep),
        ["elements that never end"] = (() => Zips.Stored(Repeat("<w:sdt>", 20_000)), ReadFailureReason.TooDeep),
        ["an external entity"] = (() => Raw("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;"), ReadFailureReason.Damaged),
        ["billion laughs"] = (() => Raw("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;"), ReadFailureReason.Damaged),
        ["an entity that is not declared"] = (() => Raw("", "&nbsp;"), ReadFailureReason.Damaged),
        ["a main part that is no XML"] = (() => Zips.Of(("word/document.xml", "not xml")), ReadFailureReason.Damaged),
        ["an empty main part"] = (() => Zips.Of(("word/document.xml", "")), ReadFailureReason.Damaged),
        ["a document without a body"] = (() => Zips.Of(("word/document.xml", $"<w:document xmlns:w=\"{W}\"/>")), ReadFailureReason.Damaged),
        ["a body without text"] = (() => Zips.Stored("<w:p/>"), ReadFailureReason.NoText),
        ["a main part named but missing"] = (() => Zips.Of(("word/document2.xml", "x"), ("_rels/.rels", "<Relationships/>")), ReadFailureReason.Damaged),
        ["text beyond the limit"] = (() => Zips.Stored(string.Concat(Enumerable.Range(0, 60_000).Select(i => P($"Paragraph {i * 7919} of many {i * 104729} {i}")))), ReadFailureReason.TooLarge),
        ["100,000 empty paragraphs"] = (() => Zips.Stored(Repeat("<w:p/>", 100_000) + P("x")), null),
        ["10,000 fields that begin"] = (() => Zips.Stored(Repeat("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>", 10_000) + P("x")), null),
        ["10,000 fields that begin in one paragraph"] = (() => Zips.Stored("<w:p>" + Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 10_000) + "</w:p>" + P("x")), null),
        ["50,000 attributes"] = (() => Zips.Stored("<w:p " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=\"\" ")) + "/>" + P("x")), null),
        ["20,000 paragraphs whose marks were deleted"] = (() => Zips.Stored(Repeat(P("a ", "<w:rPr><w:del/></w:rPr>"), 20_000) + P("x")), null),
        ["cells that span two billion columns"] = (() => Zips.Stored(Table(Row(Cell("a", "<w:gridSpan w:val=\"2147483647\"/>"), Cell("b", "<w:gridSpan w:val=\"2147483647\"/>")), Row("c", "x"))), null),
        ["10,000 rows that go on with the row above"] = (() => Zips.Stored(Table(Row(Cell("x", "<w:vMerge w:val=\"restart\"/>"), "y"), Repeat(Row(Cell("", "<w:vMerge/>"), "z"), 10_000))), null),
        ["a long text that 5,000 rows inherit"] = (() => Zips.Stored(Table(Row(Cell(Repeat("long text ", 500), "<w:vMerge w:val=\"restart\"/>"), "y"), Repeat(Row(Cell("", "<w:vMerge/>"), "z"), 5_000))), ReadFailureReason.TooLarge),
        ["styles based on each other"] = (() => Zips.Stored(P("x", "<w:pStyle w:val=\"A\"/>"), ("word/_rels/document.xml.rels", Relation("styles")), ("word/styles.xml", $"<w:styles xmlns:w=\"{W}\"><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>")), null),
        ["a list that links to itself"] = (() => new Docx().Style("L", "L", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>").List(1, "<w:numStyleLink w:val=\"L\"/>").Body(Item(1, 0, "x")).Build(), null),
        ["a level of minus two billion"] = (() => new Docx().List(1, ("decimal", "%1.%9.")).Body(Item(1, int.MinValue, "x"), Item(1, 99, "y")).Build(), null),
        ["20,000 notes of one id"] = (() => new Docx().Footnote(1, "note").Body(P(Run("x") + Repeat(FootnoteReference(1), 20_000))).Build(), null),
        ["a reference to a note that is not there"] = (() => new Docx().Footnote(1, "note").Body(P(Run("x") + FootnoteReference(2))).Build(), null),
        ["a surrogate written as a number"] = (() => Zips.Stored(P("<w:r><w:t>&#xD800;</w:t></w:r>")), ReadFailureReason.Damaged),
        ["a zero byte in XML"] = (() => Zips.Stored(P("<w:r><w:t>a\0b</w:t></w:r>")), ReadFailureReason.Damaged),
        ["an encoding that does not exist"] = (() => Zips.Of(("word/document.xml", "<?xml version=\"1.0\" encoding=\"x-none\"?><a/>")), ReadFailureReason.Damaged),
        ["a relationship that leaves the container"] = (() => Zips.Stored(P("x"), ("word/_rels/document.xml.rels", Relation("styles").Replace("styles.xml", "../../../../etc/passwd", StringComparison.Ordinal))), null),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_read_or_refused_by_name(string name)
    {
        var (make, reason) = Files[name];
        var bytes = make();
        var limits = reason == ReadFailureReason.TooLarge ? new ReadLimits { MaxCharacters = 1_000_000 } : null;
        var watch = Stopwatch.StartNew();
        var result = Docx.Result(bytes, limits);
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
        if (reason is { } expected)
            Assert.Equal(expected, Assert.IsType<ReadResult.Failure>(result).Reason);
        else
            Assert.Equal('x', Assert.IsType<ReadResult.Success>(result).Document.Passages.First(p => p.Text.Contains('x', StringComparison.Ordinal)).Text.First(c => c == 'x'));
    }

    [Fact]
    public void Reading_can_be_cancelled_in_the_middle()
    {
        var bytes = Zips.Word(string.Concat(Enumerable.Range(0, 20_000).Select(i => P($"Paragraph {i}"))));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentReader.Read(bytes, "x.docx", null, source.Token));
    }

    private static byte[] Raw(string prolog, string text) =>
        Zips.Of(("word/document.xml", $"<?xml version=\"1.0\"?>{prolog}<w:document xmlns:w=\"{W}\"><w:body>{P($"<w:r><w:t>{text}</w:t></w:r>")}</w:body></w:document>"));

    private static string Relation(string type) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{type}.xml\"/></Relationships>";

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
