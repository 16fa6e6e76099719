using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;
using KnowledgeBase.Documents.Word;

namespace KnowledgeBase.Documents.OpenDocument;

/// <summary>Reads OpenDocument texts (.odt, .ott; OASIS ODF 1.3) as streams.</summary>
internal static class OpenDocumentReader
{
    /// <summary>Reads a document.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var package = ZipPackage.Open(bytes, limits);
        if (package.Find("content.xml") is not { } entry)
            return new ReadResult.Failure(ReadFailureReason.Damaged, "The container has no content.xml. Open it in LibreOffice, which may repair it, and save it anew.");
        if (IsEncrypted(package, limits, cancellationToken))
            return new ReadResult.Failure(ReadFailureReason.Encrypted, "The document is protected by a password. Open it in LibreOffice and save it without one.");
        var budget = new TextBudget(limits);
        var writer = new DocumentWriter(budget, cancellationToken);
        var styles = new OpenStyles();
        var parts = new WordParts(package, [], limits, writer.Warnings, cancellationToken);
        if (package.Find("styles.xml") is { } common)
            parts.ReadOptional(common, styles.Read, "numbers and headings that styles give may be missing");
        var header = new DocumentHeader();
        if (package.Find("meta.xml") is { } meta)
            parts.ReadOptional(meta, xml => header = CoreProperties.Read(xml), "the properties are missing");
        using (var xml = new PartXml(package, entry, limits, cancellationToken))
            new OpenBodyReader(xml, styles, budget, writer).Read();
        return DocumentAssembly.Assemble(writer, DocumentFormat.OpenDocument, header, HeadingLooks.None, cancellationToken);
    }

    private static bool IsEncrypted(ZipPackage package, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (package.Find("META-INF/manifest.xml") is not { } manifest)
            return false;
        using var xml = new PartXml(package, manifest, limits, cancellationToken);
        while (xml.Read())
        {
            if (xml is { IsElement: true, Name: "encryption-data" })
                return true;
        }

        return false;
    }
}
