using KnowledgeBase.Index;

namespace KnowledgeBase.Web.Hosting;

/// <summary>
/// An index that is made anew from the store, beside the old one, when a search finds it damaged: once at a time, in the background, while all that does not meet
/// the damage is searched as before. The search that met it fails with <see cref="SearchIndexException"/>.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="fill">Fills an empty index from the store.</param>
/// <param name="logger">Told of damage and of its end.</param>
internal sealed partial class MendingIndex(SqliteSearchIndex index, Action<ISearchIndex> fill, ILogger<MendingIndex> logger) : ISearchIndex
{
    private int _mending;

    /// <inheritdoc/>
    public IndexSchema Schema => index.Schema;

    /// <inheritdoc/>
    public IndexGeneration Generation => Watch(() => index.Generation);

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default) => Watch(() => index.Search(request, cancellationToken));

    /// <inheritdoc/>
    public IReadOnlyList<TermCount> Terms(string prefix, int limit) => Watch(() => index.Terms(prefix, limit));

    /// <inheritdoc/>
    public IReadOnlyList<NearTerm> TermsNear(string term, int maxEdits, int limit) => Watch(() => index.TermsNear(term, maxEdits, limit));

    /// <inheritdoc/>
    public IReadOnlyList<SimilarTerm> TermsLike(string term, int limit) => Watch(() => index.TermsLike(term, limit));

    /// <inheritdoc/>
    public IIndexWriter BeginWrite() => index.BeginWrite();

    /// <inheritdoc/>
    public void Dispose() => index.Dispose();

    private T Watch<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (SearchIndexException damaged) when (damaged.Fault == IndexFault.Damaged)
        {
            if (Interlocked.CompareExchange(ref _mending, 1, 0) == 0)
                _ = Task.Run(() => Mend(damaged));
            throw;
        }
    }

    private void Mend(SearchIndexException damaged)
    {
        try
        {
            LogDamage(logger, damaged.Message);
            index.Rebuild(fill);
            LogMended(logger);
        }
        catch (Exception failed) when (failed is IOException or ObjectDisposedException)
        {
            LogFailure(logger, failed.Message);
        }
        finally
        {
            Volatile.Write(ref _mending, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Damage} It is made anew from the store.")]
    private static partial void LogDamage(ILogger logger, string damage);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index has been made anew.")]
    private static partial void LogMended(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index could not be made anew: {Reason}")]
    private static partial void LogFailure(ILogger logger, string reason);
}
