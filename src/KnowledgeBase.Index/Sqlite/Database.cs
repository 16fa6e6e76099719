using SQLitePCL;

namespace KnowledgeBase.Index.Sqlite;

/// <summary>
/// One SQLite connection, for one thread at a time. Failures are <see cref="SearchIndexException"/>s; a statement stopped by
/// <see cref="Watch"/> ends in <see cref="OperationCanceledException"/>.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly Interruption _interruption;

    static Database() => Batteries_V2.Init();

    private Database(string file, sqlite3 handle)
    {
        File = file;
        _handle = handle;
        _interruption = new Interruption(handle);
    }

    public string File { get; }

    public sqlite3 Handle => _handle;

    /// <summary>True while a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>
    /// Opens the file for reading and writing even where only reads follow: a reader that comes after a crash has to roll the journal
    /// back. SQLite itself falls back to reading where the file may not be written.
    /// </summary>
    public static Database Open(string file, bool create, TimeSpan lockTimeout)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(file, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            var detail = handle is null || handle.IsInvalid ? raw.sqlite3_errstr(code).utf8_to_string() : raw.sqlite3_errmsg(handle).utf8_to_string();
            handle?.Dispose();
            throw SqliteFailure.Of(file, code, detail);
        }

        var database = new Database(file, handle);
        raw.sqlite3_extended_result_codes(handle, 1);
        database.WaitForLocks(lockTimeout);
        return database;
    }

    /// <summary>How long a statement waits for a lock before it fails.</summary>
    public void WaitForLocks(TimeSpan lockTimeout) =>
        raw.sqlite3_busy_timeout(_handle, (int)Math.Min(lockTimeout.TotalMilliseconds, int.MaxValue));

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return new Statement(this, statement);
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row, or null where there is no row.</summary>
    public string? Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : null;
    }

    /// <summary>From now on statements stop soon after the token is cancelled. <see cref="CancellationToken.None"/> ends the watch.</summary>
    public void Watch(CancellationToken token) => _interruption.Token = token;

    /// <summary>Ends an open transaction without keeping anything; never throws, as SQLite may have rolled back by itself.</summary>
    public void Rollback()
    {
        _interruption.Token = CancellationToken.None;
        if (InTransaction)
            raw.sqlite3_exec(_handle, "ROLLBACK");
    }

    public void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;
        if ((code & 0xff) == raw.SQLITE_INTERRUPT)
            throw new OperationCanceledException(_interruption.Token);
        throw SqliteFailure.Of(File, code, raw.sqlite3_errmsg(_handle).utf8_to_string());
    }

    public void Dispose()
    {
        _handle.Dispose();
        _interruption.Dispose();
    }
}
