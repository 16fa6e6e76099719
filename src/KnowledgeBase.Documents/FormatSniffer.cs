using System.Buffers.Binary;
using KnowledgeBase.Documents.Sniffing;

namespace KnowledgeBase.Documents;

/// <summary>Tells a file's format by its content; its name counts only among formats of text, which content cannot tell apart.</summary>
public static class FormatSniffer
{
    /// <summary>The format of a file; never throws. <see cref="DocumentFormat.PlainText"/> also stands for text whose encoding is yet to be found out.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name, for its extension.</param>
    public static DocumentFormat Recognise(ReadOnlySpan<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (PdfBegins(bytes))
            return DocumentFormat.Pdf;
        if (bytes.StartsWith(CompoundFile.Magic))
            return CompoundFile.Recognise(bytes);
        if (bytes.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(bytes) is 0x04034B50 or 0x06054B50 or 0x08074B50)
            return ContainerSniffer.Recognise(bytes);
        var byExtension = ByExtension(fileName);
        if (MarkupSniffer.IsHtml(bytes, wholePage: byExtension == DocumentFormat.Markdown))
            return DocumentFormat.Html;
        if (Decoding.ContentSniffer.Recognise(bytes) is not null && !HasUnicodeMark(bytes))
            return DocumentFormat.Unknown;
        return byExtension;
    }

    private static DocumentFormat ByExtension(string fileName)
    {
        var name = fileName.AsSpan();
        return EndsWith(name, ".md") || EndsWith(name, ".markdown") || EndsWith(name, ".mkd") ? DocumentFormat.Markdown
            : EndsWith(name, ".csv") || EndsWith(name, ".tsv") ? DocumentFormat.Csv
            : DocumentFormat.PlainText;
    }

    private static bool EndsWith(ReadOnlySpan<char> name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Readers accept the mark of a PDF file within the first kilobyte (ISO 32000-1, annex H.3.4.1).</summary>
    private static bool PdfBegins(ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && !MarkupSniffer.IsHtml(bytes) && bytes[..at].IndexOf((byte)0) < 0 && at + 8 <= bytes.Length && bytes[at + 6] == (byte)'.' && (at == 0 || bytes[at - 1] is (byte)'\n' or (byte)'\r'));
    }

    /// <summary>UTF-16 holds NUL bytes, and is text all the same.</summary>
    private static bool HasUnicodeMark(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
