using KnowledgeBase.Documents.Identity;
using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Sniffing;
using KnowledgeBase.Documents.Structured;
using KnowledgeBase.Documents.Word.Numbering;

namespace KnowledgeBase.Documents.Word;

/// <summary>
/// Reads Office Open XML documents of Word (.docx, .docm, .dotx, .dotm; ISO/IEC 29500, transitional and strict) as streams: numbers as they
/// are displayed, tracked changes accepted, fields by their results, notes and text boxes with the paragraph they belong to.
/// </summary>
internal static class WordReader
{
    /// <summary>Reads a document.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (CompoundFile.IsEncryptedPackage(bytes.Span))
            return new ReadResult.Failure(ReadFailureReason.Encrypted, "The document is protected by a password. Open it in the program that made it and save it without one.");
        var package = ZipPackage.Open(bytes, limits);
        var relationships = Relationships.Of(package, "", limits, cancellationToken);
        var main = relationships.FirstOrDefault(r => r.Type == "officeDocument" && package.Find(r.Target) is not null)?.Target ?? "word/document.xml";
        if (package.Find(main) is not { } entry)
            return new ReadResult.Failure(ReadFailureReason.Damaged, "The container has no main part (word/document.xml). Open it in Word, which may repair it, and save it anew.");

        var budget = new TextBudget(limits);
        var writer = new DocumentWriter(budget, cancellationToken);
        var parts = new WordParts(package, Relationships.Of(package, main, limits, cancellationToken), limits, writer.Warnings, cancellationToken);
        var styles = new StyleSheet();
        parts.ReadOptional("styles", styles.Read, "headings and numbers that styles give may be missing");
        var definitions = new NumberingDefinitions();
        parts.ReadOptional("numbering", definitions.Read, "the numbers that Word puts in front of paragraphs are missing");
        var notes = new NoteNumbers(writer.Notes);
        parts.ReadOptional("settings", notes.ReadSettings, "numbers of notes may be written otherwise than in Word");

        var story = new StoryContext(budget, styles, new ListCounters(definitions, styles), notes, writer.Warnings);
        parts.Read("footnotes", xml => NotesPart.Read(xml, "footnote", story));
        parts.Read("endnotes", xml => NotesPart.Read(xml, "endnote", story));
        using (var xml = new PartXml(package, entry, limits, cancellationToken))
            new BodyReader(xml, story, writer.Write, writer.BeginSection).ReadPart("body");
        story.ReportLosses();
        return DocumentAssembly.Assemble(writer, DocumentFormat.Word, Properties(package.Find(relationships.FirstOrDefault(r => r.Type == "core-properties")?.Target ?? "docProps/core.xml"), parts, story), HeadingLooks.SetOff, cancellationToken);
    }

    /// <summary>What the file says of itself outside of its text: title and date in its properties, the symbol in its running heads.</summary>
    private static DocumentHeader Properties(ZipEntry? core, WordParts parts, StoryContext story)
    {
        var header = new DocumentHeader();
        if (core is not null)
            parts.ReadOptional(core, xml => header = CoreProperties.Read(xml), "the properties are missing");
        string? symbol = null;
        foreach (var head in parts.Targets("header"))
        {
            if (symbol is null)
                parts.ReadOptional(head, xml => new BodyReader(xml, story.Aside(), draft => symbol ??= SymbolIn(draft), () => { }).ReadPart("hdr"), "a running head is missing");
        }

        return header with { Symbol = symbol };
    }

    private static string? SymbolIn(Draft draft) => draft switch
    {
        ParagraphDraft paragraph => paragraph.Content.Text.Split('\n').Select(SymbolIn).FirstOrDefault(s => s is not null),
        TableDraft table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Content).Select(SymbolIn).FirstOrDefault(s => s is not null),
        _ => null,
    };

    private static string? SymbolIn(string line) => DocumentSymbols.TryParse(line.Trim(), out var symbol) ? symbol : null;
}
