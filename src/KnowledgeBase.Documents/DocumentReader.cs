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
public sealed record ReadLimits(long MaxBytes = 64L << 20, int MaxCharacters = 20_000_000)
{
    /// <summary>The bounds that apply unless others are named.</summary>
    public static ReadLimits Default { get; } = new();
}
