using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>
/// The truth of the knowledge base: documents, passages, entities, the links between them, and what became of every file that was offered.
/// </summary>
/// <remarks>
/// Thread-safe. A write is one transaction and is on disk when its method returns; writes wait for each other. A read sees the state
/// before or after a write, never half of it. Every row is checked against its checksum when it is read.
/// Any member may throw <see cref="DataFolderDamagedException"/> where the file turns out to be damaged, and
/// <see cref="DataFolderUnavailableException"/> where the file system fails; a failed write has changed nothing.
/// </remarks>
public sealed partial class KnowledgeStore : IDisposable
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string FileName = "store.db";

    private readonly StoreFile _file;
    private readonly DataFolderLock? _lock;

    private KnowledgeStore(string folder, StoreFile file, DataFolderLock? held)
    {
        DataFolder = folder;
        _file = file;
        _lock = held;
    }

    /// <summary>The data folder, as an absolute path.</summary>
    public string DataFolder { get; }

    /// <summary>Opens the store of a data folder; for <see cref="StoreAccess.ReadWrite"/> it is made where there is none, and brought up to date.</summary>
    /// <exception cref="DataFolderLockedException">Another program has it open for writing.</exception>
    /// <exception cref="DataFolderDamagedException">The file is not a database, or not whole.</exception>
    /// <exception cref="DataFolderEmptyException">There is no store, and it was to be read only.</exception>
    /// <exception cref="DataFolderVersionException">It was written by a newer program; or by an older one, and it was to be read only.</exception>
    /// <exception cref="DataFolderUnavailableException">The file system does not let it be read or written.</exception>
    public static KnowledgeStore Open(string dataFolder, StoreAccess access, TimeProvider time) =>
        Open(dataFolder, access, time, Migrations.All);

    internal static KnowledgeStore Open(string dataFolder, StoreAccess access, TimeProvider time, IReadOnlyList<Migration> migrations)
    {
        var folder = Path.GetFullPath(dataFolder);
        var path = Path.Combine(folder, FileName);
        if (access == StoreAccess.ReadOnly)
        {
            if (!File.Exists(path))
                throw new DataFolderEmptyException(folder);
            return Open(folder, path, access, migrations, held: null);
        }

        var held = DataFolderLock.Take(CreateFolder(folder), time);
        try
        {
            if (!File.Exists(path))
                StoreFile.Create(folder, path, connection => StateTable.Migrate(connection, 0, migrations));
            return Open(folder, path, access, migrations, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The sequence of the newest change; 0 where there was none yet.</summary>
    public long ChangeSequence => _file.Read(connection => StateTable.Get(connection, StateTable.ChangeSequence));

    /// <summary>
    /// What changed after a sequence, oldest first: every document and entity once, with its newest change. To follow the store, ask again
    /// with the last sequence received until nothing comes.
    /// </summary>
    /// <param name="sequence">The last sequence already known, 0 for none.</param>
    /// <param name="limit">The most changes to return, 1 or more.</param>
    public IReadOnlyList<Change> ChangesSince(long sequence, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return _file.Read(connection => ChangeTable.Since(connection, sequence, limit));
    }

    /// <summary>How much of everything there is.</summary>
    public StoreStatistics Statistics() => _file.ReadTogether(StoreStatistics.Read);

    /// <summary>
    /// Checks the whole store: SQLite's own structures, every row's checksum, the digests that tell whether rows are missing, and that no link dangles.
    /// Reads everything, and takes accordingly long.
    /// </summary>
    /// <returns>What is wrong; empty where all is well.</returns>
    public IReadOnlyList<StoreProblem> Verify(CancellationToken cancellationToken = default) =>
        _file.ReadTogether(connection => new StoreVerification(connection).Run(cancellationToken));

    /// <summary>Copies the store as it is at one moment into a new file, while others read; writers wait for it.</summary>
    internal void CopyTo(string path) => _file.ReadTogether(connection =>
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        copy.Open();
        copy.Execute("PRAGMA synchronous = FULL;");
        connection.BackupDatabase(copy);
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _lock?.Dispose();
    }

    private static string CreateFolder(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnavailableException(folder, failed.Message, failed);
        }
    }

    private static KnowledgeStore Open(
        string folder, string path, StoreAccess access, IReadOnlyList<Migration> migrations, DataFolderLock? held)
    {
        if (new FileInfo(path).Length == 0)
            throw new DataFolderDamagedException(folder, "store.db is empty");
        var file = StoreFile.Open(folder, path, access);
        try
        {
            var found = file.Read(Format);
            var known = migrations[^1].Version;
            if (found > known || (found < known && access == StoreAccess.ReadOnly))
                throw new DataFolderVersionException(folder, found, known);
            if (found < known)
                file.Write(connection => Migrate(connection, found, migrations));
            file.Read(CheckTables);
            return new KnowledgeStore(folder, file, held);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static bool Migrate(SqliteConnection connection, long from, IReadOnlyList<Migration> migrations)
    {
        StateTable.Migrate(connection, from, migrations);
        return true;
    }

    /// <summary>The format, once the file has been found whole.</summary>
    private static long Format(SqliteConnection connection)
    {
        if (connection.Scalar("PRAGMA quick_check(1)") is not "ok" and var problem)
            throw new DamagedRowException($"SQLite's quick check says: {problem}");
        StateTable.Get(connection, StateTable.ChangeSequence);
        return StateTable.Get(connection, StateTable.FormatVersion);
    }

    /// <summary>Every table has the columns of the newest format; what else it may have is of no account.</summary>
    private static bool CheckTables(SqliteConnection connection)
    {
        foreach (var (_, sql) in StoreVerification.Tables)
        {
            using var command = connection.Command(sql);
            using var reader = command.ExecuteReader();
        }
        return true;
    }
}
