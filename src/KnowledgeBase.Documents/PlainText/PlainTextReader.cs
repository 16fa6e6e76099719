using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Cleaning;
using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Notes;
using KnowledgeBase.Documents.PlainText.Pages;
using KnowledgeBase.Documents.PlainText.Structure;
using KnowledgeBase.Documents.PlainText.Tables;

namespace KnowledgeBase.Documents.PlainText;

/// <summary>
/// Reads plain text, exports of Word and PDF files above all. Each stage does one thing and leaves offsets alone: markup and notes are taken
/// out of the text; lines are cut and measured; page furniture is left out; lines become paragraphs and tables; headings are told from
/// paragraphs; and the whole becomes a tree of passages.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>Decodes and reads a text file.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var decoded = Decoding.TextDecoder.Read(bytes.Span, limits);
        if (decoded.Failure is not null)
            return decoded.Failure;
        var document = Read(decoded.Text!, cancellationToken);
        return new ReadResult.Success(decoded.Warning is null ? document : document with { Warnings = [decoded.Warning, .. document.Warnings] });
    }

    /// <summary>Reads a decoded text. Every stage is linear in its length.</summary>
    public static Document Read(string source, CancellationToken cancellationToken)
    {
        var work = WorkText.From(source);
        Markup.Drop(work);
        var joiner = WordStock.JoinerFor(work);
        FootnoteMarkup.Extract(work, joiner);
        FlattenedText.Unfold(work);
        cancellationToken.ThrowIfCancellationRequested();

        var lines = LineScanner.Scan(work);
        SpacedLetters.Close(work, lines);
        var layout = LayoutProfile.Estimate(work, lines);
        if (PageNotes.Extract(work, lines, layout, joiner))
            lines = LineScanner.Scan(work);
        SuperscriptNotes.Extract(work, lines, joiner);
        lines = LineScanner.Scan(work);
        cancellationToken.ThrowIfCancellationRequested();

        var heads = TableHeads.Find(work, lines, layout, joiner);
        var leftOut = PageFurniture.Find(work, lines, layout, heads.Lines);
        var blocks = AddressMerger.Merge(new BlockScanner(work, lines, leftOut, layout, joiner, heads).Scan(cancellationToken));
        return Assemble(work, blocks, cancellationToken);
    }

    /// <summary>Makes the tree of the blocks of a text, whatever they were found by.</summary>
    public static Document Assemble(WorkText work, List<Block> blocks, CancellationToken cancellationToken)
    {
        var header = CoverPage.Take(blocks);
        HeadingDecider.Decide(blocks);
        HeadingGroups.Mark(blocks);
        cancellationToken.ThrowIfCancellationRequested();

        var language = LanguageGuess.OfDocument(work.Source);
        var passages = new OutlineBuilder(work, blocks, header.Title is not null, language).Build();
        return new Document
        {
            SourceText = work.Source,
            Language = language,
            Header = header,
            Passages = [.. passages.Select(p => LanguageGuess.OfPassage(p.Text, language) is { } other ? p with { Language = other } : p)],
            Warnings = work.Warnings,
        };
    }
}
