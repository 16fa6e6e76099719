using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Documents.Tests.OpenDocument;

/// <summary>OpenDocument texts give what the same document gives in other formats.</summary>
public sealed class OpenDocumentTests
{
    private const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private const string Lists =
        "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
        + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"/></text:list-style>";

    private static ReadResult Result(string body, params (string Name, string Content)[] more) => DocumentReader.Read(File(body, more), "any", cancellationToken: TestContext.Current.CancellationToken);

    private static byte[] File(string body, params (string Name, string Content)[] more) => Zips.Of(
        [.. new[]
        {
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{Lists}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        }.Concat(more).Select(e => (e.Item1, Encoding.UTF8.GetBytes(e.Item2)))],
        CompressionLevel.NoCompression);

    private static void Reads(string body, string outline) =>
        Assert.Equal(outline.Trim(), Outline.Of(Assert.IsType<ReadResult.Success>(Result(body)).Document).Trim(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Headings_numbered_lists_and_notes_are_read() => Reads(
        "<text:h text:outline-level=\"1\">Scope</text:h><text:p>Text<text:note text:id=\"n\" text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>The note.</text:p></text:note-body></text:note> goes<text:s/>on.</text:p>"
        + "<text:list text:style-name=\"L1\"><text:list-item><text:p>One.</text:p><text:list><text:list-item><text:p>inner;</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Two.</text:p></text:list-item></text:list>",
        """
        h1 Heading1 <> [] Scope
        h1.1 Paragraph <h1> [] Text goes on. {n1@4}
        n1 Note <h1.1> [1] The note.
        p1 Paragraph <h1> [1.] One.
        p1.a ListItem1 <p1> [(a)] inner;
        p2 Paragraph <h1> [2.] Two.
        """);

    [Fact]
    public void Tables_keep_headers_and_merged_cells() => Reads(
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Sector</text:p></table:table-cell><table:table-cell><text:p>Budget</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        + "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>Patents</text:p></table:table-cell><table:table-cell><text:p>10</text:p></table:table-cell></table:table-row>"
        + "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>20</text:p></table:table-cell></table:table-row></table:table>",
        """
        t1.r1 TableRow <> [] Sector=Patents | Budget=10
        t1.r2 TableRow <> [] Sector=^Patents | Budget=20
        """);

    [Fact]
    public void The_parts_may_stand_in_any_order_and_the_list_of_them_name_a_DTD()
    {
        var content = $"<office:document-content {Namespaces}><office:body><office:text><text:p>Text.</text:p></office:text></office:body></office:document-content>";
        const string Manifest = "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\"><manifest:manifest xmlns:manifest=\"urn:x\"><manifest:file-entry manifest:media-type=\"application/vnd.oasis.opendocument.text\" manifest:full-path=\"/\"/></manifest:manifest>";
        foreach (var file in new[]
        {
            Zips.Of(("Thumbnails/none.txt", new string('x', 300)), ("content.xml", content), ("META-INF/manifest.xml", Manifest), ("mimetype", "application/vnd.oasis.opendocument.text")),
            Zips.Of(("content.xml", content), ("META-INF/manifest.xml", Manifest)),
        })
        {
            var document = Assert.IsType<ReadResult.Success>(DocumentReader.Read(file, "any", cancellationToken: TestContext.Current.CancellationToken)).Document;
            Assert.Equal(DocumentFormat.OpenDocument, document.Format);
            Assert.Equal("Text.", Assert.Single(document.Passages).Text);
        }
    }

    [Fact]
    public void A_list_of_references_is_read_and_a_table_of_contents_is_not() => Reads(
        "<text:table-of-content><text:index-body><text:p>Scope 1</text:p></text:index-body></text:table-of-content><text:p>Body.</text:p>"
        + "<text:bibliography><text:bibliography-source><text:index-title-template>Works</text:index-title-template></text:bibliography-source><text:index-body><text:index-title><text:p>Works cited</text:p></text:index-title><text:p>Bishop, Foundations, 1967.</text:p></text:index-body></text:bibliography>",
        """
        h0.1 Paragraph <> [] Body.
        h1 Heading1 <> [] Works cited
        h1.1 Paragraph <h1> [] Bishop, Foundations, 1967.
        """);

    [Fact]
    public void Deletions_and_comments_are_left_out() => Reads(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Kept<office:annotation><text:p>a comment</text:p></office:annotation>.</text:p>",
        "h0.1 Paragraph <> [] Kept.");

    [Fact]
    public void The_title_of_the_properties_is_the_title_where_the_text_gives_none()
    {
        var result = Result("<text:p>Text of it.</text:p>", ("meta.xml", $"<office:document-meta {Namespaces}><office:meta><dc:title>Named</dc:title></office:meta></office:document-meta>"));
        Assert.Equal("Named", Assert.IsType<ReadResult.Success>(result).Document.Header.Title);
    }

    [Fact]
    public void A_protected_file_is_named()
    {
        var result = Result("<text:p>x</text:p>", ("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        Assert.Equal(ReadFailureReason.Encrypted, Assert.IsType<ReadResult.Failure>(result).Reason);
    }

    [Fact]
    public void Nesting_without_end_and_truncation_are_named()
    {
        var deep = string.Concat(Enumerable.Repeat("<text:section>", 20_000));
        Assert.Equal(ReadFailureReason.TooDeep, Assert.IsType<ReadResult.Failure>(Result(deep)).Reason);
        var good = File("<text:p>Text.</text:p>");
        var cut = DocumentReader.Read(good.AsMemory(0, good.Length / 2), "x.odt", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(ReadFailureReason.Truncated, Assert.IsType<ReadResult.Failure>(cut).Reason);
    }
}
