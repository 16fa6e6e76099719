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

/// <summary>Bounds on one file.</summary>
/// <param name="MaxBytes">The largest file read, in bytes.</param>
/// <param name="MaxCharacters">The most UTF-16 code units of decoded text.</param>
/// <param name="MaxLineCharacters">The most UTF-16 code units of one line: what is longer was never written by or for people.</param>
public sealed record ReadLimits(long MaxBytes = 64L << 20, int MaxCharacters = 20_000_000, int MaxLineCharacters = 2_000_000)
{
    /// <summary>The bounds that apply unless others are named.</summary>
    public static ReadLimits Default { get; } = new();
}

/// <summary>The front door: recognises a file by its content and reads it. Stateless and safe for concurrent use.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Reads one file. Any content gives a result; nothing but a cancelled <paramref name="cancellationToken"/> throws
    /// (<see cref="OperationCanceledException"/>). Time and memory are linear in the file's size.
    /// </summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="fileName">The file's name; reserved for formats that their content cannot tell apart.</param>
    /// <param name="limits">Bounds on the file; <see cref="ReadLimits.Default"/> where null.</param>
    /// <param name="cancellationToken">Stops the reading between its stages.</param>
    public static ReadResult Read(
        ReadOnlyMemory<byte> bytes, string fileName, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        cancellationToken.ThrowIfCancellationRequested();
        var (text, failure) = Decoding.TextDecoder.Decode(bytes.Span, limits ?? ReadLimits.Default);
        return failure is not null
            ? failure
            : new ReadResult.Success(PlainText.PlainTextReader.Read(text!, cancellationToken));
    }
}
