using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.PlainText.Parts;
using KnowledgeBase.Documents.PlainText.Structure;

namespace KnowledgeBase.Documents.Structured;

/// <summary>
/// Makes a document of what a <see cref="DocumentWriter"/> holds, with the stages that plain text goes through behind its own: parts are
/// found, addresses put together, the first page read, headings decided where the format states none, and the tree built.
/// </summary>
internal static class DocumentAssembly
{
    /// <summary>The document, or the failure when there is no text.</summary>
    /// <param name="writer">What was written.</param>
    /// <param name="format">The format it came from.</param>
    /// <param name="properties">What the file says of itself outside of the text, for what the text does not say.</param>
    /// <param name="looks">How headings that the format does not state are known.</param>
    /// <param name="cancellationToken">Stops the work between its stages.</param>
    public static ReadResult Assemble(DocumentWriter writer, DocumentFormat format, DocumentHeader properties, HeadingLooks looks, CancellationToken cancellationToken)
    {
        writer.WriteRest();
        if (writer.Text.Length == 0)
            return new ReadResult.Failure(ReadFailureReason.NoText, "The file was read, but holds no text; if it shows scanned pages, run them through text recognition first.");
        var source = writer.Text.ToString();
        var work = WorkText.From(source);
        work.Notes.AddRange(writer.WrittenNotes);
        work.Warnings.AddRange(writer.Warnings);
        cancellationToken.ThrowIfCancellationRequested();

        var blocks = AddressMerger.Merge(WithParts(Restrain(writer, looks)));
        var header = CoverPage.Take(blocks);
        FreeTitle(blocks, header.Title);
        HeadingDecider.Decide(blocks);
        HeadingGroups.Mark(blocks);
        cancellationToken.ThrowIfCancellationRequested();

        var language = LanguageGuess.OfDocument(source);
        var passages = new OutlineBuilder(work, blocks, header.Symbol is not null || header.Session is not null || header.Date is not null, language).Build();
        return new ReadResult.Success(new Document
        {
            SourceText = source,
            Language = language,
            Format = format,
            Header = header with
            {
                Symbol = header.Symbol ?? properties.Symbol,
                Title = writer.StatedTitle ?? header.Title ?? properties.Title,
                Created = properties.Created,
            },
            Passages = [.. passages.Select(p => LanguageGuess.OfPassage(p.Text, language) is { } other ? p with { Language = other } : p)],
            Warnings = work.Warnings,
        });
    }

    /// <summary>Where the format states headings, a paragraph that it does not state to be one is none, unless its looks say so.</summary>
    private static IEnumerable<Block> Restrain(DocumentWriter writer, HeadingLooks looks) => writer.Blocks.Select(block =>
        block is TextBlock { IsHeading: false } text && writer.StatesHeadings && !(looks == HeadingLooks.SetOff && text.IsSetOff)
            ? text with { IsBody = true }
            : block);

    /// <summary>The title on the first page is a heading, whatever its style.</summary>
    private static void FreeTitle(List<Block> blocks, string? title)
    {
        if (title is not null && blocks.FindIndex(b => b is TextBlock text && text.Text == title) is var at and >= 0)
            blocks[at] = (TextBlock)blocks[at] with { IsBody = false };
    }

    /// <summary>Makes borders of parts of the paragraphs that are such.</summary>
    private static List<Block> WithParts(IEnumerable<Block> written)
    {
        var blocks = new List<Block>();
        var isAnnounced = false;
        foreach (var block in written)
        {
            var follows = blocks.Count > 0 && blocks[^1] is PartBlock { Mark: { Begins: true, IsAnnounced: true } };
            if (block is TextBlock { Marker.Style: MarkerStyle.None, Marker.Place: null, Inside: null } text && PartMark.TryParse(text.Text, out var mark)
                && (mark.IsAnnounced || mark.Number > 0 || !isAnnounced || follows))
            {
                isAnnounced |= mark is { Begins: true, IsAnnounced: true };
                blocks.Add(new PartBlock(text.Span, mark, HasOwnLine: !mark.IsAnnounced) { Page = text.Page });
            }
            else
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }
}

/// <summary>How headings that the format does not state are known in a document whose other headings it states.</summary>
internal enum HeadingLooks
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>By being set off from the text.</summary>
    SetOff,
}
