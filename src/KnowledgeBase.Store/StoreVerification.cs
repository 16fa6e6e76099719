using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store;

/// <summary>Something that is wrong with a store.</summary>
/// <param name="Where">The table, the document or <c>store.db</c>.</param>
/// <param name="What">What is wrong, in English.</param>
public sealed record StoreProblem(string Where, string What);

/// <summary>The checks of <see cref="KnowledgeStore.Verify"/>. A damaged file may break any of them, so each stands alone.</summary>
internal sealed class StoreVerification(SqliteConnection connection)
{
    /// <summary>Every table, all its columns with the checksum last.</summary>
    public static IReadOnlyList<(string Table, string Sql)> Tables { get; } =
    [
        ("state", "SELECT name, value, checksum FROM state"),
        ("document", $"SELECT {DocumentRow.Columns} FROM document"),
        ("document_source", "SELECT document_id, compressed, checksum FROM document_source"),
        ("passage", $"SELECT {PassageTable.Columns} FROM passage"),
        ("entity", $"SELECT {EntityTable.Columns} FROM entity"),
        ("passage_link", $"SELECT {LinkTable.Columns} FROM passage_link"),
        ("ledger", $"SELECT {LedgerTable.Columns} FROM ledger"),
        ("change_log", "SELECT record_kind, record_id, change_sequence, deleted, checksum FROM change_log"),
        ("imported_entity", $"SELECT {ImportTable.Columns} FROM imported_entity"),
        ("twin", $"SELECT {TwinTable.Columns} FROM twin"),
        ("twin_pair", $"SELECT {TwinPairTable.Columns} FROM twin_pair"),
    ];

    private readonly List<StoreProblem> _problems = [];

    public IReadOnlyList<StoreProblem> Run(CancellationToken cancellationToken)
    {
        Check("store.db", CheckStructure);
        Check("store.db", CheckForeignKeys);
        foreach (var (table, sql) in Tables)
            Check(table, () => CheckRows(table, sql, cancellationToken));
        Check("document", () => CheckDigests(cancellationToken));
        Check("passage_link", CheckLinkTargets);
        Check("change_log", CheckChanges);
        Check("twin", CheckTwins);
        return _problems;
    }

    private void Check(string where, Action check)
    {
        try
        {
            check();
        }
        catch (Exception failed) when (failed is SqliteException or DamagedRowException)
        {
            _problems.Add(new StoreProblem(where, failed.Message));
        }
    }

    private void CheckStructure() => _problems.AddRange(connection
        .Results("PRAGMA integrity_check", reader => reader.GetString(0))
        .Where(line => line != "ok")
        .Select(line => new StoreProblem("store.db", line)));

    private void CheckForeignKeys() => _problems.AddRange(connection
        .Results("PRAGMA foreign_key_check", reader => reader.GetString(0))
        .GroupBy(table => table)
        .Select(group => new StoreProblem(group.Key, $"{group.Count()} rows belong to a row that is not there")));

    private void CheckRows(string table, string sql, CancellationToken cancellationToken)
    {
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Row.TryRead(reader, out var row))
                _problems.Add(new StoreProblem(table, $"the row '{row.Describe()}' does not match its checksum"));
        }
    }

    private void CheckDigests(CancellationToken cancellationToken)
    {
        foreach (var row in DocumentTable.All(connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = row.Document.Id;
            CheckDigest(id, "passages", row.PassageDigest, "SELECT checksum FROM passage WHERE document_id = $1 ORDER BY position");
            CheckDigest(id, "links", row.LinkDigest, "SELECT checksum FROM passage_link WHERE document_id = $1 ORDER BY position");
            if (DocumentTable.FindSource(connection, id) is not { } source || CompressedText.Digest(source) != row.SourceDigest)
                _problems.Add(new StoreProblem(id, "its source text is missing or not the one that was stored"));
        }
    }

    private void CheckDigest(string documentId, string what, string digest, string sql) => CheckDigest(documentId, what, digest, sql, documentId);

    private void CheckDigest(string where, string what, string digest, string sql, params ReadOnlySpan<object?> key)
    {
        var checksums = connection.Results(sql, reader => reader.GetInt64(0), key);
        if (RowChecksum.Digest(checksums) != digest)
            _problems.Add(new StoreProblem(where, $"its {what} are not those that were stored: some are missing, doubled or moved"));
    }

    private void CheckTwins()
    {
        foreach (var twin in TwinTable.All(connection))
        {
            CheckDigest(
                $"twin {twin.FirstId} {twin.SecondId}", "pairs", twin.PairDigest,
                "SELECT checksum FROM twin_pair WHERE first_id = $1 AND second_id = $2 ORDER BY position", twin.FirstId, twin.SecondId);
        }
    }

    private void CheckLinkTargets() => _problems.AddRange(connection.Results(
        """
        SELECT l.entity_kind, l.entity_slug, count(*) FROM passage_link l
        LEFT JOIN entity e ON e.entity_kind = l.entity_kind AND e.entity_slug = l.entity_slug
        WHERE e.entity_slug IS NULL GROUP BY 1, 2 ORDER BY 1, 2
        """,
        reader => new StoreProblem("passage_link", $"{reader.GetInt64(2)} links lead to {reader.GetString(0)}/{reader.GetString(1)}, which is not there")));

    /// <summary>The change log speaks of exactly what there is, and of what is gone.</summary>
    private void CheckChanges()
    {
        var newest = StateTable.Get(connection, StateTable.ChangeSequence);
        var alive = new HashSet<(string, string)>();
        foreach (var change in ChangeTable.Since(connection, 0, int.MaxValue))
        {
            if (change.Sequence > newest)
                _problems.Add(new StoreProblem("change_log", $"the change {change.Sequence} is newer than the newest, {newest}"));
            if (!change.Deleted)
                alive.Add((change.Kind, change.Id));
        }
        var present = DocumentTable.All(connection).Select(row => (ChangeTable.DocumentKind, row.Document.Id))
            .Concat(EntityTable.Contents(connection).Keys.Select(id => (ChangeTable.EntityKind, id.ToString())))
            .ToHashSet();
        alive.SymmetricExceptWith(present);
        _problems.AddRange(alive.Select(record => new StoreProblem("change_log", $"what it says of {record.Item1} {record.Item2} does not fit what there is")));
    }
}
