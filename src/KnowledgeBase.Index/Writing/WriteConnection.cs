using System.Text;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Writing;

/// <summary>The connection that writes, with its prepared statements.</summary>
internal sealed class WriteConnection : IDisposable
{
    private readonly Database _database;
    private readonly int _textFields;
    private readonly Statement _generation;
    private readonly Statement _addDocument;
    private readonly Statement _removeDocument;
    private readonly Statement _addPostings;
    private readonly Statement _removePostings;
    private readonly Statement _addForm;
    private readonly Statement _addFacetValue;
    private readonly Statement _setGeneration;

    public WriteConnection(string file, IndexSchema schema, TimeSpan lockTimeout)
    {
        _textFields = schema.TextFields.Count;
        _database = Database.Open(file, create: false, lockTimeout);
        try
        {
            FtsExtension.Register(_database);

            // Without cache_spill = OFF, a batch larger than the cache would lock readers out before its commit.
            _database.Execute("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cache_spill = OFF; PRAGMA cache_size = -32768");
            _generation = _database.Prepare(GenerationLoader.RowQuery);
            _addDocument = _database.Prepare("INSERT INTO documents(row, key, record) VALUES (?1, ?2, ?3)");
            _removeDocument = _database.Prepare("DELETE FROM documents WHERE key = ?1 RETURNING row, record");
            _addPostings = _database.Prepare(InsertPostings(schema));
            _removePostings = _database.Prepare("DELETE FROM postings WHERE rowid = ?1");
            _addForm = _database.Prepare("INSERT OR IGNORE INTO forms(form, term) VALUES (?1, ?2)");
            _addFacetValue = _database.Prepare("INSERT INTO facet_values(ordinal, facet, value) VALUES (?1, ?2, ?3)");
            _setGeneration = _database.Prepare("UPDATE generation SET number = ?1, stamp = ?2, sequence = ?3, documents = ?4, next_row = ?5, facet_values = ?6, crc = ?7");
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    public Database Database => _database;

    /// <summary>Takes the write lock and tells on which generation it writes.</summary>
    /// <exception cref="SearchIndexException">Another process holds the lock.</exception>
    public GenerationRow Begin()
    {
        _database.Execute("BEGIN IMMEDIATE");
        return GenerationLoader.ReadRow(_database, _generation);
    }

    public void AddDocument(int row, string key, ReadOnlySpan<byte> record, PreparedDocument document)
    {
        _addDocument.Bind(1, row).Bind(2, key).BindBlob(3, record).Run();
        _addPostings.Bind(1, row);
        for (var field = 0; field < _textFields; field++)
            _addPostings.BindText(field + 2, document.Text(field));
        _addPostings.Run();
    }

    /// <summary>Removes the document with the key and tells what is to be subtracted from the totals; null where there is none.</summary>
    public RemovedDocument? RemoveDocument(string key, int textFields)
    {
        RemovedDocument? removed = null;
        try
        {
            _removeDocument.Bind(1, key);
            while (_removeDocument.Step())
                removed = Removed((int)_removeDocument.Number(0), key, _removeDocument.Blob(1), textFields);
        }
        finally
        {
            _removeDocument.Reset();
        }

        if (removed is not null)
            _removePostings.Bind(1, removed.Row).Run();
        return removed;
    }

    /// <summary>Notes the form of a term, where it is not noted yet.</summary>
    public void AddForm(string form, string term) => _addForm.Bind(1, form).Bind(2, term).Run();

    public void AddFacetValue(int ordinal, int facet, string value) =>
        _addFacetValue.Bind(1, ordinal).Bind(2, facet).Bind(3, value).Run();

    public void SetGeneration(GenerationRow row) =>
        _setGeneration.Bind(1, row.Number).Bind(2, row.Stamp).Bind(3, row.Sequence).Bind(4, row.Documents).Bind(5, row.NextRow).Bind(6, row.FacetValues).Bind(7, row.Crc).Run();

    public void Commit() => _database.Execute("COMMIT");

    public void Rollback() => _database.Rollback();

    public void Dispose()
    {
        foreach (var statement in new[] { _generation, _addDocument, _removeDocument, _addPostings, _removePostings, _addForm, _addFacetValue, _setGeneration })
            statement.Dispose();
        _database.Dispose();
    }

    private static RemovedDocument Removed(int row, string key, ReadOnlySpan<byte> record, int textFields)
    {
        var reader = DocumentRecord.Open(record, row, Encoding.UTF8.GetBytes(key));
        var lengths = new int[textFields];
        for (var field = 0; field < textFields; field++)
            lengths[field] = reader.Below(int.MaxValue);
        return new RemovedDocument(row, lengths);
    }

    private static string InsertPostings(IndexSchema schema)
    {
        var fields = Enumerable.Range(0, schema.TextFields.Count).ToArray();
        return $"INSERT INTO postings(rowid, {string.Join(", ", fields.Select(MatchExpression.Column))}) VALUES (?1, {string.Join(", ", fields.Select(f => $"?{f + 2}"))})";
    }
}
