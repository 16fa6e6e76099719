using System.Text;
using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Sniffing;

/// <summary>Tells by the directory of a ZIP container which kind of document it is.</summary>
internal static class ContainerSniffer
{
    private const string OpenDocumentText = "application/vnd.oasis.opendocument.text";

    /// <summary>Bytes that an entry which names the type may have.</summary>
    private const int LongestTypeEntry = 1 << 20;

    /// <summary>The format; <see cref="DocumentFormat.Archive"/> for any other container.</summary>
    public static DocumentFormat Recognise(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return ByNames(bytes, ZipDirectory.Read(bytes, ReadLimits.Default));
        }
        catch (ReadingException)
        {
            // A broken directory: the names still stand in front of the entries, and the reader of the format says what is wrong.
            return ByLocalNames(bytes);
        }
    }

    private static DocumentFormat ByNames(ReadOnlySpan<byte> bytes, List<ZipEntry> entries)
    {
        var names = entries.Select(e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("word/document.xml") || names.Any(n => n.StartsWith("word/document", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
            return DocumentFormat.Word;
        if (names.Contains("xl/workbook.xml") || names.Contains("xl/workbook.bin"))
            return DocumentFormat.Excel;
        return names.Contains("content.xml") && (BeginsWithMimeType(bytes) || NamesMimeType(bytes, "mimetype") || NamesMimeType(bytes, "META-INF/manifest.xml"))
            ? DocumentFormat.OpenDocument
            : DocumentFormat.Archive;
    }

    /// <summary>Packed anew by another program, the type may stand anywhere, packed, or in the list of the parts alone.</summary>
    private static bool NamesMimeType(ReadOnlySpan<byte> bytes, string entry)
    {
        var package = ZipPackage.Open(bytes.ToArray(), ReadLimits.Default);
        return package.Find(entry) is { Size: <= LongestTypeEntry } found && package.ReadContent(found).AsSpan().IndexOf(Encoding.ASCII.GetBytes(OpenDocumentText)) >= 0;
    }

    /// <summary>OpenDocument stores its type as the first entry, unpacked, so that it can be read where it stands.</summary>
    private static bool BeginsWithMimeType(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 256)].IndexOf(Encoding.ASCII.GetBytes(OpenDocumentText)) >= 0;

    private static DocumentFormat ByLocalNames(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/"u8) is var word and >= 0 && bytes[..Math.Min(bytes.Length, 4 << 20)].IndexOf("xl/w"u8) is var book && (book < 0 || word < book) ? DocumentFormat.Word
            : bytes.IndexOf("xl/"u8) >= 0 ? DocumentFormat.Excel
            : BeginsWithMimeType(bytes) ? DocumentFormat.OpenDocument : DocumentFormat.Archive;
}
