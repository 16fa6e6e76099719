using KnowledgeBase.Documents.Tests.Pdf;

namespace KnowledgeBase.Documents.Tests.OldWord;

/// <summary><c>report.doc</c> was saved by LibreOffice as a document of Word 97.</summary>
public sealed class OldWordTests
{
    private static readonly byte[] Report = File.ReadAllBytes(Path.Combine(Seeds.Tests, "OldWord", "report.doc"));

    public OldWordTests() => Assert.SkipUnless(Printer.IsInstalled("antiword"), "antiword is not installed (Debian package antiword).");

    [Fact]
    public void Paragraphs_notes_and_tables_are_read()
    {
        var document = Reading.Document(Report);
        Assert.Equal(DocumentFormat.OldWord, document.Format);
        Assert.Equal("发展与知识产权委员会", Assert.Single(document.Of(PassageKind.Heading)).Text);
        Assert.Equal("委员会审议了报告，并注意到技术援助是根据各请求成员国的需求提供的。", document.At("p1").Text);
        Assert.Equal([new NoteReference(8, "n1")], document.At("p1").Notes);
        Assert.Equal("见文件CDIP/12/1。", document.At("n1").Text);
        Assert.Equal("会议闭幕。", document.At("p3").Text);
        Assert.Contains(document.Warnings, w => w.Code == "old-word");
    }

    [Fact]
    public void A_cell_that_was_wrapped_is_one_cell_and_its_row_one_row()
    {
        var rows = Reading.Document(Report).Of(PassageKind.TableRow).ToList();
        Assert.Equal(["t1.r1", "t1.r2"], rows.Select(r => r.Locator));
        Assert.Equal(
            ["项目一", "The Committee considered the implementation of the Development Agenda recommendations and noted that technical assistance was tailored to the needs of each requesting Member State.", "1,200"],
            rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["名称", "Description", "预算"], rows[1].Cells.Select(c => c.Header));
    }

    [Fact]
    public void A_password_is_named()
    {
        var bytes = Report.ToArray();
        for (var at = 512; at < bytes.Length; at += 512)
        {
            if (bytes[at] == 0xEC && bytes[at + 1] == 0xA5)
                bytes[at + 11] |= 0x01;
        }

        Assert.Equal(ReadFailureReason.Encrypted, Refuse(bytes).Reason);
    }

    [Fact]
    public void A_file_cut_off_or_overwritten_is_refused_by_name()
    {
        Assert.Equal(ReadFailureReason.NotRecognised, Refuse([.. Report[..512], .. new byte[4096]]).Reason);
        for (var length = 1536; length < Report.Length / 2; length += 1024)
        {
            var result = DocumentReader.Read(Report.AsMemory(0, length), "x.doc", cancellationToken: TestContext.Current.CancellationToken);
            if (result is ReadResult.Failure failure)
                Assert.True(failure.Reason is ReadFailureReason.Damaged or ReadFailureReason.NoText or ReadFailureReason.NotRecognised, failure.ToString());
        }
    }

    private static ReadResult.Failure Refuse(byte[] bytes) =>
        Assert.IsType<ReadResult.Failure>(DocumentReader.Read(bytes, "x.doc", cancellationToken: TestContext.Current.CancellationToken));
}
