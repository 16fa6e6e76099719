using static KnowledgeBase.Documents.Tests.Word.Docx;

namespace KnowledgeBase.Documents.Tests.Word;

/// <summary>Numbers are those that Word displays.</summary>
public sealed class NumberingTests
{
    private static string[] Labels(Docx docx) => [.. docx.Read().Passages.Select(p => p.Label ?? "")];

    [Fact]
    public void Numbered_paragraphs_items_and_subitems_are_cited_as_in_plain_text()
    {
        var word = new Docx().List(1, ("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")).Body(
            Item(1, 0, "The Committee met."), Item(1, 0, "It decided:"), Item(1, 1, "to go on;"), Item(1, 2, "at once;"), Item(1, 2, "and in full;"), Item(1, 1, "to report."), Item(1, 0, "It closed.")).Read();
        var text = Reading.Document("1. The Committee met.\n2. It decided:\n(a) to go on;\n(i) at once;\n(ii) and in full;\n(b) to report.\n3. It closed.\n");
        Assert.Equal(Outline.Of(text), Outline.Of(word));
        Assert.Equal(["p1", "p2", "p2.a", "p2.a.i", "p2.a.ii", "p2.b", "p3"], word.Passages.Select(p => p.Locator));
    }

    [Theory]
    [InlineData("decimal", "%1.", "1.,2.,3.")]
    [InlineData("decimal", "%1", "1,2,3")]
    [InlineData("decimalZero", "%1", "01,02,03")]
    [InlineData("lowerLetter", "(%1)", "(a),(b),(c)")]
    [InlineData("upperLetter", "%1.", "A.,B.,C.")]
    [InlineData("lowerRoman", "(%1)", "(i),(ii),(iii)")]
    [InlineData("upperRoman", "%1.", "I.,II.,III.")]
    [InlineData("chineseCounting", "%1、", "一、,二、,三、")]
    [InlineData("chineseCountingThousand", "（%1）", "（一）,（二）,（三）")]
    [InlineData("chineseCountingThousand", "第%1章", "第一章,第二章,第三章")]
    [InlineData("ideographTraditional", "%1、", "甲、,乙、,丙、")]
    [InlineData("decimalFullWidth", "%1．", "１．,２．,３．")]
    [InlineData("decimalEnclosedCircle", "%1", "①,②,③")]
    [InlineData("ideographDigital", "%1、", "一、,二、,三、")]
    [InlineData("chineseLegalSimplified", "%1、", "壹、,贰、,叁、")]
    [InlineData("ordinal", "%1", "1st,2nd,3rd")]
    [InlineData("bullet", "\uF0B7", "•,•,•")]
    [InlineData("bullet", "-", "-,-,-")]
    [InlineData("none", "", ",,")]
    public void A_format_is_written_as_word_writes_it(string format, string text, string expected) =>
        Assert.Equal(expected.Split(','), Labels(new Docx().List(1, (format, text)).Body(Item(1, 0, "甲方。"), Item(1, 0, "乙方。"), Item(1, 0, "丙方。"))));

