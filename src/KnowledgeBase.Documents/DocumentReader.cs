namespace KnowledgeBase.Documents;

/// <summary>Why a file could not be read.</summary>
public enum ReadFailureReason
{
    /// <summary>No byte, or nothing but white space.</summary>
    Empty,

    /// <summary>Larger than <see cref="ReadLimits"/> allow.</summary>
    TooLarge,

    /// <summary>Not text and no format that is read here.</summary>
    NotRecognised,

    /// <summary>Bytes that are not valid in the encoding the file claims or shows.</summary>
    BadEncoding,

    /// <summary>Protected by a password.</summary>
    Encrypted,

    /// <summary>It ends before its format says it does.</summary>
    Truncated,

    /// <summary>Its parts contradict its format.</summary>
    Damaged,

    /// <summary>Nested deeper than <see cref="ReadLimits"/> allow.</summary>
    TooDeep,

    /// <summary>Readable, but without any text, such as a scanned page.</summary>
    NoText,

    /// <summary>Reading took longer than <see cref="ReadLimits"/> allow.</summary>
    TimedOut,

    /// <summary>Reading wanted more memory than <see cref="ReadLimits"/> allow.</summary>
    OutOfMemory,

    /// <summary>The process that read it came to an end; the fault is the reader's.</summary>
    ReaderFailed,

    /// <summary>A program that reads this format is not installed.</summary>
    ToolMissing,
}

/// <summary>What came of reading one file: a document, or the reason why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The file was read; <see cref="Document.Warnings"/> say what was lost.</summary>
    public sealed record Success(Document Document) : ReadResult;

    /// <summary>The file could not be read.</summary>
    /// <param name="Reason">The named reason.</param>
    /// <param name="Detail">What was wrong, where, and what to do, in English, without the file's name.</param>
    public sealed record Failure(ReadFailureReason Reason, string Detail) : ReadResult;
}

/// <summary>The front door: recognises a file by its content and reads it. Stateless and safe for concurrent use.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Reads one file. Any content gives a result; nothing but a cancelled <paramref name="cancellationToken"/> throws
    /// (<see cref="OperationCanceledException"/>). Time and memory are linear in the file's size.
    /// </summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="fileName">The file's name; its extension tells apart what content cannot (Markdown, CSV and plain text).</param>
    /// <param name="limits">Bounds on the file; <see cref="ReadLimits.Default"/> where null.</param>
    /// <param name="cancellationToken">Stops the reading between its stages.</param>
    public static ReadResult Read(
        ReadOnlyMemory<byte> bytes, string fileName, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        cancellationToken.ThrowIfCancellationRequested();
        var bounds = limits ?? ReadLimits.Default;
        if (bytes.Length > bounds.MaxBytes)
            return new ReadResult.Failure(ReadFailureReason.TooLarge, FormattableString.Invariant($"{bytes.Length:N0} bytes; at most {bounds.MaxBytes:N0} are read. Split the file."));
        try
        {
            return Read(FormatSniffer.Recognise(bytes.Span, fileName), bytes, bounds, cancellationToken);
        }
        catch (ReadingException e)
        {
            return e.Failure;
        }
    }

    private static ReadResult Read(DocumentFormat format, ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken) => format switch
    {
        DocumentFormat.Word => Word.WordReader.Read(bytes, limits, cancellationToken),
        DocumentFormat.OpenDocument => OpenDocument.OpenDocumentReader.Read(bytes, limits, cancellationToken),
        DocumentFormat.Html => Html.HtmlReader.Read(bytes, limits, cancellationToken),
        DocumentFormat.Markdown => Markdown.MarkdownReader.Read(bytes, limits, cancellationToken),
        DocumentFormat.Archive => new ReadResult.Failure(ReadFailureReason.NotRecognised, "A ZIP archive is no document itself. Unpack it, or hand it to the ingest, which reads what is in it."),
        _ => PlainText.PlainTextReader.Read(bytes, limits, cancellationToken),
    };
}
