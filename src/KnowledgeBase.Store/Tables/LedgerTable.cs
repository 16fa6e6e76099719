using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>What became of every file that was ever offered.</summary>
internal static class LedgerTable
{
    public const string Columns = "path, content_hash, outcome, reason, document_id, happened_at, read_with, checksum";

    public static IReadOnlyList<LedgerEntry> All(SqliteConnection connection) =>
        connection.Rows($"SELECT {Columns} FROM ledger ORDER BY path", From);

    public static LedgerEntry? Find(SqliteConnection connection, string path) =>
        connection.Rows($"SELECT {Columns} FROM ledger WHERE path = $1", From, path).SingleOrDefault();

    public static void Put(SqliteConnection connection, LedgerEntry entry)
    {
        object?[] values =
        [
            entry.Path, entry.ContentHash, entry.Outcome, entry.Reason, entry.DocumentId,
            entry.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), entry.ReadWith,
        ];
        connection.Execute(
            $"""
            INSERT INTO ledger ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (path) DO UPDATE
            SET content_hash = excluded.content_hash, outcome = excluded.outcome, reason = excluded.reason,
                document_id = excluded.document_id, happened_at = excluded.happened_at, read_with = excluded.read_with,
                checksum = excluded.checksum
            """,
            [.. values, RowChecksum.Of(values)]);
    }

    private static LedgerEntry From(Row row) => new(
        row.Text(0), row.TextOrNull(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4),
        DateTimeOffset.ParseExact(row.Text(5), "O", CultureInfo.InvariantCulture), row.TextOrNull(6));
}
