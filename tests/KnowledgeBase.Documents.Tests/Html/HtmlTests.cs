using System.Text;

namespace KnowledgeBase.Documents.Tests.Html;

/// <summary>Pages are read as a browser shows them, without what stands around the text.</summary>
public sealed class HtmlTests
{
    [Fact]
    public void Cells_right_in_a_table_make_a_row_and_the_rows_behind_them_are_read() => Assert.Equal(
        ["a | b", "c | d", "e | f"],
        Page("<table><td>a<td>b<tr><td>c<td>d</tr><form action=x><tr><td>e<td>f</tr></form></table><p>end").Of(PassageKind.TableRow).Select(r => r.Text));

    private static Document Page(string body, string head = "") => Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>The page</title>{head}</head><body>{body}</body></html>"));

    private static Document Read(byte[] bytes) =>
        Assert.IsType<ReadResult.Success>(DocumentReader.Read(bytes, "page", cancellationToken: TestContext.Current.CancellationToken)).Document;

    private static void Reads(string body, string outline) => Assert.Equal(outline.Trim(), Outline.Of(Page(body)).Trim(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Headings_paragraphs_and_lists_make_the_tree() => Reads(
        "<h1>Manual</h1><p>Text with <b>bold</b>&nbsp;and <a href=x>a link</a>.</p><h2>Tools</h2><p>They are:</p><ul><li>one<ul><li>inner</ul><li>two</ul><p>After.</p>",
        """
        h1 Heading1 <> [] Manual
        h1.1 Paragraph <h1> [] Text with bold and a link.
        h2 Heading2 <h1> [] Tools
        h2.1 Paragraph <h2> [] They are:
        h2.1.1 ListItem1 <h2.1> [•] one
        h2.1.1.1 ListItem2 <h2.1.1> [•] inner
        h2.1.2 ListItem1 <h2.1> [•] two
        h2.2 Paragraph <h2> [] After.
        """);

    [Fact]
    public void Ordered_lists_number_as_browsers_do() => Reads(
        "<ol start=22><li>one</li><li value=30>two<ol type=a><li>inner</li></ol></li></ol><p>free.</p><ol reversed type=I><li>x</li><li>y</li></ol>",
        """
        p22 Paragraph <> [22.] one
        p30 Paragraph <> [30.] two
        p30.a ListItem1 <p30> [a.] inner
        h0.1 Paragraph <> [] free.
        h0.ii ListItem1 <> [II.] x
        h0.i ListItem1 <> [I.] y
        """);

    [Fact]
    public void A_heading_in_a_numbered_item_bears_its_number() => Reads(
        "<ol start=3><li><h2>Schedule</h2><p>Text.</p></li></ol>",
        """
        h1 Heading1 <> [3.] Schedule
        h1.1 Paragraph <h1> [] Text.
        """);

    [Fact]
    public void A_further_paragraph_of_an_item_belongs_to_it() => Reads(
        "<p>Intro:</p><ul><li><p>first</p><p>more of the first</p></li><li>second</li></ul>",
        """
        h0.1 Paragraph <> [] Intro:
        h0.1.1 ListItem1 <h0.1> [•] first
        h0.1.1.1 Paragraph <h0.1.1> [] more of the first
        h0.1.2 ListItem1 <h0.1> [•] second
        """);

    [Fact]
    public void Tables_keep_spans_headers_and_caption() => Reads(
        "<table><caption>Budget</caption><thead><tr><th rowspan=2>Sector<th colspan=2>2024<tr><th>Plan<th>Spent<tbody><tr><td rowspan=2>Patents<td>10<td>9<tr><td colspan=2>none</table>",
        """
        h0.1 Paragraph <> [] Budget
        t1.r1 TableRow <> [] Sector=Patents | 2024 / Plan=10 | 2024 / Spent=9
        t1.r2 TableRow <> [] Sector=^Patents | 2024 / Plan=none
        """);

    [Fact]
    public void Definition_lists_quotes_and_preformatted_text_are_paragraphs() => Reads(
        "<h2>Terms</h2><dl><dt>TISC<dd>A support centre.</dl><blockquote>Quoted.</blockquote><pre>a\n b</pre><details><summary>More</summary>Hidden at first.</details><address>34 Chemin<br>Geneva</address>",
        """
        h1 Heading1 <> [] Terms
        h1.1 Paragraph <h1> [] TISC
        h1.2 Paragraph <h1> [] A support centre.
        h1.3 Paragraph <h1> [] Quoted.
        h1.4 Paragraph <h1> [] a b
        h1.5 Paragraph <h1> [] More
        h1.6 Paragraph <h1> [] Hidden at first.
        h1.7 Paragraph <h1> [] 34 Chemin Geneva
        """);

    [Fact]
    public void What_stands_around_the_text_or_is_not_shown_is_left_out() => Reads(
        "<header><p>Site</p></header><nav><a href=/>Home</a></nav><script>var x = '<p>no</p>';</script><style>p{}</style><p hidden>no</p><p style='display: none'>no</p><template><p>no</p></template>"
        + "<noscript><p>no</p></noscript><form><select><option>no</select><button>no</button></form><aside><p>Related</p></aside><p>The text.<span aria-hidden=true>¶</span><!-- <p>no</p> --></p><footer>© Site</footer>",
        "h0.1 Paragraph <> [] The text.");

    [Fact]
    public void Text_that_a_script_shows_is_read_where_it_is_most_of_the_page()
    {
        var document = Page(
            "<p>Topics</p><div><span hidden=true class=writer><h1>To character</h1><p>Anchors the selected object to a character.<span aria-hidden=true>¶</span></p></span>"
            + "<div style='display:none'><p>Choose Format, Anchor.</p><script>no()</script></div></div>");
        Assert.Equal(["Topics", "To character", "Anchors the selected object to a character.", "Choose Format, Anchor."], document.Passages.Select(p => p.Text));
        Assert.Equal("hidden-text", Assert.Single(document.Warnings).Code);
    }

    [Fact]
    public void Where_a_page_marks_its_main_content_only_that_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("A sentence of the text. ", 12)).Trim();
        Assert.Equal(text, Assert.Single(Page($"<div>Around</div><main><article><header><p>{text}</p></header></article></main><div>Around</div>").Passages).Text);
    }

