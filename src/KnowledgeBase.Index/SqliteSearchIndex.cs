using KnowledgeBase.Index.Execution;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Reading;
using KnowledgeBase.Index.Words;
using KnowledgeBase.Index.Writing;

namespace KnowledgeBase.Index;

/// <summary>
/// A full-text index in one SQLite file: FTS5 keeps the postings, everything else is done here. Other processes may have the same file open; each
/// search sees the newest commit, whoever made it. Failures of the file are <see cref="SearchIndexException"/>s.
/// </summary>
public sealed class SqliteSearchIndex : ISearchIndex
{
    /// <summary>The memory that decoded posting lists may take unless told: 128 MiB.</summary>
    public const long UsualCacheBytes = 128L << 20;

    private static readonly TimeSpan _usualLockTimeout = TimeSpan.FromSeconds(30);

    private readonly string _file;
    private readonly IndexAccess _access;
    private readonly TimeSpan _lockTimeout;
    private readonly MatchScratchPool _scratch;
    private readonly ReadConnectionPool _connections;
    private readonly GenerationSource _generations;
    private readonly Searcher _searcher;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private WriteConnection? _writeConnection;
    private bool _disposed;

    private SqliteSearchIndex(string file, IndexSchema schema, IndexAccess access, TimeSpan lockTimeout, long cacheBytes, IndexRecreation? recreation)
    {
        _file = file;
        _access = access;
        _lockTimeout = lockTimeout;
        Schema = schema;
        Recreation = recreation;
        _scratch = new MatchScratchPool(schema.TextFields.Count);
        _connections = new ReadConnectionPool(file, Math.Max(4, 2 * Environment.ProcessorCount), lockTimeout, _scratch);
        _generations = new GenerationSource(schema, cacheBytes);
        _searcher = new Searcher(schema);
    }

    public IndexSchema Schema { get; }

    /// <summary>Not null when opening made an empty index, as there was no usable one.</summary>
    public IndexRecreation? Recreation { get; }

    /// <inheritdoc/>
    /// <exception cref="SearchIndexException">The file failed.</exception>
    public IndexGeneration Generation
    {
        get
        {
            using var session = BeginReading(CancellationToken.None);
            return new IndexGeneration(session.Row.Number, session.Row.Sequence, session.Row.Documents);
        }
    }

    /// <summary>
    /// Opens an index and loads its doc values. For writing, a file that is missing, damaged or made for another schema is replaced by an empty index
    /// of generation 0 and sequence 0; see <see cref="Recreation"/>.
    /// </summary>
    /// <param name="file">The SQLite file; beside it stands its journal while a commit is written.</param>
    /// <param name="schema">What the index holds.</param>
    /// <param name="access">What it is opened for.</param>
    /// <param name="lockTimeout">How long to wait for another writer or for a commit; 30 seconds unless told.</param>
    /// <param name="cacheBytes">
    /// How much memory decoded posting lists may take; the ones used last are kept. The usual words of a corpus should fit: a list takes a byte a
    /// document, and a bit for every document of the index or four bytes for each of its own.
    /// </param>
    /// <exception cref="ArgumentException">The schema is impossible.</exception>
    /// <exception cref="SearchIndexException">Opened for reading, and the index is missing, damaged or of another version; or the storage failed.</exception>
    public static SqliteSearchIndex Open(
        string file, IndexSchema schema, IndexAccess access = IndexAccess.ReadWrite, TimeSpan? lockTimeout = null, long cacheBytes = UsualCacheBytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(schema);
        schema.Check();
        var timeout = lockTimeout ?? _usualLockTimeout;
        var fault = IndexFile.Inspect(file, schema, timeout);
        if (fault is null)
        {
            var found = new SqliteSearchIndex(file, schema, access, timeout, cacheBytes, null);
            fault = found.TryLoad();
            if (fault is null)
                return found;
            found.Dispose();
        }

        if (access == IndexAccess.ReadOnly)
            throw new SearchIndexException(file, fault.Fault, fault.Detail + ".");
        IndexFile.Delete(file);
        IndexFile.Create(file, schema, timeout);
        return new SqliteSearchIndex(file, schema, access, timeout, cacheBytes, fault);
    }

