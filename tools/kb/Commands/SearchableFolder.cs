using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary>A data folder opened to be searched.</summary>
internal sealed class SearchableFolder : IDisposable
{
    private enum IndexState
    {
        UpToDate,
        Behind,
        Unusable,
    }

    private readonly KnowledgeStore _store;
    private readonly SqliteSearchIndex _index;

    private SearchableFolder(KnowledgeStore store, SqliteSearchIndex index)
    {
        (_store, _index) = (store, index);
        Service = new SearchService(store, index, TimeProvider.System);
    }

    public SearchService Service { get; }

    public KnowledgeStore Store => _store;

    /// <summary>
    /// Opens the folder for reading, beside whoever writes. An index that is missing, damaged, of another version or behind the store is first
    /// brought up to date, which needs the right to write; one that is merely behind is searched as it is while another program has that right.
    /// </summary>
    public static SearchableFolder Open(string dataFolder, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = Path.Combine(dataFolder, DataFolder.IndexFileName);
        var store = KnowledgeStore.Open(dataFolder, StoreAccess.ReadOnly, TimeProvider.System);
        try
        {
            var state = StateOf(file, store);
            if (state != IndexState.UpToDate)
            {
                terminal.Say("Bringing the index up to date with the store ...");
                try
                {
                    CatchUp(dataFolder, file, cancellationToken);
                }
                catch (DataFolderLockedException) when (state == IndexState.Behind)
                {
                    terminal.Say("Another program is doing so; these are the results so far.");
                }
            }
            return new SearchableFolder(store, SqliteSearchIndex.Open(file, IndexLayout.Schema, IndexAccess.ReadOnly));
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

    private static IndexState StateOf(string file, KnowledgeStore store)
    {
        try
        {
            using var index = SqliteSearchIndex.Open(file, IndexLayout.Schema, IndexAccess.ReadOnly);
            return index.Generation.Sequence < store.ChangeSequence ? IndexState.Behind : IndexState.UpToDate;
        }
        catch (SearchIndexException unusable) when (unusable.Fault is IndexFault.Missing or IndexFault.OtherVersion or IndexFault.Damaged)
        {
            return IndexState.Unusable;
        }
    }

    private static void CatchUp(string dataFolder, string file, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(dataFolder, StoreAccess.ReadWrite, TimeProvider.System);
        using var index = SqliteSearchIndex.Open(file, IndexLayout.Schema);
        new IndexFollower(store, index).CatchUp(cancellationToken);
    }
}
