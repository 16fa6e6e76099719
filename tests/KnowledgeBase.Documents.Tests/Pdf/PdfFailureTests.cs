using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeBase.Documents.Tests.Pdf;

/// <summary>Files that cannot be read, each refused by name, and files made to hurt.</summary>
public sealed class PdfFailureTests
{
    /// <summary>100,000 operators that show a word.</summary>
    private static readonly string Operators = string.Concat(Enumerable.Repeat("(abc) Tj ", 100_000));

    public PdfFailureTests() => Assert.SkipUnless(Printer.IsInstalled("pdftotext"), "pdftotext is not installed (Debian package poppler-utils).");

    [Fact]
    public void A_page_with_a_sentence_is_read() =>
        Assert.Equal("The Committee took note of it.", Assert.Single(Reading.Document(TinyPdf.Text("The Committee took note of it.")).Passages).Text);

    [Fact]
    public void A_password_is_named() => IsRefused(TinyPdf.Text("Secret.", TinyPdf.UnknownPassword), ReadFailureReason.Encrypted, "password");

    [Fact]
    public void Encryption_that_asks_for_no_password_is_no_hindrance() =>
        Assert.Equal("Open to all.", Assert.Single(Reading.Document(TinyPdf.TextWithoutPassword("Open to all.")).Passages).Text);

    [Fact]
    public void A_page_without_text_is_a_scan() => IsRefused(TinyPdf.Page("0 0 612 792 re f"), ReadFailureReason.NoText, "OCR");

    [Fact]
    public void A_file_cut_off_is_truncated()
    {
        var whole = TinyPdf.Text("The Committee took note of it.");
        IsRefused(whole[..(whole.Length / 2)], ReadFailureReason.Truncated, "Get it again");
    }

    [Fact]
    public void A_file_that_only_begins_like_one_is_damaged() =>
        IsRefused("%PDF-1.4\nnothing of the kind\n%%EOF\n"u8.ToArray(), ReadFailureReason.Damaged, "Print it to a new PDF file");

    [Fact]
    public void A_stream_that_inflates_to_270_MB_of_nothing_has_no_text_or_takes_too_long()
    {
        var failure = Refuse(TinyPdf.Bomb("", new string(' ', 1 << 20), 270, ""), ReadLimits.Default);
        Assert.True(failure.Reason is ReadFailureReason.NoText or ReadFailureReason.TimedOut, failure.ToString());
    }

    [Fact]
    public void A_text_of_270_MB_is_refused_for_its_memory_or_size()
    {
        var failure = Refuse(TinyPdf.Bomb("BT /F1 12 Tf 10 700 Td (", new string('a', 1 << 20), 270, ") Tj ET"), ReadLimits.Default);
        Assert.True(failure.Reason is ReadFailureReason.OutOfMemory or ReadFailureReason.TooLarge or ReadFailureReason.TimedOut, failure.ToString());
    }

    [Fact]
    public void A_page_that_takes_for_ever_is_ended_at_its_time()
    {
        var failure = Refuse(TinyPdf.Bomb("BT /F1 12 Tf 10 700 Td ", Operators, 300, "ET"), new ReadLimits { MaxTime = TimeSpan.FromSeconds(1) });
        Assert.Equal((ReadFailureReason.TimedOut, true), (failure.Reason, failure.Detail.Contains("1 seconds", StringComparison.Ordinal)));
    }

    [Fact]
    public void More_characters_than_allowed_are_refused_by_their_number()
    {
        var failure = Refuse(TinyPdf.Text("The Committee took note of it."), new ReadLimits { MaxCharacters = 20 });
        Assert.Equal((ReadFailureReason.TooLarge, true), (failure.Reason, failure.Detail.Contains("20 characters", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reading_ends_at_once_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var bomb = TinyPdf.Bomb("BT /F1 12 Tf 10 700 Td ", Operators, 300, "ET");
        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read(bomb, "x.pdf", null, source.Token));
    }

    [Fact]
    public void Mangled_files_give_a_result_all_the_same()
    {
        var whole = TinyPdf.Text("The Committee took note of it.");
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(25),
            Prop.ForAll(
                Gen.Choose(10, whole.Length - 1).Zip(Gen.Choose(0, 255)).ListOf(5).ToArbitrary(),
                changes =>
                {
                    var bytes = whole.ToArray();
                    foreach (var (at, value) in changes)
                        bytes[at] = (byte)value;
                    return DocumentReader.Read(bytes, "x.pdf", cancellationToken: TestContext.Current.CancellationToken) is not null;
                }));
    }

    private static void IsRefused(byte[] bytes, ReadFailureReason reason, string named)
    {
        var failure = Refuse(bytes, ReadLimits.Default);
        Assert.Equal(reason, failure.Reason);
        Assert.Contains(named, failure.Detail, StringComparison.Ordinal);
    }

    private static ReadResult.Failure Refuse(byte[] bytes, ReadLimits limits) =>
        Assert.IsType<ReadResult.Failure>(DocumentReader.Read(bytes, "x.pdf", limits, TestContext.Current.CancellationToken));
}
