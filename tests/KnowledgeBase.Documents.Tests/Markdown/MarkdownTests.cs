using System.Text;

namespace KnowledgeBase.Documents.Tests.Markdown;

/// <summary>Markdown is read by its syntax tree.</summary>
public sealed class MarkdownTests
{
    private static Document Text(string text) =>
        Assert.IsType<ReadResult.Success>(DocumentReader.Read(Encoding.UTF8.GetBytes(text), "notes.md", cancellationToken: TestContext.Current.CancellationToken)).Document;

    private static void Reads(string text, string outline) => Assert.Equal(outline.Trim(), Outline.Of(Text(text)).Trim(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Headings_paragraphs_lists_and_tables_make_the_tree() => Reads(
        """
        # Manual

        Some *text* with a [link](x), `code`,
        <https://wipo.int> and ~~more~~.

        Setext
        ------

        Items:

        - one
          - inner
        - two

          and more of two

        | Tool | Unit |
        |------|:----:|
        | PATENTSCOPE | Patents |
        | Global Brand \| Database | **Brands** |
        """,
        """
        h1 Heading1 <> [] Manual
        h1.1 Paragraph <h1> [] Some text with a link, code, https://wipo.int and more.
        h2 Heading2 <h1> [] Setext
        h2.1 Paragraph <h2> [] Items:
        h2.1.1 ListItem1 <h2.1> [•] one
        h2.1.1.1 ListItem2 <h2.1.1> [•] inner
        h2.1.2 ListItem1 <h2.1> [•] two
        h2.1.2.1 Paragraph <h2.1.2> [] and more of two
        t1.r1 TableRow <h2> [] Tool=PATENTSCOPE | Unit=Patents
        t1.r2 TableRow <h2> [] Tool=Global Brand | Database | Unit=Brands
        """);

    [Fact]
    public void Numbered_paragraphs_are_cited_by_their_number() => Reads(
        "22. 委员会通过了议程。\n    a. 第一项；\n    b. 第二项。\n23. 会议闭幕。\n\n无编号的段落。\n",
        """
        p22 Paragraph <> [22.] 委员会通过了议程。
        p22.a ListItem1 <p22> [a.] 第一项；
        p22.b ListItem1 <p22> [b.] 第二项。
        p23 Paragraph <> [23.] 会议闭幕。
        h0.1 Paragraph <> [] 无编号的段落。
        """);

    [Fact]
    public void Footnotes_stand_behind_what_refers_to_them() => Reads(
        "A claim[^a] and another[^b].\n\n[^b]: Second.\n[^a]: First, with *type*.\n",
        """
        h0.1 Paragraph <> [] A claim and another. {n1@7} {n2@19}
        n1 Note <h0.1> [1] First, with type.
        n2 Note <h0.1> [2] Second.
        """);

    [Fact]
    public void Front_matter_gives_the_title_and_is_no_text()
    {
        var document = Text("---\ntitle: \"The Manual\"\ndate: 2024-01-01\n---\n\nText.\n");
        Assert.Equal("The Manual", document.Header.Title);
        Assert.Equal("Text.", Assert.Single(document.Passages).Text);
        Assert.Equal("Heading", Text("# Heading\n\nText.\n").Header.Title);
    }

    [Fact]
    public void Quotes_code_and_html_are_read() => Reads(
        "> Quoted\n> text.\n\n```\ncode here\n```\n\n<div><p>In HTML.</p><!-- not this --></div>\n\n<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n\nSoft  \nbreak &copy; <br> end.\n",
        """
        h0.1 Paragraph <> [] Quoted text.
        h0.2 Paragraph <> [] code here
        h0.3 Paragraph <> [] In HTML.
        t1.r1 TableRow <> [] A=1 | B=2
        h0.4 Paragraph <> [] Soft break © end.
        """);

    [Fact]
    public void A_text_that_begins_with_html_is_markdown_by_its_name_and_a_whole_page_is_not()
    {
        Assert.Equal(DocumentFormat.Markdown, Text("<div align=\"center\">\n\n# Name\n\n</div>\n\nText.\n").Format);
        Assert.Equal(DocumentFormat.Html, Text("<!DOCTYPE html>\n<p>Text.</p>").Format);
    }
}
