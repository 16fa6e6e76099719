using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KnowledgeBase.Documents.Tests.Word;

namespace KnowledgeBase.Documents.Tests.Packaging;

/// <summary>Containers that lie or swell are refused by name.</summary>
public sealed class ZipTests
{
    private const string Body = "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>";

    private static ReadResult.Failure Refused(byte[] bytes, ReadLimits? limits = null) => Assert.IsType<ReadResult.Failure>(Docx.Result(bytes, limits));

    private static void Refused(ReadFailureReason reason, string saying, byte[] bytes, ReadLimits? limits = null)
    {
        var failure = Refused(bytes, limits);
        Assert.Equal(reason, failure.Reason);
        Assert.Contains(saying, failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_ratio_before_it_has_inflated()
    {
        var bomb = Zips.Of(("word/document.xml", new string(' ', 30 << 20)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(ReadFailureReason.TooLarge, "100 times", bomb);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Fact]
    public void All_entries_together_may_inflate_to_so_much_only()
    {
        var filler = "<w:p>" + new string(' ', 400_000) + "</w:p>";
        var bytes = new Docx().HeadingStyles().Body(filler, Body).Build();
        Refused(ReadFailureReason.TooLarge, "300,000", bytes, new ReadLimits { MaxInflatedBytes = 300_000 });
        Docx.Read(bytes);
    }

    [Fact]
    public void A_mebibyte_of_one_character_is_still_read() =>
        Assert.Equal("Text.", Docx.Read(Zips.Word(new string(' ', 1_000_000) + Body)).Passages[0].Text);

    [Fact]
    public void More_entries_than_are_allowed_are_refused() =>
        Refused(ReadFailureReason.TooLarge, "2,501 entries", Zips.Word(Body, [.. Enumerable.Range(0, 2_500).Select(i => ($"word/media/{i}", "x"))]));

    [Theory]
    [InlineData("../evil")]
    [InlineData("word/../../evil")]
    [InlineData("word\\..\\..\\evil")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/evil")]
    public void A_path_that_leaves_the_container_is_refused(string name) => Refused(ReadFailureReason.Damaged, "leaves the container", Zips.Word(Body, (name, "x")));

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("WORD/Document.xml")]
    public void Two_entries_of_one_name_are_refused(string name) => Refused(ReadFailureReason.Damaged, "Two entries", Zips.Word(Body, (name, "x")));

    [Theory]
    [InlineData(+1, "shorter")]
    [InlineData(-1, "longer")]
    public void A_size_that_lies_is_refused(int by, string saying)
    {
        var bytes = Zips.Word(Body);
        var at = Directory(bytes) + 24;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) + by);
        Refused(ReadFailureReason.Damaged, saying, bytes);
    }

    [Fact]
    public void A_huge_size_that_lies_takes_no_memory()
    {
        var bytes = Zips.Word(Body);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Directory(bytes) + 24), 0xFFFF_FFF0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(ReadFailureReason.Damaged, "shorter", bytes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Fact]
    public void Content_that_does_not_match_its_checksum_is_refused()
    {
        var bytes = Zips.Word(Body);
        bytes[Directory(bytes) + 16] ^= 1;
        Refused(ReadFailureReason.Damaged, "checksum", bytes);
    }

    [Fact]
    public void Entries_that_overlap_are_refused()
    {
        var bytes = Zips.Word(Body, ("b", "x"));
        var second = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(second + 42), 0);
        Refused(ReadFailureReason.Damaged, "overlaps", bytes);
    }

    [Fact]
    public void An_entry_under_a_password_is_named()
    {
        var bytes = Zips.Word(Body);
        bytes[Directory(bytes) + 8] |= 1;
        Refused(ReadFailureReason.Encrypted, "password", bytes);
    }

    [Fact]
    public void A_protected_word_file_is_a_compound_file_and_is_named()
    {
        var bytes = new byte[4096];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes("EncryptedPackage\0").CopyTo(bytes, 1024);
        Refused(ReadFailureReason.Encrypted, "password", bytes);
    }

    [Fact]
    public void An_entry_packed_in_another_way_is_named()
    {
        var bytes = Zips.Word(Body);
        bytes[Directory(bytes) + 10] = 14;
        Refused(ReadFailureReason.NotRecognised, "method 14", bytes);
    }

    [Fact]
    public void Something_in_front_of_the_container_does_no_harm()
    {
        var good = Zips.Word(Body);
        byte[] bytes = [.. "PK\u0003\u0004"u8, .. new byte[60], .. good];
        Assert.Equal("Text.", Docx.Read(bytes).Passages[0].Text);
    }

    [Fact]
    public void A_container_with_64_bit_sizes_is_read()
    {
        using var stream = new Unseekable();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write($"<w:document xmlns:w=\"{Docx.W}\"><w:body>{Body}</w:body></w:document>");
        }

        Assert.Equal("Text.", Docx.Read(stream.Bytes).Passages[0].Text);
    }

    [Fact]
    public void A_file_cut_off_anywhere_gives_a_document_or_a_named_failure()
    {
        var good = WordProposal.Build().Build();
        for (var percent = 0; percent < 100; percent++)
        {
            var failure = Refused(good[..(good.Length * percent / 100)]);
            Assert.Equal(percent == 0 ? ReadFailureReason.Empty : ReadFailureReason.Truncated, failure.Reason);
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_gives_a_document_or_a_named_failure()
    {
        var good = new Docx().HeadingStyles().Footnote(1, "note").Body(Docx.Heading(1, "Scope"), Docx.P(Docx.Run("Text.") + Docx.FootnoteReference(1))).Build();
        for (var at = 0; at < good.Length; at += 3)
        {
            var bad = good.ToArray();
            bad[at] ^= (byte)(1 << (at % 8));
            Assert.NotNull(Docx.Result(bad));
        }
    }

    private static int Directory(byte[] bytes) => bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);

    /// <summary>A stream that cannot be gone back in, for which sizes are written behind the content.</summary>
    private sealed class Unseekable : MemoryStream
    {
        public override bool CanSeek => false;

        public byte[] Bytes => ToArray();
    }
}
