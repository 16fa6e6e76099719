using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>What SQLite's result codes (https://www.sqlite.org/rescode.html) mean for a data folder.</summary>
internal static class SqliteFaults
{
    private const int Error = 1;
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    public static Exception Translate(string folder, SqliteException failed) => failed.SqliteErrorCode switch
    {
        NotADatabase => new DataFolderDamagedException(folder, "store.db is not an SQLite database", failed),
        Corrupt => new DataFolderDamagedException(folder, "SQLite finds store.db malformed", failed),
        // All SQL is constant and tested, so what it does not find is missing from the file.
        Error => new DataFolderDamagedException(folder, $"the tables of store.db are not as they were made ({failed.Message})", failed),
        Full => new DataFolderUnavailableException(folder, "the disk is full", failed),
        InputOutput => new DataFolderUnavailableException(folder, $"reading or writing failed ({failed.Message})", failed),
        ReadOnly => new DataFolderUnavailableException(folder, "store.db cannot be written to", failed),
        CannotOpen => new DataFolderUnavailableException(folder, "store.db cannot be opened", failed),
        Busy => new DataFolderUnavailableException(folder, "another program kept store.db locked for too long", failed),
        Constraint => new InvalidOperationException($"The store refuses contradictory data: {failed.Message}", failed),
        _ => failed,
    };
}
