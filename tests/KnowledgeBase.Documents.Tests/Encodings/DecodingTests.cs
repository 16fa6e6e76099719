using System.Text;

namespace KnowledgeBase.Documents.Tests;

public sealed class DecodingTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u3000")]
    public void A_file_of_nothing_is_empty(string text) => Assert.Equal(ReadFailureReason.Empty, Fail(Encoding.UTF8.GetBytes(text)).Reason);

    [Theory]
    [InlineData("504B0304", "ZIP")]
    [InlineData("D0CF11E0A1B11AE1", "Office")]
    [InlineData("89504E470D0A1A0A", "PNG")]
    [InlineData("7F454C46", "ELF")]
    [InlineData("1F8B08", "gzip")]
    [InlineData("61620063", "NUL byte at offset 2")]
    public void A_binary_file_is_named_for_what_it_seems_to_be(string hex, string named)
    {
        var failure = Fail(Convert.FromHexString(hex));
        Assert.Equal(ReadFailureReason.NotRecognised, failure.Reason);
        Assert.Contains(named, failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_by_offset()
    {
        var failure = Fail([.. "知识"u8, 0xFF, 0x41]);
        Assert.Equal(ReadFailureReason.BadEncoding, failure.Reason);
        Assert.Contains("Byte 6 (0xFF)", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cut_in_the_middle_of_a_character_is_refused() =>
        Assert.Contains("Byte 3", Fail([.. "知"u8, 0xE8, 0xAF]).Detail, StringComparison.Ordinal);

    [Fact]
    public void UTF8_and_UTF16_with_byte_order_marks_read_the_same()
    {
        const string Text = "1. 知识产权与发展。\n2. 第二段。";
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var document = Reading.Document([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
            Assert.Equal(Text, document.SourceText);
            Assert.Equal(["p1", "p2"], document.Passages.Select(p => p.Locator));
        }
    }

    [Fact]
    public void UTF16_with_half_a_surrogate_pair_is_refused() =>
        Assert.Equal(ReadFailureReason.BadEncoding, Fail([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8]).Reason);

    [Fact]
    public void A_file_over_the_limit_is_told_its_size_and_the_limit()
    {
        var failure = Assert.IsType<ReadResult.Failure>(DocumentReader.Read("0123456789"u8.ToArray(), "x.txt", new ReadLimits { MaxBytes = 9 }, TestContext.Current.CancellationToken));
        Assert.Equal((ReadFailureReason.TooLarge, "10 bytes; at most 9 are read. Split the file."), (failure.Reason, failure.Detail));
    }

    private static ReadResult.Failure Fail(byte[] bytes) =>
        Assert.IsType<ReadResult.Failure>(DocumentReader.Read(bytes, "x.txt", cancellationToken: TestContext.Current.CancellationToken));
}