    [Fact]
    public void A_page_of_nothing_but_navigation_is_read_all_the_same() => Assert.Equal("Home", Assert.Single(Page("<nav><p>Home</p></nav>").Passages).Text);

    [Fact]
    public void End_tags_may_be_left_out_and_crossed() => Reads(
        "<p>one<p>two <b>bold<i>both</b>italic</i><div>three.</div></p><ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e<td>f</table>",
        """
        h0.1 Paragraph <> [] one
        h0.2 Paragraph <> [] two boldbothitalic
        h0.3 Paragraph <> [] three.
        h0.4 ListItem1 <> [•] a
        h0.5 ListItem1 <> [•] b
        t1.r1 TableRow <> [] c | d
        t1.r2 TableRow <> [] e | f
        """);

    [Theory]
    [InlineData("<p>Text.<a id=fnref1 href=#fn1 class=footnote-ref role=doc-noteref><sup>1</sup></a> More.</p><section class=footnotes><hr><ol><li id=fn1><p>The note.<a href=#fnref1>↩</a></p></li></ol></section>")]
    [InlineData("<p>Text.<sup id=cite_ref-1 class=reference><a href=#cite_note-1>[1]</a></sup> More.</p><ol><li id=cite_note-1><b><a href=#cite_ref-1>^</a></b> The note.</li></ol>")]
    [InlineData("<p>Text.<a href=\"#_ftn1\" name=\"_ftnref1\"><span class=MsoFootnoteReference>[1]</span></a> More.</p><div><div id=ftn1><p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> The note.</p></div></div>")]
    [InlineData("<p>Text.<a class=sdfootnoteanc name=sdfootnote1anc href=#sdfootnote1sym><sup>1</sup></a> More.</p><div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href=#sdfootnote1anc>1</a> The note.</p></div>")]
    public void Footnotes_of_every_maker_become_notes(string body) => Reads(
        body,
        """
        h0.1 Paragraph <> [] Text. More. {n1@5}
        n1 Note <h0.1> [1] The note.
        """);

    [Fact]
    public void A_link_to_a_place_in_the_page_is_no_note() =>
        Assert.Equal("See section 2 for more.", Page("<p>See <a href=#s2>section 2</a> for more.</p><h2 id=s2>Two</h2><p>Text.</p>").Passages[0].Text);

    [Fact]
    public void Lines_of_the_source_between_chinese_characters_leave_no_space() =>
        Assert.Equal("知识产权与发展 WIPO 委员会", Page("<p>知识产权\n      与发展\n WIPO\n委员会</p>").Passages[0].Text);

    [Fact]
    public void Character_references_are_resolved() => Assert.Equal("a < b & “c” — 知 ’", Page("<p>a &lt; b &amp; &ldquo;c&rdquo; &mdash; &#x77E5; &#146;</p>").Passages[0].Text);

    [Theory]
    [InlineData("gb2312")]
    [InlineData("big5")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public void The_declared_encoding_is_used(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = name is "windows-1252" ? "Café “Genève”" : "知識與發展委員會";
        if (name == "gb2312")
            text = "知识产权与发展";
        var bytes = Encoding.GetEncoding(name).GetBytes($"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={name}\"></head><body><p>{text}</p></body></html>");
        Assert.Equal(text, Assert.Single(Read(bytes).Passages).Text);
    }

    [Fact]
    public void The_title_is_the_only_heading_of_the_first_level_or_that_of_the_page()
    {
        Assert.Equal("Heading", Page("<h1>Heading</h1><p>Text.</p>").Header.Title);
        Assert.Equal("The page", Page("<h1>One</h1><h1>Two</h1><p>Text.</p>").Header.Title);
    }

    [Fact]
    public void Bytes_that_the_declared_encoding_does_not_have_are_reported()
    {
        var bytes = Encoding.Latin1.GetBytes("<html><meta charset=utf-8><body><p>caf\u00E9 noir</p></body></html>");
        var result = DocumentReader.Read(bytes, "x.html", cancellationToken: TestContext.Current.CancellationToken);
        if (result is ReadResult.Success { Document: var document })
            Assert.Contains("noir", Assert.Single(document.Passages).Text, StringComparison.Ordinal);
        else
            Assert.Equal(ReadFailureReason.BadEncoding, ((ReadResult.Failure)result).Reason);
    }
}
