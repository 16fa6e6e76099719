using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>
/// The connections to <c>store.db</c>: one that writes, under a lock, and as many as there are readers at a time. Thread-safe.
/// Rollback journal and not WAL: SQLite 3.50.4, the newest that can be had here, may corrupt a database in WAL mode when a checkpoint
/// resets the log while another connection writes (mended in 3.50.7).
/// </summary>
internal sealed class StoreFile : IDisposable
{
    /// <summary>How long a statement waits for another's lock. A reader holds its own for the time of one read, a writer for that of one commit.</summary>
    private const int LockWaitMilliseconds = 30_000;

    private readonly string _folder;
    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private readonly SqliteConnection? _writer;
    private readonly Lock _writing = new();

    private StoreFile(string folder, string path, StoreAccess access)
    {
        _folder = folder;
        // Readers open for writing too, so that they can roll back what a crashed writer left; query_only keeps them from more.
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString();
        if (access == StoreAccess.ReadWrite)
            _writer = Connect("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_spill = OFF;");
    }

    /// <summary>Opens an existing file.</summary>
    public static StoreFile Open(string folder, string path, StoreAccess access) =>
        Guarded(folder, () => new StoreFile(folder, path, access));

    /// <summary>Makes a file with a schema aside and moves it into place whole, so that an empty file is always damage.</summary>
    public static void Create(string folder, string path, Action<SqliteConnection> schema)
    {
        var aside = path + ".new";
        Guarded(folder, () =>
        {
            File.Delete(aside);
            var connectionString = new SqliteConnectionStringBuilder { DataSource = aside, Pooling = false }.ToString();
            using (var connection = new SqliteConnection(connectionString))
            {
                connection.Open();
                connection.Execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;");
                using var transaction = connection.BeginTransaction(deferred: false);
                schema(connection);
                transaction.Commit();
            }
            File.Move(aside, path);
            return true;
        });
    }

    /// <summary>Runs one statement that reads.</summary>
    public T Read<T>(Func<SqliteConnection, T> read) => Guarded(_folder, () =>
    {
        var connection = _idle.TryTake(out var idle) ? idle : Connect("PRAGMA query_only = ON;");
        var done = false;
        try
        {
            var result = read(connection);
            done = true;
            return result;
        }
        finally
        {
            // A connection on which something failed is not trusted with the next read.
            if (done && _idle.Count < 2 * Environment.ProcessorCount)
                _idle.Add(connection);
            else
                connection.Dispose();
        }
    });

    /// <summary>Runs several statements that read one state.</summary>
    public T ReadTogether<T>(Func<SqliteConnection, T> read) => Read(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var result = read(connection);
        transaction.Commit();
        return result;
    });

    /// <summary>Runs statements in one transaction: when this returns they are on disk, when it throws none has happened.</summary>
    public T Write<T>(Func<SqliteConnection, T> write)
    {
        if (_writer is null)
            throw new InvalidOperationException("The store was opened for reading only.");
        lock (_writing)
        {
            return Guarded(_folder, () =>
            {
                using var transaction = _writer.BeginTransaction(deferred: false);
                var result = write(_writer);
                transaction.Commit();
                return result;
            });
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
            _writer?.Dispose();
        while (_idle.TryTake(out var connection))
            connection.Dispose();
    }

    private SqliteConnection Connect(string pragmas)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {LockWaitMilliseconds}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
            connection.Execute(pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static T Guarded<T>(string folder, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DamagedRowException damaged)
        {
            throw new DataFolderDamagedException(folder, damaged.Message, damaged);
        }
        catch (SqliteException failed)
        {
            throw SqliteFaults.Translate(folder, failed);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnavailableException(folder, failed.Message, failed);
        }
    }
}
