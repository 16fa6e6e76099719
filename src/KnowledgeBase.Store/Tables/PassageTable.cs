using System.Text.Json;
using KnowledgeBase.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>Passages, in reading order.</summary>
internal static class PassageTable
{
    public const string Columns =
        "document_id, locator, position, passage_kind, list_level, parent, label, body, heading_path, source_start, source_end, cells, " +
        "notes, language_code, page_number, checksum";

    private const int ColumnCount = 16;

    /// <summary>The rows of a document's passages with their checksums.</summary>
    public static List<object?[]> Rows(string documentId, IReadOnlyList<Passage> passages)
    {
        var rows = new List<object?[]>(passages.Count);
        for (var i = 0; i < passages.Count; i++)
        {
            var values = Values(documentId, i, passages[i]);
            rows.Add([.. values, RowChecksum.Of(values)]);
        }
        return rows;
    }

    public static void Insert(SqliteConnection connection, List<object?[]> rows)
    {
        using var insert = connection.Prepared(
            $"INSERT INTO passage ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)", ColumnCount);
        foreach (var row in rows)
            insert.With(row).ExecuteNonQuery();
    }

    public static IReadOnlyList<Passage> Of(SqliteConnection connection, string documentId) =>
        connection.Rows($"SELECT {Columns} FROM passage WHERE document_id = $1 ORDER BY position", From, documentId);

    public static IReadOnlyDictionary<(string DocumentId, string Locator), Passage> Find(
        SqliteConnection connection, IEnumerable<(string DocumentId, string Locator)> keys)
    {
        using var find = connection.Prepared($"SELECT {Columns} FROM passage WHERE document_id = $1 AND locator = $2", 2);
        var found = new Dictionary<(string, string), Passage>();
        foreach (var key in keys)
        {
            if (!found.ContainsKey(key) && find.With(key.DocumentId, key.Locator).Rows(From) is [var passage])
                found.Add(key, passage);
        }
        return found;
    }

    private static Passage From(Row row) => new()
    {
        Locator = row.Text(1),
        Kind = Enum.Parse<PassageKind>(row.Text(3)),
        Level = row.Int(4),
        Parent = row.TextOrNull(5),
        Label = row.TextOrNull(6),
        Text = row.Text(7),
        HeadingPath = ReadList(row.Text(8), ColumnJson.Types.IReadOnlyListString),
        Source = new TextSpan(row.Int(9), row.Int(10)),
        Cells = ReadList(row.Text(11), ColumnJson.Types.IReadOnlyListTableCell),
        Notes = ReadList(row.Text(12), ColumnJson.Types.IReadOnlyListNoteReference),
        Language = row.TextOrNull(13),
        Page = row.IntOrNull(14),
    };

    private static object?[] Values(string documentId, int position, Passage passage) =>
    [
        documentId,
        passage.Locator,
        (long)position,
        passage.Kind.ToString(),
        (long)passage.Level,
        passage.Parent,
        passage.Label,
        passage.Text,
        WriteList(passage.HeadingPath, ColumnJson.Types.IReadOnlyListString),
        (long)passage.Source.Start,
        (long)passage.Source.End,
        WriteList(passage.Cells, ColumnJson.Types.IReadOnlyListTableCell),
        WriteList(passage.Notes, ColumnJson.Types.IReadOnlyListNoteReference),
        passage.Language,
        (long?)passage.Page,
    ];

    private static string WriteList<T>(IReadOnlyList<T> list, System.Text.Json.Serialization.Metadata.JsonTypeInfo<IReadOnlyList<T>> type) =>
        list.Count == 0 ? "" : JsonSerializer.Serialize(list, type);

    private static IReadOnlyList<T> ReadList<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<IReadOnlyList<T>> type) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize(json, type)!;
}
