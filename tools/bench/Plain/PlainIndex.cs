using System.Globalization;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Benchmarks.Plain;

/// <summary>
/// SQLite's FTS5 used plainly, over the same terms: its own tokenizer, ORDER BY rank, count(*), facets by a join with a table of values.
/// The table keeps no text, as the index compared with it keeps none. For one thread.
/// </summary>
internal sealed class PlainIndex : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly IndexSchema _schema;
    private SqliteTransaction? _transaction;
    private SqliteCommand? _addDocument;
    private SqliteCommand? _addPassage;
    private SqliteCommand? _addFacet;
    private SqliteCommand? _addValue;
    private readonly Dictionary<(string Facet, string Value), int> _values = [];
    private int _next;

    public PlainIndex(string file, IndexSchema schema)
    {
        _schema = schema;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA cache_size = -65536; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL");
        if (Scalar("SELECT count(*) FROM sqlite_schema") == 0)
            Create();
        using (var command = _connection.CreateCommand())
        {
            foreach (var (number, value) in Read(command, "SELECT number, name, value FROM facet_value", row => (row.GetInt32(0), (row.GetString(1), row.GetString(2)))))
                _values.Add(value, number);
        }

        _next = (int)Scalar("SELECT count(*) FROM document");
    }

    public int Documents => _next;

    public void Add(IndexDocument document)
    {
        _transaction ??= _connection.BeginTransaction();
        var row = _next++;
        Run(_addDocument ??= Prepare("INSERT INTO document VALUES ($0, $1, $2)", 3), row, document.Key, document.Numbers.TryGetValue(IndexLayout.Date, out var date) ? date : null);
        var texts = _schema.TextFields.SelectMany(field =>
        {
            var (words, stems) = PlainText.Of(document.Text.GetValueOrDefault(field.Name) ?? [], _schema.FormOf);
            return new object?[] { words, stems };
        });
        var columns = Columns().Count;
        Run(_addPassage ??= Prepare($"INSERT INTO passages(rowid, {string.Join(", ", Columns())}) VALUES ($0, {string.Join(", ", Enumerable.Range(1, columns).Select(i => "$" + i))})", columns + 1), [row, .. texts]);
        foreach (var (facet, values) in document.Facets)
        {
            foreach (var value in values)
                Run(_addFacet ??= Prepare("INSERT INTO facet VALUES ($0, $1)", 2), row, Number(facet, value));
        }
    }

    public void Commit()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = null;
    }

    /// <summary>The best ten, the exact total, and the facets' counts, each facet without its own filter.</summary>
    public PlainResult Search(PlainMatch match, SearchRequest request)
    {
        using var command = _connection.CreateCommand();
        var filters = request.Filters.Concat(match.Within.Select(within => new FacetFilter(within.Facet, within.Values))).ToList();
        if (match.Expression is not null)
            command.Parameters.AddWithValue("$match", match.Expression);
        var all = Found(match, filters);

        var order = request.Sort is not null
            ? $"SELECT doc FROM document WHERE doc IN ({all}) ORDER BY date DESC, key LIMIT 10"
            : match.Expression is null ? "SELECT doc FROM document ORDER BY doc LIMIT 10" : $"{all} ORDER BY rank LIMIT 10";
        var rows = Read(command, order, reader => reader.GetInt32(0));
        var total = Read(command, $"SELECT count(*) FROM ({all})", reader => reader.GetInt32(0))[0];

        var own = request.Filters.Select(filter => filter.Facet).ToList();
        var counts = Counts(command, all, value => !own.Contains(value.Facet));
        foreach (var facet in own)
            counts.AddRange(Counts(command, Found(match, [.. filters.Where(filter => filter.Facet != facet)]), value => value.Facet == facet));
        var numbers = counts.ToDictionary(count => count.Value, count => count.Count);
        return new PlainResult(total, rows, _values.Where(value => numbers.ContainsKey(value.Value)).ToDictionary(value => value.Key, value => numbers[value.Value]));
    }

    public void Dispose()
    {
        _addDocument?.Dispose();
        _addPassage?.Dispose();
        _addFacet?.Dispose();
        _addValue?.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }

    /// <summary>How many of the documents found have each of the values wanted.</summary>
    private List<(int Value, int Count)> Counts(SqliteCommand command, string found, Func<(string Facet, string Value), bool> wanted)
    {
        var chosen = _values.Where(value => wanted(value.Key)).Select(value => value.Value).ToList();
        var only = chosen.Count == _values.Count ? "" : $" WHERE f.value IN ({string.Join(", ", chosen)})";
        return Read(
            command,
            $"SELECT f.value, count(*) FROM ({found}) AS m CROSS JOIN facet AS f ON f.doc = m.doc{only} GROUP BY f.value",
            row => (row.GetInt32(0), row.GetInt32(1)));
    }

    /// <summary>A SELECT of the documents found.</summary>
    private string Found(PlainMatch match, IReadOnlyList<FacetFilter> filters)
    {
        var (select, row, conditions) = match.Expression is null
            ? ("SELECT doc FROM document", "document.doc", new List<string>())
            : ("SELECT rowid AS doc FROM passages", "passages.rowid", ["passages MATCH $match"]);

        // With IN in place of EXISTS, SQLite would run the MATCH once for each row of the facet's value.
        conditions.AddRange(filters.Select(filter =>
            $"EXISTS (SELECT 1 FROM facet WHERE facet.doc = {row} AND value IN ({string.Join(", ", filter.Values.Select(value => Number(filter.Facet, value)))}))"));
        return conditions.Count == 0 ? select : $"{select} WHERE {string.Join(" AND ", conditions)}";
    }

    /// <summary>The number of a facet value; a new one is noted.</summary>
    private int Number(string facet, string value)
    {
        if (_values.TryGetValue((facet, value), out var known))
            return known;
        _values.Add((facet, value), _values.Count);
        Run(_addValue ??= Prepare("INSERT INTO facet_value VALUES ($0, $1, $2)", 3), _values.Count - 1, facet, value);
        return _values.Count - 1;
    }

    private static List<T> Read<T>(SqliteCommand command, string sql, Func<SqliteDataReader, T> read)
    {
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private List<string> Columns() => [.. _schema.TextFields.SelectMany(field => new[] { field.Name, field.Name + "_stems" })];

    private void Create()
    {
        var weights = string.Join(", ", _schema.TextFields.SelectMany(field => new[] { field.Weight, field.Weight }).Select(weight => weight.ToString(CultureInfo.InvariantCulture)));
        Execute($"""
            CREATE VIRTUAL TABLE passages USING fts5({string.Join(", ", Columns())}, content='', contentless_delete=1, tokenize="ascii tokenchars '~.,-+%/_:'");
            INSERT INTO passages(passages, rank) VALUES ('rank', 'bm25({weights})');
            CREATE TABLE document(doc INTEGER PRIMARY KEY, key TEXT NOT NULL, date INTEGER);
            CREATE TABLE facet_value(number INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL);
            CREATE TABLE facet(doc INTEGER NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (doc, value)) WITHOUT ROWID;
            """);
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        return command;
    }

    private void Run(SqliteCommand command, params object?[] values)
    {
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
