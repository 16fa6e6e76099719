namespace KnowledgeBase.Index.Leaves;

/// <summary>
/// Documents are matched and scored a window at a time: so many that the scores of one fit into the processor's first cache, and so few that
/// windows without a match are passed over.
/// </summary>
internal static class Windows
{
    /// <summary>Documents in a window.</summary>
    public const int Size = 4096;

    /// <summary>Words of 64 documents in a window.</summary>
    public const int Words = Size / 64;

    /// <summary>How many windows hold the documents below a limit.</summary>
    public static int CountFor(int limit) => (int)(((long)limit + Size - 1) / Size);

    /// <summary>How many words a bitmap has that ends with a window.</summary>
    public static int WordsFor(int limit) => CountFor(limit) * Words;
}
