using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>The pairs of alignments, in their order.</summary>
internal static class TwinPairTable
{
    public const string Columns = "first_id, second_id, position, first_locator, second_locator, match_kind, score_mille, differences, checksum";

    private const int ColumnCount = 9;

    private const double ScoreSteps = 1000;

    /// <summary>The rows of an alignment with their checksums.</summary>
    public static List<object?[]> Rows(TwinAlignment alignment)
    {
        var rows = new List<object?[]>(alignment.Pairs.Count);
        for (var i = 0; i < alignment.Pairs.Count; i++)
        {
            var pair = alignment.Pairs[i];
            object?[] values =
            [
                alignment.FirstId, alignment.SecondId, (long)i, pair.First, pair.Second, pair.Match.ToString(),
                (long)Math.Round(pair.Score * ScoreSteps), WriteDifferences(pair.Differences),
            ];
            rows.Add([.. values, RowChecksum.Of(values)]);
        }
        return rows;
    }

    public static void Insert(SqliteConnection connection, List<object?[]> rows)
    {
        using var insert = connection.Prepared($"INSERT INTO twin_pair ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", ColumnCount);
        foreach (var row in rows)
            insert.With(row).ExecuteNonQuery();
    }

    public static IReadOnlyList<TwinPair> Of(SqliteConnection connection, string firstId, string secondId) => connection.Rows(
        $"SELECT {Columns} FROM twin_pair WHERE first_id = $1 AND second_id = $2 ORDER BY position", From, firstId, secondId);

    /// <summary>The pairs a passage is in, each with its counterpart's document.</summary>
    public static IReadOnlyList<(string DocumentId, string? Locator, TwinPair Pair)> At(SqliteConnection connection, string documentId, string locator) =>
    [
        .. connection.Rows(
            $"SELECT {Columns} FROM twin_pair WHERE first_id = $1 AND first_locator = $2 ORDER BY second_id, position",
            row => (row.Text(1), row.TextOrNull(4), From(row)), documentId, locator),
        .. connection.Rows(
            $"SELECT {Columns} FROM twin_pair WHERE second_id = $1 AND second_locator = $2 ORDER BY first_id, position",
            row => (row.Text(0), row.TextOrNull(3), From(row)), documentId, locator),
    ];

    private static TwinPair From(Row row) => new(
        row.TextOrNull(3), row.TextOrNull(4), Enum.Parse<TwinMatch>(row.Text(5)), row.Long(6) / ScoreSteps,
        row.Text(7).Length == 0 ? [] : JsonSerializer.Deserialize(row.Text(7), ColumnJson.Types.IReadOnlyListTwinDifference)!);

    private static string WriteDifferences(IReadOnlyList<TwinDifference> differences) =>
        differences.Count == 0 ? "" : JsonSerializer.Serialize(differences, ColumnJson.Types.IReadOnlyListTwinDifference);
}
