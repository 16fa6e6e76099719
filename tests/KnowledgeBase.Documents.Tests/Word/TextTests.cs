using static KnowledgeBase.Documents.Tests.Word.Docx;

namespace KnowledgeBase.Documents.Tests.Word;

/// <summary>The text of a Word file is what Word shows with all changes accepted.</summary>
public sealed class TextTests
{
    private static string[] Texts(params string[] pieces) => [.. new Docx().Body(pieces).Read().Passages.Select(p => p.Text)];

    [Fact]
    public void Insertions_are_in_and_deletions_out() =>
        Assert.Equal(
            ["The new text stays, and what moved here."],
            Texts(P(Run("The ") + "<w:del w:id=\"1\"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id=\"2\">" + Run("new") + "</w:ins>" + Run(" text stays")
                + "<w:moveFrom w:id=\"3\">" + Run(" gone") + "</w:moveFrom><w:moveTo w:id=\"4\">" + Run(", and what moved here.") + "</w:moveTo>")));

    [Fact]
    public void A_paragraph_whose_mark_was_deleted_goes_on_with_the_next() =>
        Assert.Equal(["One sentence.", "Another."], Texts(P("One ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>"), P("sentence."), P("Another.")));

    [Fact]
    public void A_deleted_row_is_left_out()
    {
        var rows = Row("Name", "Value") + Row("old", "1").Replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>", StringComparison.Ordinal) + Row("kept", "2");
        Assert.Equal(["kept | 2"], Texts(Table(rows)));
    }

