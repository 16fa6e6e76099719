namespace KnowledgeBase.Documents.Tests.Word;

/// <summary>One document, once as the Word file and once as its export to plain text: the same reading.</summary>
public sealed class ProposalTests
{
    private static readonly Document Word = WordProposal.Build().Read();

    [Fact]
    public void The_proposal_reads_the_same_from_word_as_from_its_text() => Assert.Equal(Outline.Of(WithoutHeaders(Seeds.Proposal)), Outline.Of(WithoutHeaders(Word)));

    /// <summary>
    /// The one difference: Word says which columns a header spans, an export to plain text only how many headers there are. So the file's
    /// headers are those of the text, or begin with a header above that the text has lost.
    /// </summary>
    [Fact]
    public void Its_headers_are_those_of_the_text_or_say_more()
    {
        foreach (var (word, text) in Word.Of(PassageKind.TableRow).Zip(Seeds.Proposal.Of(PassageKind.TableRow)))
        {
            foreach (var (a, b) in word.Cells.Zip(text.Cells).Where(c => c.Second.Header is not null))
                Assert.True(a.Header == b.Header || a.Header!.EndsWith(" / " + b.Header, StringComparison.Ordinal), $"{word.Locator}: {a.Header} for {b.Header}");
        }

        Assert.Equal("项目可交付成果", Word.At("annex-1.t2.r1").Cells[0].Header);
        Assert.Equal("季度 / 第二年 / 第一季度", Word.At("annex-1.t2.r1").Cells[5].Header);
        Assert.Equal("差旅、培训和补助金 / 会议", Word.At("annex-1.t4.r2").Cells[4].Header);
    }

    [Fact]
    public void Its_paths_pages_and_warnings_are_those_of_the_text()
    {
        Assert.Equal(Seeds.Proposal.Passages.Select(p => string.Join(" > ", p.HeadingPath)), Word.Passages.Select(p => string.Join(" > ", p.HeadingPath)));
        Assert.Equal(Seeds.Proposal.Language, Word.Language);
        Assert.Equal(DocumentFormat.Word, Word.Format);
        Assert.Empty(Word.Warnings);
        Assert.Equal(new DateTimeOffset(2024, 2, 16, 10, 0, 0, TimeSpan.Zero), Word.Header.Created);
    }

    private static Document WithoutHeaders(Document document) => document with
    {
        Passages = [.. document.Passages.Select(p => p with { Cells = [.. p.Cells.Select(c => c with { Header = null })] })],
    };
}
