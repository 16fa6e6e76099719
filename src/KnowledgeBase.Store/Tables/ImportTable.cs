using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Catalogue;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>What was imported of each entity, as one JSON text.</summary>
internal static class ImportTable
{
    public const string Columns = "entity_kind, entity_slug, content, imported_from, imported_at, checksum";

    public static IReadOnlyList<ImportedEntity> All(SqliteConnection connection) =>
        connection.Rows($"SELECT {Columns} FROM imported_entity ORDER BY entity_kind, entity_slug", From);

    public static ImportedEntity? Find(SqliteConnection connection, EntityId id) => connection.Rows(
        $"SELECT {Columns} FROM imported_entity WHERE entity_kind = $1 AND entity_slug = $2", From, id.Kind, id.Slug).SingleOrDefault();

    public static void Put(SqliteConnection connection, ImportedEntity imported)
    {
        object?[] values =
        [
            imported.Id.Kind, imported.Id.Slug, JsonSerializer.Serialize(imported.Content, ColumnJson.Types.EntityContribution), imported.From,
            imported.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        ];
        connection.Execute(
            $"""
            INSERT INTO imported_entity ({Columns}) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (entity_kind, entity_slug) DO UPDATE
            SET content = excluded.content, imported_from = excluded.imported_from, imported_at = excluded.imported_at, checksum = excluded.checksum
            """,
            [.. values, RowChecksum.Of(values)]);
    }

    public static void Delete(SqliteConnection connection, EntityId id) =>
        connection.Execute("DELETE FROM imported_entity WHERE entity_kind = $1 AND entity_slug = $2", id.Kind, id.Slug);

    private static ImportedEntity From(Row row) => new(
        new EntityId(row.Text(0), row.Text(1)),
        JsonSerializer.Deserialize(row.Text(2), ColumnJson.Types.EntityContribution)!,
        row.Text(3),
        DateTimeOffset.ParseExact(row.Text(4), "O", CultureInfo.InvariantCulture));
}
