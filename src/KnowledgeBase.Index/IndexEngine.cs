using KnowledgeBase.Index.Execution;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Reading;
using KnowledgeBase.Index.Words;
using KnowledgeBase.Index.Writing;

namespace KnowledgeBase.Index;

/// <summary>One open index file with all that belongs to it: connections, generations, lists. Safe for many threads; one of them writes.</summary>
internal sealed class IndexEngine : IDisposable
{
    private readonly string _file;
    private readonly IndexSchema _schema;
    private readonly TimeSpan _lockTimeout;
    private readonly MatchScratchPool _scratch;
    private readonly ReadConnectionPool _connections;
    private readonly GenerationSource _generations;
    private readonly Searcher _searcher;
    private WriteConnection? _writeConnection;

    public IndexEngine(string file, IndexSchema schema, TimeSpan lockTimeout, long cacheBytes)
    {
        _file = file;
        _schema = schema;
        _lockTimeout = lockTimeout;
        _scratch = new MatchScratchPool(schema.TextFields.Count);
        _connections = new ReadConnectionPool(file, Math.Max(4, 2 * Environment.ProcessorCount), lockTimeout, _scratch);
        _generations = new GenerationSource(schema, cacheBytes);
        _searcher = new Searcher(schema);
    }

    public IndexGeneration Generation
    {
        get
        {
            using var session = BeginReading(CancellationToken.None);
            return new IndexGeneration(session.Row.Number, session.Row.Sequence, session.Row.Documents);
        }
    }

    /// <summary>Loads the newest generation; what is wrong with it, or null.</summary>
    public IndexRecreation? TryLoad()
    {
        try
        {
            Read(static (_, _) => true, CancellationToken.None);
            return null;
        }
        catch (SearchIndexException e) when (e.Fault == IndexFault.Damaged)
        {
            return new IndexRecreation(IndexFault.Damaged, e.Detail);
        }
    }

    /// <summary>Answers a request that has been checked.</summary>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken)
    {
        // While a commit is written the file is closed to readers; what was there before it can still be searched as far as it is in memory.
        if (_generations.BeforeCommit is { } before && _searcher.SearchInMemory(request, before, cancellationToken) is { } answer)
            return answer;
        return Read((session, generation) => _searcher.Search(request, session.Connection, generation, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Asks the newest generation's word list, which is read from the file where nobody has asked since it was opened or since documents were removed.
    /// </summary>
    public T WithWords<T>(Func<WordList, T> ask) =>
        Read((session, generation) => ask(generation.WordsOf(session.Connection, exact: true)), CancellationToken.None);

    /// <summary>What a full check finds wrong.</summary>
    public IReadOnlyList<string> Verify(CancellationToken cancellationToken)
    {
        using var session = BeginReading(cancellationToken);
        try
        {
            return IndexVerification.Run(session.Connection.Database, _schema, session.Row);
        }
        catch (SearchIndexException e) when (e.Fault == IndexFault.Damaged)
        {
            session.Fail();
            return [e.Detail];
        }
    }

    /// <summary>Begins a batch; the caller sees to it that there is only one.</summary>
    /// <param name="release">Called when the batch has ended.</param>
    public IndexWriter BeginWrite(Action release)
    {
        try
        {
            _writeConnection ??= new WriteConnection(_file, _schema, _lockTimeout);
            var row = _writeConnection.Begin();
            var generation = _generations.ResolveToExtend(_writeConnection.Database, row);
            return new IndexWriter(_writeConnection, _generations, _schema, generation, release);
        }
        catch
        {
            CloseWriter();
            throw;
        }
    }

    /// <summary>Closes the connection that writes; the next batch opens another.</summary>
    public void CloseWriter()
    {
        _writeConnection?.Dispose();
        _writeConnection = null;
    }

    /// <summary>Closes what is not in use. Searches under way end as they would have.</summary>
    public void Dispose()
    {
        _connections.Dispose();
        _generations.Dispose();
        _scratch.Clear();
    }

    private ReadSession BeginReading(CancellationToken cancellationToken) => ReadSession.Begin(_connections, _lockTimeout, cancellationToken);

    private T Read<T>(Func<ReadSession, Generation, T> read, CancellationToken cancellationToken)
    {
        using var session = BeginReading(cancellationToken);
        try
        {
            return read(session, _generations.Resolve(session.Connection.Database, session.Row));
        }
        catch (SearchIndexException)
        {
            session.Fail();
            throw;
        }
    }
}
