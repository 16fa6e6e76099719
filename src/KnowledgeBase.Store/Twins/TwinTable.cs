using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>A row of <c>twin</c>.</summary>
internal sealed record TwinRow(string FirstId, string SecondId, TwinRelation Relation, TwinMeasure Measure, string PairDigest, string AlignedWith)
{
    public TwinSummary Summary => new() { FirstId = FirstId, SecondId = SecondId, Relation = Relation, Measure = Measure };

    public TwinAlignment With(IReadOnlyList<TwinPair> pairs) =>
        new() { FirstId = FirstId, SecondId = SecondId, Relation = Relation, Measure = Measure, Pairs = pairs };
}

/// <summary>Which documents are one in two languages. A row goes with either document, so what it says is never older than they are.</summary>
internal static class TwinTable
{
    public const string Columns = "first_id, second_id, relation, measure, pair_digest, aligned_with, checksum";

    public static IReadOnlyList<TwinRow> All(SqliteConnection connection) =>
        connection.Rows($"SELECT {Columns} FROM twin ORDER BY first_id, second_id", From);

    public static IReadOnlyList<TwinRow> Of(SqliteConnection connection, string documentId) =>
        connection.Rows($"SELECT {Columns} FROM twin WHERE first_id = $1 OR second_id = $1 ORDER BY first_id, second_id", From, documentId);

    public static TwinRow? Find(SqliteConnection connection, string firstId, string secondId) =>
        connection.Rows($"SELECT {Columns} FROM twin WHERE first_id = $1 AND second_id = $2", From, firstId, secondId).SingleOrDefault();

    public static void Insert(SqliteConnection connection, TwinRow row)
    {
        object?[] values =
        [
            row.FirstId, row.SecondId, row.Relation.ToString(), JsonSerializer.Serialize(row.Measure, ColumnJson.Types.TwinMeasure), row.PairDigest,
            row.AlignedWith,
        ];
        connection.Execute($"INSERT INTO twin ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)", [.. values, RowChecksum.Of(values)]);
    }

    /// <summary>Deletes a row and, by the foreign key, its pairs.</summary>
    public static bool Delete(SqliteConnection connection, string firstId, string secondId) =>
        connection.Execute("DELETE FROM twin WHERE first_id = $1 AND second_id = $2", firstId, secondId) > 0;

    private static TwinRow From(Row row) => new(
        row.Text(0), row.Text(1), Enum.Parse<TwinRelation>(row.Text(2)), JsonSerializer.Deserialize(row.Text(3), ColumnJson.Types.TwinMeasure)!,
        row.Text(4), row.Text(5));
}
