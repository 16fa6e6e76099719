namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>How often a word is, by the number of documents that hold it.</summary>
internal enum Band
{
    /// <summary>In two documents to one in 5,000, or in 20 where that is less.</summary>
    Rare,

    /// <summary>In one document of 1,000 to one of 50.</summary>
    Middle,

    /// <summary>In one document of 50 or more.</summary>
    Common,
}

internal static class Bands
{
    /// <summary>The least and the greatest number of documents of a band, among so many in all.</summary>
    public static (int Least, int Greatest) Of(Band band, int documents) => band switch
    {
        Band.Rare => (2, Math.Max(20, documents / 5000)),
        Band.Middle => (Math.Max(3, documents / 1000), Math.Max(4, (documents / 50) - 1)),
        _ => (Math.Max(5, documents / 50), documents),
    };
}
