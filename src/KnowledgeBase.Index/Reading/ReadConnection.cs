using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Reading;

/// <summary>A connection that reads, with its prepared statements. For one search at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    /// <summary>How long SQLite itself waits for a commit to end; between such waits cancellation is looked at.</summary>
    private static readonly TimeSpan _shortWait = TimeSpan.FromMilliseconds(10);

    private readonly Database _database;
    private readonly Statement _generation;
    private readonly Statement _rowOfKey;

    public ReadConnection(string file, TimeSpan lockTimeout, MatchScratchPool scratch)
    {
        _database = Database.Open(file, create: false, lockTimeout);
        try
        {
            FtsExtension.Register(_database);
            _database.Execute("PRAGMA cache_size = -8192");
            _generation = _database.Prepare(GenerationLoader.RowQuery);
            _rowOfKey = _database.Prepare("SELECT row FROM documents WHERE key = ?1");
            Leaves = new LeafReader(_database, scratch);
            Vocabulary = new Vocabulary(_database);
            _database.Execute("PRAGMA query_only = 1");
            _database.WaitForLocks(_shortWait);
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    public LeafReader Leaves { get; }

    public Vocabulary Vocabulary { get; }

    public Database Database => _database;

    /// <summary>Begins a transaction, which sees one generation until <see cref="End"/>, and tells which.</summary>
    public GenerationRow Begin(TimeSpan lockTimeout, CancellationToken cancellationToken)
    {
        var started = Environment.TickCount64;
        _database.Watch(cancellationToken);
        _database.Execute("BEGIN");
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return GenerationLoader.ReadRow(_database, _generation);
            }
            catch (SearchIndexException e) when (e.Fault == IndexFault.Locked && Environment.TickCount64 - started < lockTimeout.TotalMilliseconds)
            {
                // A commit is being written. SQLite has waited already.
            }
        }
    }

    public void End() => _database.Rollback();

    /// <summary>The rowid of the document with the key, or null.</summary>
    public int? RowOf(string key)
    {
        try
        {
            return _rowOfKey.Bind(1, key).Step() ? (int)_rowOfKey.Number(0) : null;
        }
        finally
        {
            _rowOfKey.Reset();
        }
    }

    public void Dispose()
    {
        Vocabulary.Dispose();
        Leaves.Dispose();
        _rowOfKey.Dispose();
        _generation.Dispose();
        _database.Dispose();
    }
}
