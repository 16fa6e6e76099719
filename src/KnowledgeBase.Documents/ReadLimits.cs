namespace KnowledgeBase.Documents;

/// <summary>Bounds on one file. What goes beyond one is refused by name, never read in part.</summary>
public sealed record ReadLimits
{
    /// <summary>The bounds that apply unless others are named.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The largest file read, in bytes.</summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>The most UTF-16 code units of text, decoded and taken out of the file.</summary>
    public int MaxCharacters { get; init; } = 20_000_000;

    /// <summary>The most UTF-16 code units of one line of plain text: what is longer was never written by or for people.</summary>
    public int MaxLineCharacters { get; init; } = 2_000_000;

    /// <summary>How deep elements may nest in XML, HTML and Markdown.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The most entries of a ZIP container, documents in it or parts of one document.</summary>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>The most bytes that all entries of a ZIP container may inflate to, counted as they come out.</summary>
    public long MaxInflatedBytes { get; init; } = 200L << 20;

    /// <summary>How many times its packed size an entry may inflate to, past its first mebibyte.</summary>
    public int MaxInflation { get; init; } = 100;

    /// <summary>The most rows of all tables of a CSV file or a workbook.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>The most cells with text of all tables of a CSV file or a workbook.</summary>
    public int MaxCells { get; init; } = 500_000;

    /// <summary>How long one file may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much memory a process that reads a file may take, in bytes.</summary>
    public long MaxMemory { get; init; } = 512L << 20;
}
