using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>Two numbers about the whole store: its format and the sequence of the newest change.</summary>
internal static class StateTable
{
    public const string FormatVersion = "format";
    public const string ChangeSequence = "change_sequence";

    private const string Create = """
        CREATE TABLE state (
          name     TEXT   NOT NULL PRIMARY KEY,
          value    BIGINT NOT NULL,
          checksum BIGINT NOT NULL
        );
        """;

    /// <summary>The formats a store was brought to, in order, each made by its step.</summary>
    public static void Migrate(SqliteConnection connection, long from, IReadOnlyList<Migration> migrations)
    {
        if (from == 0)
        {
            connection.Execute(Create);
            Set(connection, ChangeSequence, 0);
        }
        foreach (var step in migrations.Where(step => step.Version > from))
        {
            connection.Execute(step.Sql);
            Set(connection, FormatVersion, step.Version);
        }
    }

    /// <exception cref="DamagedRowException">There is no such number, or it is not the one that was written.</exception>
    public static long Get(SqliteConnection connection, string name) =>
        connection.Rows("SELECT name, value, checksum FROM state WHERE name = $1", row => row.Long(1), name) is [var value]
            ? value
            : throw new DamagedRowException($"the number '{name}' is missing from its table 'state'");

    public static void Set(SqliteConnection connection, string name, long value) => connection.Execute(
        """
        INSERT INTO state (name, value, checksum) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, checksum = excluded.checksum
        """,
        name, value, RowChecksum.Of([name, value]));
}
