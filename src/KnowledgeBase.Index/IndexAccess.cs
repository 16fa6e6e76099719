namespace KnowledgeBase.Index;

/// <summary>What an index is opened for.</summary>
public enum IndexAccess
{
    /// <summary>Search and write. An index that cannot be used is made anew, empty.</summary>
    ReadWrite,

    /// <summary>Search only. An index that cannot be used is refused.</summary>
    ReadOnly,
}
