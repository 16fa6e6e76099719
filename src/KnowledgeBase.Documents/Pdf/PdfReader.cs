using System.Globalization;
using KnowledgeBase.Documents.Pdf.Layout;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Cleaning;
using KnowledgeBase.Documents.PlainText.Lines;

namespace KnowledgeBase.Documents.Pdf;

/// <summary>
/// Reads a PDF file. Poppler finds its words and where they stand; columns, tables, notes, running headers and paragraphs are told by position;
/// headings, lists and parts as in plain text. The text that passages point into is made here, a line of the page on each line.
/// </summary>
internal static class PdfReader
{
    /// <summary>The share of characters without a meaning from which the text is not to be trusted.</summary>
    private const int UnmappedPercent = 5;

    /// <summary>Reads a file.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (bytes.Length > limits.MaxBytes)
            return new ReadResult.Failure(
                ReadFailureReason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:N0} bytes; at most {limits.MaxBytes:N0} are read. Split the file."));
        var (content, failure, isRepaired) = PdfToText.Run(bytes, limits, cancellationToken);
        if (failure is not null)
            return failure;
        var words = content!.Pages.Sum(p => p.Words.Count);
        if (words == 0)
            return new ReadResult.Failure(
                ReadFailureReason.NoText,
                string.Create(CultureInfo.InvariantCulture, $"{content.Pages.Count:N0} {(content.Pages.Count == 1 ? "page" : "pages")} without any text: a scan or a picture, it seems. Have it recognised (OCR) and read the result."));

        var document = Read(content, cancellationToken);
        var warnings = document.Warnings.ToList();
        if (isRepaired)
            warnings.Add(new ReadWarning("pdf-repaired", "The file does not keep to its format; what could be read was, but pages may be missing. Compare with a PDF viewer."));
        if (Unmapped(document.SourceText) is var unmapped && unmapped * 100L > document.SourceText.Length * (long)UnmappedPercent)
            warnings.Add(new ReadWarning("unmapped-characters", string.Create(CultureInfo.InvariantCulture, $"{unmapped:N0} of {document.SourceText.Length:N0} characters have no meaning in Unicode: a font of the file does not tell what its glyphs stand for.")));
        return new ReadResult.Success(document with { Warnings = warnings });
    }

    private static Document Read(PdfContent content, CancellationToken cancellationToken)
    {
        var items = PageReader.Read(content.Pages, cancellationToken);
        var source = SourceWriter.Write(items);
        var work = WorkText.From(source.Text);
        var joiner = WordStock.JoinerFor(work);
        SpacedLetters.Close(work, LineScanner.Scan(work));
        PdfNotes.Take(work, source, joiner, items);
        cancellationToken.ThrowIfCancellationRequested();

        var blocks = new PdfBlocks(work, source, joiner, [.. items.Where(i => i is not PdfNote)]).Build(cancellationToken);
        var document = PlainTextReader.Assemble(work, PlainText.Blocks.AddressMerger.Merge(blocks), cancellationToken);
        return document with
        {
            Format = DocumentFormat.Pdf,
            Header = document.Header with { Title = document.Header.Title ?? PropertyTitle(content.Title) },
            Passages = [.. document.Passages.Select(p => p with { Page = source.PageAt(p.Source.Start) })],
        };
    }

    /// <summary>The title among the file's properties, unless it is the name of the file it was made from.</summary>
    private static string? PropertyTitle(string? title) =>
        title is null || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(title) is { Length: > 2 and < 7 } ? null : title;

    /// <summary>Replacement characters and those of private use.</summary>
    private static int Unmapped(string text) => text.Count(c => c is '\uFFFD' or >= '\uE000' and <= '\uF8FF');
}
