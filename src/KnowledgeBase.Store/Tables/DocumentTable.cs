using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>Documents, and their source texts.</summary>
internal static class DocumentTable
{
    public static IReadOnlyList<DocumentRow> All(SqliteConnection connection) =>
        connection.Rows($"SELECT {DocumentRow.Columns} FROM document ORDER BY document_id", DocumentRow.From);

    public static DocumentRow? Find(SqliteConnection connection, string id) =>
        connection.Rows($"SELECT {DocumentRow.Columns} FROM document WHERE document_id = $1", DocumentRow.From, id).SingleOrDefault();

    public static void Insert(SqliteConnection connection, DocumentRow row)
    {
        var values = row.Values();
        connection.Execute(
            $"""
            INSERT INTO document ({DocumentRow.Columns})
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
            """,
            [.. values, RowChecksum.Of(values)]);
    }

    /// <summary>Sets what a new linking alters.</summary>
    public static void UpdateLinking(SqliteConnection connection, DocumentRow row) => connection.Execute(
        "UPDATE document SET link_digest = $2, linked_with = $3, checksum = $4 WHERE document_id = $1",
        row.Document.Id, row.LinkDigest, row.LinkedWith, RowChecksum.Of(row.Values()));

    /// <summary>Deletes a document and, by the foreign keys, all that belongs to it.</summary>
    public static bool Delete(SqliteConnection connection, string id) =>
        connection.Execute("DELETE FROM document WHERE document_id = $1", id) > 0;

    public static void InsertSource(SqliteConnection connection, string id, string text)
    {
        var compressed = CompressedText.Compress(text);
        connection.Execute(
            "INSERT INTO document_source (document_id, compressed, checksum) VALUES ($1, $2, $3)",
            id, compressed, RowChecksum.Of([id, compressed]));
    }

    public static string? FindSource(SqliteConnection connection, string id) => connection.Rows(
        "SELECT document_id, compressed, checksum FROM document_source WHERE document_id = $1",
        row => CompressedText.Decompress(row.Bytes(1)),
        id).SingleOrDefault();
}
