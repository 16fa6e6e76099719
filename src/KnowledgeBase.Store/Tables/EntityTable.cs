using System.Text.Json;
using KnowledgeBase.Catalogue;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>Entities, each as one JSON text.</summary>
internal static class EntityTable
{
    public const string Columns = "entity_kind, entity_slug, content, checksum";

    public static string Write(Entity entity) => JsonSerializer.Serialize(entity, ColumnJson.Types.Entity);

    public static IReadOnlyList<Entity> All(SqliteConnection connection) =>
        connection.Rows($"SELECT {Columns} FROM entity", From);

    public static IReadOnlyList<Entity> OfKind(SqliteConnection connection, string kind) =>
        connection.Rows($"SELECT {Columns} FROM entity WHERE entity_kind = $1", From, kind);

    /// <summary>What is stored, as it was written.</summary>
    public static Dictionary<EntityId, string> Contents(SqliteConnection connection) =>
        connection.Rows($"SELECT {Columns} FROM entity", row => (Id: new EntityId(row.Text(0), row.Text(1)), Content: row.Text(2)))
            .ToDictionary(row => row.Id, row => row.Content);

    public static IReadOnlyDictionary<EntityId, Entity> Find(SqliteConnection connection, IEnumerable<EntityId> ids)
    {
        using var find = connection.Prepared($"SELECT {Columns} FROM entity WHERE entity_kind = $1 AND entity_slug = $2", 2);
        var found = new Dictionary<EntityId, Entity>();
        foreach (var id in ids)
        {
            if (!found.ContainsKey(id) && find.With(id.Kind, id.Slug).Rows(From) is [var entity])
                found.Add(id, entity);
        }
        return found;
    }

    public static void Put(SqliteConnection connection, EntityId id, string content) => connection.Execute(
        $"""
        INSERT INTO entity ({Columns}) VALUES ($1, $2, $3, $4)
        ON CONFLICT (entity_kind, entity_slug) DO UPDATE SET content = excluded.content, checksum = excluded.checksum
        """,
        id.Kind, id.Slug, content, RowChecksum.Of([id.Kind, id.Slug, content]));

    public static void Delete(SqliteConnection connection, EntityId id) =>
        connection.Execute("DELETE FROM entity WHERE entity_kind = $1 AND entity_slug = $2", id.Kind, id.Slug);

    private static Entity From(Row row) => JsonSerializer.Deserialize(row.Text(2), ColumnJson.Types.Entity)!;
}
