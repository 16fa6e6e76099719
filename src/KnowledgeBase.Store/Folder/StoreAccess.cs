namespace KnowledgeBase.Store;

/// <summary>What a program wants to do with a data folder.</summary>
public enum StoreAccess
{
    /// <summary>Read. Needs no lock; any number of programs may, also while another writes.</summary>
    ReadOnly,

    /// <summary>Read and write. One program at a time; creates the folder and the store where there is none.</summary>
    ReadWrite,
}
