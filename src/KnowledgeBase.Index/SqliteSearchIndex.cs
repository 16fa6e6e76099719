using KnowledgeBase.Index.Execution;
using KnowledgeBase.Index.Generations;

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
    private readonly long _cacheBytes;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile IndexEngine _engine;
    private volatile bool _disposed;

    private SqliteSearchIndex(string file, IndexSchema schema, IndexAccess access, TimeSpan lockTimeout, long cacheBytes, IndexRecreation? recreation)
    {
        _file = file;
        _access = access;
        _lockTimeout = lockTimeout;
        _cacheBytes = cacheBytes;
        Schema = schema;
        Recreation = recreation;
        _engine = new IndexEngine(file, schema, lockTimeout, cacheBytes);
    }

    public IndexSchema Schema { get; }

    /// <summary>Not null when opening made an empty index, as there was no usable one.</summary>
    public IndexRecreation? Recreation { get; }

    /// <inheritdoc/>
    /// <exception cref="SearchIndexException">The file failed.</exception>
    public IndexGeneration Generation => Ask(static engine => engine.Generation);

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
            fault = found._engine.TryLoad();
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
    /// (<see cref="IndexFault.Damaged"/> from a search, or findings of <see cref="Verify"/>): dispose, delete, open, fill again; or <see cref="Rebuild"/>.
    /// </summary>
    public static void Delete(string file) => IndexFile.Delete(file);

    /// <inheritdoc/>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        RequestCheck.Check(request, Schema);
        return Ask(engine => engine.Search(request, cancellationToken));
    }

    /// <inheritdoc/>
    public IReadOnlyList<TermCount> Terms(string prefix, int limit)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Ask(engine => engine.WithWords(words => words.MostFrequent(prefix, limit)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<NearTerm> TermsNear(string term, int maxEdits, int limit)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Ask(engine => engine.WithWords<NearTerm[]>(words => [.. words.Near(term, maxEdits, prefixLength: 0).Take(limit)]));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SimilarTerm> TermsLike(string term, int limit)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return Ask(engine => engine.WithWords(words => words.Alike(term, limit)));
    }

    /// <summary>
    /// Checks the newest generation: SQLite's own checks, the checksum of every document's values, and that the postings of each document are, to the
    /// last, those that were written. Takes time in proportion to the file, about as long as indexing.
    /// </summary>
    /// <returns>What is wrong, a line for each finding; empty for a sound index.</returns>
    public IReadOnlyList<string> Verify(CancellationToken cancellationToken = default) => Ask(engine => engine.Verify(cancellationToken));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The index is open for reading only.</exception>
    /// <exception cref="SearchIndexException">Another writer, of this process or another, did not end in time.</exception>
    public IIndexWriter BeginWrite()
    {
        BeginChange();
        try
        {
            return _engine.BeginWrite(() => _writing.Release());
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    /// <summary>
    /// Makes the index anew beside the old one and puts it in its place by renaming. Searches go on in the old index until then; a search under way ends
    /// as it would have. When filling fails, or the process ends meanwhile, the old index stays.
    /// </summary>
    /// <param name="fill">Fills an empty index of sequence 0. While it runs, other writers of this index wait.</param>
    /// <exception cref="InvalidOperationException">The index is open for reading only.</exception>
    /// <exception cref="SearchIndexException">Another writer did not end in time, or the storage failed.</exception>
    public void Rebuild(Action<ISearchIndex> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        BeginChange();
        try
        {
            var aside = _file + ".new";
            IndexFile.Delete(aside);
            using (var made = Open(aside, Schema, IndexAccess.ReadWrite, _lockTimeout, cacheBytes: 0))
                fill(made);
            var old = _engine;
            old.CloseWriter();
            IndexFile.Replace(_file, aside);
            _engine = new IndexEngine(_file, Schema, _lockTimeout, _cacheBytes);
            old.Dispose();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Waits for a writer to end, at most as long as for any lock, and closes the file. Searches under way end as they would have.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (_writing.Wait(_lockTimeout))
            _engine.CloseWriter();
        _engine.Dispose();
    }

    private T Ask<T>(Func<IndexEngine, T> question)
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var engine = _engine;
            try
            {
                return question(engine);
            }
            catch (ObjectDisposedException) when (engine != _engine)
            {
                // A rebuilt index has taken this one's place.
            }
        }
    }

    private void BeginChange()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_access == IndexAccess.ReadOnly)
            throw new InvalidOperationException($"Search index '{_file}' is open for reading only.");
        if (!_writing.Wait(_lockTimeout))
            throw new SearchIndexException(_file, IndexFault.Locked, "another writer of this process has not ended.");
    }
}
