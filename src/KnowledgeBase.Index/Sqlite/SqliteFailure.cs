using SQLitePCL;

namespace KnowledgeBase.Index.Sqlite;

/// <summary>Sorts SQLite's result codes by what a caller can do about them.</summary>
internal static class SqliteFailure
{
    public static SearchIndexException Of(string file, int code, string detail) =>
        new(file, FaultOf(code & 0xff), $"{Meaning(code & 0xff)}: {detail} (SQLite result {code}).");

    private static IndexFault FaultOf(int code) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => IndexFault.Locked,
        // ERROR comes where the schema has been damaged or is not ours: our own statements are fixed and correct.
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_ERROR => IndexFault.Damaged,
        _ => IndexFault.Storage,
    };

    private static string Meaning(int code) => FaultOf(code) switch
    {
        IndexFault.Locked => "another process or writer holds the lock",
        IndexFault.Damaged => "the file is damaged or is no index",
        _ => "the storage failed",
    };
}
