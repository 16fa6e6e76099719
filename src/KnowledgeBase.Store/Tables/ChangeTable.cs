using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>The newest change of every document and entity there ever was.</summary>
internal static class ChangeTable
{
    public const string DocumentKind = "document";
    public const string EntityKind = "entity";

    /// <summary>Numbers a change inside the transaction that makes it: sequences become visible in their order, and none is lost.</summary>
    public static void Record(SqliteConnection connection, string kind, string id, bool deleted)
    {
        var sequence = StateTable.Get(connection, StateTable.ChangeSequence) + 1;
        StateTable.Set(connection, StateTable.ChangeSequence, sequence);
        connection.Execute(
            """
            INSERT INTO change_log (record_kind, record_id, change_sequence, deleted, checksum) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (record_kind, record_id) DO UPDATE
            SET change_sequence = excluded.change_sequence, deleted = excluded.deleted, checksum = excluded.checksum
            """,
            kind, id, sequence, deleted ? 1L : 0L, RowChecksum.Of([kind, id, sequence, deleted]));
    }

    public static IReadOnlyList<Change> Since(SqliteConnection connection, long sequence, int limit) => connection.Rows(
        """
        SELECT record_kind, record_id, change_sequence, deleted, checksum
        FROM change_log WHERE change_sequence > $1 ORDER BY change_sequence LIMIT $2
        """,
        row => new Change(row.Long(2), row.Text(0), row.Text(1), row.Truth(3)),
        sequence, limit);
}
