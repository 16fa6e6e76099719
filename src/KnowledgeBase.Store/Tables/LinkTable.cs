using KnowledgeBase.Catalogue;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>Links from passages to entities, in the order in which they were given.</summary>
internal static class LinkTable
{
    public const string Columns =
        "document_id, position, locator, entity_kind, entity_slug, rule_name, inherited, quote, quote_start, quote_end, checksum";

    private const int ColumnCount = 11;

    /// <summary>The rows of a document's links with their checksums.</summary>
    public static List<object?[]> Rows(string documentId, IReadOnlyList<PassageLink> links)
    {
        var rows = new List<object?[]>(links.Count);
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            object?[] values =
            [
                documentId, (long)i, link.Locator, link.Entity.Kind, link.Entity.Slug, link.Rule, link.Inherited ? 1L : 0L, link.Quote,
                (long)link.Start, (long)link.End,
            ];
            rows.Add([.. values, RowChecksum.Of(values)]);
        }
        return rows;
    }

    public static void Insert(SqliteConnection connection, List<object?[]> rows)
    {
        using var insert = connection.Prepared(
            $"INSERT INTO passage_link ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", ColumnCount);
        foreach (var row in rows)
            insert.With(row).ExecuteNonQuery();
    }

    public static void DeleteOf(SqliteConnection connection, string documentId) =>
        connection.Execute("DELETE FROM passage_link WHERE document_id = $1", documentId);

    public static IReadOnlyList<PassageLink> In(SqliteConnection connection, string documentId) => connection.Rows(
        $"SELECT {Columns} FROM passage_link WHERE document_id = $1 ORDER BY position", row => From(row).Link.Link, documentId);

    /// <summary>The links of single passages.</summary>
    public static IReadOnlyDictionary<(string DocumentId, string Locator), IReadOnlyList<PassageLink>> Find(
        SqliteConnection connection, IEnumerable<(string DocumentId, string Locator)> keys)
    {
        using var find = connection.Prepared(
            $"SELECT {Columns} FROM passage_link WHERE document_id = $1 AND locator = $2 ORDER BY position", 2);
        var found = new Dictionary<(string, string), IReadOnlyList<PassageLink>>();
        foreach (var key in keys)
            found[key] = find.With(key.DocumentId, key.Locator).Rows(row => From(row).Link.Link);
        return found;
    }

    public static IReadOnlyList<(long Position, StoredLink Link)> To(
        SqliteConnection connection, EntityId entity, string afterDocument, long afterPosition, int limit) => connection.Rows(
        $"""
        SELECT {Columns} FROM passage_link
        WHERE entity_kind = $1 AND entity_slug = $2 AND (document_id, position) > ($3, $4)
        ORDER BY document_id, position LIMIT $5
        """,
        From, entity.Kind, entity.Slug, afterDocument, afterPosition, limit);

    public static long CountTo(SqliteConnection connection, EntityId entity) => connection.Count(
        "SELECT count(*) FROM passage_link WHERE entity_kind = $1 AND entity_slug = $2", entity.Kind, entity.Slug);

    /// <summary>The documents that link to an entity.</summary>
    public static IReadOnlyList<string> DocumentsLinkingTo(SqliteConnection connection, EntityId entity) => connection.Results(
        "SELECT DISTINCT document_id FROM passage_link WHERE entity_kind = $1 AND entity_slug = $2 ORDER BY document_id",
        reader => reader.GetString(0), entity.Kind, entity.Slug);

    private static (long Position, StoredLink Link) From(Row row) => (
        row.Long(1),
        new StoredLink(row.Text(0), new PassageLink(
            row.Text(2), new EntityId(row.Text(3), row.Text(4)), row.Text(5), row.Truth(6), row.Text(7), row.Int(8), row.Int(9))));
}
