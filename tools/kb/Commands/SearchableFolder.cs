using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary>A data folder opened to be searched.</summary>
internal sealed class SearchableFolder : IDisposable
{
    private readonly KnowledgeStore _store;
    private readonly SqliteSearchIndex _index;

    private SearchableFolder(KnowledgeStore store, SqliteSearchIndex index)
    {
        (_store, _index) = (store, index);
        Service = new SearchService(store, index, TimeProvider.System);
    }

    public SearchService Service { get; }

    /// <summary>
    /// Opens the folder for reading, beside whoever writes. An index that is missing, damaged or of another version is first made anew from the store, which
    /// needs the right to write.
    /// </summary>
    public static SearchableFolder Open(string dataFolder, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = Path.Combine(dataFolder, DataFolder.IndexFileName);
        var store = KnowledgeStore.Open(dataFolder, StoreAccess.ReadOnly, TimeProvider.System);
        try
        {
            try
            {
                return new SearchableFolder(store, SqliteSearchIndex.Open(file, IndexLayout.Schema, IndexAccess.ReadOnly));
            }
            catch (SearchIndexException unusable) when (unusable.Fault is IndexFault.Missing or IndexFault.OtherVersion or IndexFault.Damaged)
            {
                terminal.Say("Building the index from the store ...");
                Rebuild(dataFolder, file, cancellationToken);
                return new SearchableFolder(store, SqliteSearchIndex.Open(file, IndexLayout.Schema, IndexAccess.ReadOnly));
            }
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _index.Dispose();
        _store.Dispose();
    }

    private static void Rebuild(string dataFolder, string file, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(dataFolder, StoreAccess.ReadWrite, TimeProvider.System);
        using var index = SqliteSearchIndex.Open(file, IndexLayout.Schema);
        new IndexFollower(store, index).CatchUp(cancellationToken);
    }
}