    /// <summary>
    /// Removes an index, with its journal. For a file that <see cref="Open"/> accepts but whose content turns out to be damaged
    /// (<see cref="IndexFault.Damaged"/> from a search, or findings of <see cref="Verify"/>): dispose, delete, open, fill again.
    /// </summary>
    public static void Delete(string file) => IndexFile.Delete(file);

    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        RequestCheck.Check(request, Schema);

        // While a commit is written the file is closed to readers; what was there before it can still be searched as far as it is in memory.
        if (_generations.BeforeCommit is { } before && _searcher.SearchInMemory(request, before, cancellationToken) is { } answer)
            return answer;
        using var session = BeginReading(cancellationToken);
        try
        {
            var generation = _generations.Resolve(session.Connection.Database, session.Row);
            return _searcher.Search(request, session.Connection, generation, cancellationToken);
        }
        catch (SearchIndexException)
        {
            session.Fail();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TermCount> Terms(string prefix, int limit)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return WithWords(words => words.MostFrequent(prefix, limit));
    }

    /// <inheritdoc/>
    public IReadOnlyList<NearTerm> TermsNear(string term, int maxEdits, int limit)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return WithWords<NearTerm[]>(words => [.. words.Near(term, maxEdits, prefixLength: 0).Take(limit)]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SimilarTerm> TermsLike(string term, int limit)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return WithWords(words => words.Alike(term, limit));
    }

    /// <summary>
    /// Checks the newest generation: SQLite's own checks, the checksum of every document's values, and that the postings of each document are, to the
    /// last, those that were written. Takes time in proportion to the file, about as long as indexing.
    /// </summary>
    /// <returns>What is wrong, a line for each finding; empty for a sound index.</returns>
    public IReadOnlyList<string> Verify(CancellationToken cancellationToken = default)
    {
        using var session = BeginReading(cancellationToken);
        try
        {
            return IndexVerification.Run(session.Connection.Database, Schema, session.Row);
        }
        catch (SearchIndexException e) when (e.Fault == IndexFault.Damaged)
        {
            session.Fail();
            return [e.Detail];
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The index is open for reading only.</exception>
    /// <exception cref="SearchIndexException">Another writer, of this process or another, did not end in time.</exception>
    public IIndexWriter BeginWrite()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_access == IndexAccess.ReadOnly)
            throw new InvalidOperationException($"Search index '{_file}' is open for reading only.");
        if (!_writing.Wait(_lockTimeout))
            throw new SearchIndexException(_file, IndexFault.Locked, "another writer of this process has not ended.");
        try
        {
            _writeConnection ??= new WriteConnection(_file, Schema, _lockTimeout);
            var row = _writeConnection.Begin();
            var generation = _generations.ResolveToExtend(_writeConnection.Database, row);
            return new IndexWriter(_writeConnection, _generations, Schema, generation, () => _writing.Release());
        }
        catch
        {
            _writeConnection?.Dispose();
            _writeConnection = null;
            _writing.Release();
            throw;
        }
    }

    /// <summary>Waits for a writer to end, at most as long as for any lock, and closes the file. Searches under way end as they would have.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (_writing.Wait(_lockTimeout))
            _writeConnection?.Dispose();
        _connections.Dispose();
        _generations.Dispose();
        _scratch.Clear();
    }

    /// <summary>Asks the newest generation's word list, which is read from the file where nobody has asked since it opened or since documents were removed.</summary>
    private T WithWords<T>(Func<WordList, T> ask)
    {
        using var session = BeginReading(CancellationToken.None);
        try
        {
            return ask(_generations.Resolve(session.Connection.Database, session.Row).WordsOf(session.Connection, exact: true));
        }
        catch (SearchIndexException)
        {
            session.Fail();
            throw;
        }
    }

    private ReadSession BeginReading(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return ReadSession.Begin(_connections, _lockTimeout, cancellationToken);
    }

    /// <summary>Loads the newest generation; what is wrong with it, or null.</summary>
    private IndexRecreation? TryLoad()
    {
        try
        {
            using var session = BeginReading(CancellationToken.None);
            _generations.Resolve(session.Connection.Database, session.Row);
            return null;
        }
        catch (SearchIndexException e) when (e.Fault == IndexFault.Damaged)
        {
            return new IndexRecreation(IndexFault.Damaged, e.Detail);
        }
    }
}
