using System.Globalization;
using KnowledgeBase.Documents;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>How much of everything a store holds, out of one state.</summary>
public sealed record StoreStatistics
{
    public required long ChangeSequence { get; init; }

    public required int Documents { get; init; }

    /// <summary>By the format they were read as; <c>unknown</c> for those stored before formats were.</summary>
    public required IReadOnlyDictionary<string, int> DocumentsByFormat { get; init; }

    /// <summary>Passages of every kind, headings too.</summary>
    public required int Passages { get; init; }

    public required int Links { get; init; }

    public required IReadOnlyDictionary<string, int> EntitiesByKind { get; init; }

    public required IReadOnlyDictionary<PassageKind, int> PassagesByKind { get; init; }

    /// <summary>By the passage's own language, else its document's.</summary>
    public required IReadOnlyDictionary<string, int> PassagesByLanguage { get; init; }

    public required IReadOnlyDictionary<string, int> PassagesByDocument { get; init; }

    /// <summary>Files whose last outcome was a failure.</summary>
    public required int FailedFiles { get; init; }

    /// <summary>When the ledger was last written to, in UTC; null where it never was.</summary>
    public required DateTimeOffset? LastIngest { get; init; }

    internal static StoreStatistics Read(SqliteConnection connection)
    {
        var byDocument = Counts(connection,
            "SELECT d.document_id, count(p.locator) FROM document d LEFT JOIN passage p ON p.document_id = d.document_id GROUP BY d.document_id");
        return new StoreStatistics
        {
            ChangeSequence = StateTable.Get(connection, StateTable.ChangeSequence),
            Documents = byDocument.Count,
            DocumentsByFormat = Counts(connection, "SELECT coalesce(file_format, 'unknown'), count(*) FROM document GROUP BY 1"),
            Passages = byDocument.Values.Sum(),
            Links = (int)connection.Count("SELECT count(*) FROM passage_link"),
            EntitiesByKind = Counts(connection, "SELECT entity_kind, count(*) FROM entity GROUP BY entity_kind"),
            PassagesByKind = Counts(connection, "SELECT passage_kind, count(*) FROM passage GROUP BY passage_kind")
                .ToDictionary(count => Enum.Parse<PassageKind>(count.Key), count => count.Value),
            PassagesByLanguage = Counts(connection, """
                SELECT coalesce(p.language_code, d.language_code), count(*)
                FROM passage p JOIN document d ON d.document_id = p.document_id GROUP BY 1
                """),
            PassagesByDocument = byDocument,
            FailedFiles = (int)connection.Count("SELECT count(*) FROM ledger WHERE outcome = 'failed'"),
            LastIngest = connection.Scalar("SELECT max(happened_at) FROM ledger") is string at
                ? DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture)
                : null,
        };
    }

    private static Dictionary<string, int> Counts(SqliteConnection connection, string sql) =>
        connection.Results(sql, reader => (Name: reader.GetString(0), Count: reader.GetInt32(1)))
            .OrderBy(count => count.Name, StringComparer.Ordinal)
            .ToDictionary(count => count.Name, count => count.Count);
}
