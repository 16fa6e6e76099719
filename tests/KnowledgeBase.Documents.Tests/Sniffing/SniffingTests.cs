using System.Text;
using KnowledgeBase.Documents.Tests.Word;

namespace KnowledgeBase.Documents.Tests.Sniffing;

/// <summary>Content decides; a name only among formats of text.</summary>
public sealed class SniffingTests
{
    private static DocumentFormat Of(string text, string name) => FormatSniffer.Recognise(Encoding.UTF8.GetBytes(text), name);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.pdf")]
    [InlineData("no extension")]
    public void A_word_file_is_one_under_any_name(string name) => Assert.Equal(DocumentFormat.Word, FormatSniffer.Recognise(new Docx().Body(Docx.P("x")).Build(), name));

    [Fact]
    public void Containers_are_told_apart_by_what_is_in_them()
    {
        Assert.Equal(DocumentFormat.Excel, FormatSniffer.Recognise(Zips.Of(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), "a.docx"));
        Assert.Equal(DocumentFormat.Archive, FormatSniffer.Recognise(Zips.Of(("a.docx", "x"), ("b.txt", "word/document.xml")), "a.docx"));
        Assert.Equal(DocumentFormat.OpenDocument, FormatSniffer.Recognise(Zips.Of([("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", [])], System.IO.Compression.CompressionLevel.NoCompression), "a"));
        Assert.Equal(DocumentFormat.Archive, FormatSniffer.Recognise(Zips.Of(("mimetype", "application/epub+zip"), ("content.xml", "")), "a"));
    }

    [Fact]
    public void A_word_file_that_was_cut_off_is_still_known_as_one()
    {
        var bytes = new Docx().HeadingStyles().Body(Docx.P("x")).Build();
        Assert.Equal(DocumentFormat.Word, FormatSniffer.Recognise(bytes.AsSpan(0, bytes.Length * 2 / 3), "a"));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>x")]
    [InlineData("\uFEFF  \r\n<!-- comment -->\n<HTML><body>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html>")]
    [InlineData("<head><title>x</title>")]
    [InlineData("<p>one</p><p>two</p>")]
    public void A_page_is_one_under_any_name(string text) => Assert.Equal(DocumentFormat.Html, Of(text, "a.txt"));

    [Theory]
    [InlineData("<p>: the less-than sign and a letter")]
    [InlineData("<not html>")]
    [InlineData("<?xml version=\"1.0\"?><data/>")]
    [InlineData("The text says <html>.")]
    [InlineData("")]
    public void Other_text_is_no_page(string text) => Assert.Equal(DocumentFormat.PlainText, Of(text, "a.txt"));

    [Fact]
    public void A_page_in_utf_16_is_a_page() => Assert.Equal(DocumentFormat.Html, FormatSniffer.Recognise([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><body>x")], "a"));

    [Theory]
    [InlineData("a.md", DocumentFormat.Markdown)]
    [InlineData("A.MARKDOWN", DocumentFormat.Markdown)]
    [InlineData("a.csv", DocumentFormat.Csv)]
    [InlineData("a.tsv", DocumentFormat.Csv)]
    [InlineData("a.docx", DocumentFormat.PlainText)]
    [InlineData("a", DocumentFormat.PlainText)]
    public void Among_texts_the_name_decides(string name, DocumentFormat expected) => Assert.Equal(expected, Of("# x, y", name));

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1 })]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 })]
    public void Binary_data_is_nothing_known_under_any_name(byte[] bytes)
    {
        Assert.Equal(DocumentFormat.Unknown, FormatSniffer.Recognise(bytes, "a.md"));
        Assert.Equal(ReadFailureReason.NotRecognised, Assert.IsType<ReadResult.Failure>(DocumentReader.Read(bytes, "a.md", cancellationToken: TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public void Pdf_and_old_word_are_known_by_their_first_bytes()
    {
        Assert.Equal(DocumentFormat.Pdf, Of("%PDF-1.7\n", "a.txt"));
        Assert.Equal(DocumentFormat.OldWord, FormatSniffer.Recognise([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument\0")], "a.txt"));
        Assert.Equal(DocumentFormat.Unknown, FormatSniffer.Recognise([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "a.txt"));
    }
}