    [Fact]
    public void Of_a_field_the_result_is_text_and_the_instruction_is_not() =>
        Assert.Equal(
            ["See paragraph 7 of the report, page 3."],
            Texts(P(Run("See ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("paragraph 7")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + Run(" of ") + "<w:hyperlink r:id=\"rId9\">" + Run("the report") + "</w:hyperlink>" + Run(", page ") + "<w:fldSimple w:instr=\" PAGE \">" + Run("3") + "</w:fldSimple>" + Run("."))));

    [Fact]
    public void A_field_that_never_ends_hides_no_paragraph_but_its_own() =>
        Assert.Equal(["Before.", "The rest is read."], Texts(P("Before."), P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>"), P("The rest is read.")));

    [Fact]
    public void A_table_of_contents_is_left_out_however_it_is_made()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o \"1-3\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        var docx = new Docx().HeadingStyles().Style("T1", "toc 1", "")
            .Body(
                P(Begin + "<w:hyperlink w:anchor=\"_Toc1\">" + Run("Introduction") + "<w:r><w:tab/></w:r>" + Run("3") + "</w:hyperlink>"),
                P("Second entry\t5", "<w:pStyle w:val=\"T1\"/>"),
                P("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + P("Contents") + P("Again\t7") + "</w:sdtContent></w:sdt>",
                Heading(1, "Introduction"), P("The text."));
        Assert.Equal(["Introduction", "The text."], docx.Read().Passages.Select(p => p.Text));
    }

    [Fact]
    public void Tabs_breaks_hyphens_and_symbols_are_read() =>
        Assert.Equal(
            ["a b c-d e → • 中文断行"],
            Texts(P("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d e</w:t><w:softHyphen/><w:t xml:space=\"preserve\"> </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/>"
                + "<w:t xml:space=\"preserve\"> </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:t xml:space=\"preserve\"> 中文</w:t><w:br/><w:t>断行</w:t></w:r>")));

    [Fact]
    public void A_text_box_written_twice_for_two_versions_of_word_is_read_once_behind_its_paragraph()
    {
        var box = "<w:txbxContent>" + P("In the box.") + "</w:txbxContent>";
        var run = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>" + box
            + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        Assert.Equal(["Around it.", "In the box.", "After."], Texts(P(Run("Around ") + run + Run("it.")), P("After.")));
    }

    [Fact]
    public void An_old_text_box_is_read_too() =>
        Assert.Equal(["Text.", "In the box."], Texts(P("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + P("In the box.") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" + Run("Text."))));

    [Fact]
    public void Content_controls_smart_tags_and_mathematics_are_read_and_prompts_are_not() =>
        Assert.Equal(
            ["In a control, tagged, x+1."],
            Texts(
                "<w:sdt><w:sdtPr/><w:sdtContent>" + P("<w:sdt><w:sdtContent>" + Run("In a control, ") + "</w:sdtContent></w:sdt><w:smartTag>" + Run("tagged, ") + "</w:smartTag><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>" + Run(".")) + "</w:sdtContent></w:sdt>",
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("Click here to enter text.") + "</w:sdtContent></w:sdt>"));

    [Fact]
    public void Of_ruby_the_base_is_read() =>
        Assert.Equal(["漢字です。"], Texts(P("<w:r><w:ruby><w:rubyPr/><w:rt>" + Run("かんじ") + "</w:rt><w:rubyBase>" + Run("漢字") + "</w:rubyBase></w:ruby></w:r>" + Run("です。"))));

    [Fact]
    public void Hidden_text_and_comments_are_left_out_and_hidden_text_is_reported()
    {
        var document = new Docx().Style("H", "Hidden", "<w:rPr><w:vanish/></w:rPr>")
            .Body(P(Run("Seen ") + Run("unseen", "<w:vanish/>") + "<w:commentRangeStart w:id=\"1\"/>" + Run("text.") + "<w:r><w:commentReference w:id=\"1\"/></w:r>"), P("All hidden.", "<w:pStyle w:val=\"H\"/>"), P("End.")).Read();
        Assert.Equal(["Seen text.", "End."], document.Passages.Select(p => p.Text));
        Assert.Contains("17 characters", Assert.Single(document.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embedded_document_is_reported()
    {
        var document = new Docx().Body(P("Text."), "<w:altChunk r:id=\"rId7\"/>").Read();
        Assert.Equal("embedded-document", Assert.Single(document.Warnings).Code);
    }

    [Fact]
    public void Notes_stand_behind_what_refers_to_them_with_the_numbers_that_word_gives()
    {
        var document = new Docx().Footnote(7, "The first note.").Footnote(3, "The second note.").Endnote(1, "The endnote.").Body(
            P(Run("Some text") + FootnoteReference(7) + Run(" and more") + EndnoteReference(1) + Run(".")), P(Run("A sentence.") + FootnoteReference(3))).Read();
        Assert.Equal(
            """
            h0.1 Paragraph <> [] Some text and more. {n1@9} {ni@18}
            n1 Note <h0.1> [1] The first note.
            ni Note <h0.1> [i] The endnote.
            h0.2 Paragraph <> [] A sentence. {n2@11}
            n2 Note <h0.2> [2] The second note.

            """,
            Outline.Of(document),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_note_with_a_mark_of_its_own_keeps_it_and_one_in_deleted_text_is_gone()
    {
        var document = new Docx().Footnote(1, "Starred.").Footnote(2, "Gone.").Body(
            P(Run("Text") + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t></w:r><w:del w:id=\"5\">" + FootnoteReference(2) + "</w:del>" + Run(" goes on."))).Read();
        Assert.Equal("Text goes on.", document.Passages[0].Text);
        var note = Assert.Single(document.Of(PassageKind.Note));
        Assert.Equal("*", note.Label);
        Assert.Equal("Starred.", note.Text);
        Assert.Equal(4, Assert.Single(document.Passages[0].Notes).Offset);
    }

    [Fact]
    public void Strict_files_are_read_like_others()
    {
        var bytes = Zips.Rewrite(new Docx().HeadingStyles().Body(Heading(1, "Scope"), P("Text.")).Build(), (_, content) =>
            content.Replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/", StringComparison.Ordinal));
        Assert.Equal(["Scope", "Text."], Docx.Read(bytes).Passages.Select(p => p.Text));
    }
}