    [Theory]
    [InlineData("chineseCountingThousand", 10, "十")]
    [InlineData("chineseCountingThousand", 11, "十一")]
    [InlineData("chineseCountingThousand", 20, "二十")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseCountingThousand", 1010, "一千零一十")]
    [InlineData("lowerLetter", 27, "aa")]
    [InlineData("lowerLetter", 53, "aaa")]
    [InlineData("upperRoman", 49, "XLIX")]
    [InlineData("upperRoman", 2147483647, "2147483647")]
    [InlineData("ideographDigital", 10, "一〇")]
    public void A_list_that_starts_at_a_number_shows_it(string format, int start, string expected) =>
        Assert.Equal([expected + ")"], Labels(new Docx().List(1, Level(0, format, "%1)").Replace("w:start w:val=\"1\"", $"w:start w:val=\"{start}\"", StringComparison.Ordinal)).Body(Item(1, 0, "正文。"))));

    [Fact]
    public void A_level_begins_anew_behind_a_higher_one_unless_it_is_told_not_to()
    {
        var levels = Level(0, "decimal", "%1.") + Level(1, "lowerLetter", "(%2)") + Level(2, "lowerRoman", "(%3)", "<w:lvlRestart w:val=\"0\"/>");
        Assert.Equal(
            ["1.", "(a)", "(i)", "(b)", "(ii)", "2.", "(a)", "(iii)"],
            Labels(new Docx().List(1, levels).Body(Item(1, 0, "x."), Item(1, 1, "x."), Item(1, 2, "x."), Item(1, 1, "x."), Item(1, 2, "x."), Item(1, 0, "x."), Item(1, 1, "x."), Item(1, 2, "x."))));
    }

    [Fact]
    public void Lists_of_one_definition_count_on_and_an_override_begins_anew_once() =>
        Assert.Equal(
            ["1.", "2.", "3.", "7.", "8."],
            Labels(new Docx().List(1, ("decimal", "%1.")).Use(2, 1).Use(3, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>")
                .Body(Item(1, 0, "a."), Item(1, 0, "b."), Item(2, 0, "c."), Item(3, 0, "d."), Item(3, 0, "e."))));

    [Fact]
    public void A_use_of_a_list_can_replace_a_level() =>
        Assert.Equal(
            ["[1]", "[2]"],
            Labels(new Docx().List(1, Level(0, "decimal", "%1."), $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "decimal", "[%1]")}</w:lvlOverride>").Body(Item(1, 0, "a."), Item(1, 0, "b."))));

    [Fact]
    public void Legal_numbering_writes_every_level_in_digits()
    {
        var docx = new Docx().HeadingStyles().List(1, Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%1.%2", "<w:isLgl/>"))
            .Body(P("General", "<w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"), P("Scope", "<w:pStyle w:val=\"2\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"), P("Text."));
        Assert.Equal(["I.", "1.1", ""], Labels(docx));
    }

    [Fact]
    public void Numbers_come_from_the_style_and_its_parents_and_a_paragraph_can_refuse_them()
    {
        var docx = new Docx().Style("N", "Numbered", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>").Style("M", "Mine", "<w:basedOn w:val=\"N\"/>")
            .List(1, ("decimal", "%1."))
            .Body(P("One.", "<w:pStyle w:val=\"N\"/>"), P("Two.", "<w:pStyle w:val=\"M\"/>"), P("No number.", "<w:pStyle w:val=\"M\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"), P("Three.", "<w:pStyle w:val=\"M\"/>"));
        Assert.Equal(["1.", "2.", "", "3."], Labels(docx));
    }

    [Fact]
    public void A_style_that_names_a_list_stands_at_the_level_that_names_the_style()
    {
        var docx = new Docx().Style("S", "Sub", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            .List(1, Level(0, "decimal", "%1.") + Level(1, "lowerLetter", "(%2)", "<w:pStyle w:val=\"S\"/>"))
            .Body(Item(1, 0, "One."), P("Below.", "<w:pStyle w:val=\"S\"/>"));
        Assert.Equal(["p1", "p1.a"], docx.Read().Passages.Select(p => p.Locator));
    }

    [Fact]
    public void A_list_may_be_kept_in_a_style()
    {
        var docx = new Docx().Style("L", "List in a style", "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>")
            .List(1, "<w:numStyleLink w:val=\"L\"/>").List(2, Level(0, "upperLetter", "%1)"))
            .Body(Item(1, 0, "one."), Item(1, 0, "two."));
        Assert.Equal(["A)", "B)"], Labels(docx));
    }

    [Fact]
    public void Decimal_items_below_a_numbered_paragraph_are_its_items()
    {
        var word = new Docx().List(1, ("decimal", "%1."), ("decimal", "%2.")).Body(Item(1, 0, "First paragraph."), Item(1, 1, "its first item;"), Item(1, 1, "its second."), Item(1, 0, "Second paragraph.")).Read();
        Assert.Equal(["p1", "p1.1", "p1.2", "p2"], word.Passages.Select(p => p.Locator));
        Assert.Equal(PassageKind.ListItem, word.At("p1.2").Kind);
    }

    [Fact]
    public void Bullets_of_one_look_keep_their_levels()
    {
        var word = new Docx().List(1, ("bullet", "\uF0B7"), ("bullet", "\uF0B7")).Body(P("Intro:"), Item(1, 0, "outer;"), Item(1, 1, "inner;"), Item(1, 1, "inner too;"), Item(1, 0, "outer again.")).Read();
        Assert.Equal(["h0.1", "h0.1.1", "h0.1.1.1", "h0.1.1.2", "h0.1.2"], word.Passages.Select(p => p.Locator));
        Assert.Equal([0, 1, 2, 2, 1], word.Passages.Select(p => p.Level));
    }

    [Fact]
    public void Numbers_typed_as_text_are_recognised_as_in_plain_text()
    {
        var word = new Docx().Body(P("22. 委员会通过了议程。"), P("(iv) 秘书处作了介绍。"), P("<w:r><w:t>23.</w:t></w:r><w:r><w:tab/><w:t>会议闭幕。</w:t></w:r>")).Read();
        Assert.Equal(["p22", "p22.iv", "p23"], word.Passages.Select(p => p.Locator));
        Assert.Equal("会议闭幕。", word.At("p23").Text);
    }

    [Fact]
    public void Autonum_fields_number_as_word_does()
    {
        const string Field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var word = new Docx().Body(P(Field + Run("The Committee met.")), P("<w:fldSimple w:instr=\" AUTONUM \"/>" + Run("It closed."))).Read();
        Assert.Equal(["p1", "p2"], word.Passages.Select(p => p.Locator));
    }

    [Fact]
    public void A_list_that_is_not_defined_numbers_nothing() => Assert.Equal([""], Labels(new Docx().Body(Item(9, 0, "text."))));
}
