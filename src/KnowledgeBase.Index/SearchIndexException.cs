namespace KnowledgeBase.Index;

/// <summary>The index's file cannot be used, or an operation on it failed. The message names the file.</summary>
public sealed class SearchIndexException : IOException
{
    public SearchIndexException(string file, IndexFault fault, string detail, Exception? innerException = null)
        : base($"Search index '{file}': {detail}", innerException)
    {
        File = file;
        Fault = fault;
        Detail = detail;
    }

    /// <summary>The file, as it was given to <see cref="SqliteSearchIndex.Open"/>.</summary>
    public string File { get; }

    /// <summary>What kind of failure it is; tells what a caller can do.</summary>
    public IndexFault Fault { get; }

    /// <summary>What is wrong, for a person.</summary>
    public string Detail { get; }
}

/// <summary>Why an index cannot be used.</summary>
public enum IndexFault
{
    /// <summary>There is no file. Opening for writing makes one.</summary>
    Missing,

    /// <summary>The file was made with another schema, version or format. Opening for writing makes it anew.</summary>
    OtherVersion,

    /// <summary>The file is not an index, or its content contradicts itself. Opening for writing makes it anew.</summary>
    Damaged,

    /// <summary>Another writer, or a commit, held the lock longer than the time allowed. Try again later.</summary>
    Locked,

    /// <summary>The disk failed or is full, or the file may not be read or written. What was committed stays.</summary>
    Storage,
}
