using System.Globalization;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Generations;

/// <summary>The tables of an index file: making them, and telling whether a file has the ones that belong to a schema.</summary>
internal static class IndexFile
{
    /// <summary>Grows when the tables or the records in them change.</summary>
    private const int Format = 3;

    /// <summary>"KBIX", SQLite's application_id of our files.</summary>
    private const int ApplicationId = 0x4B424958;

    /// <summary>How many bytes of new postings FTS5 gathers in memory before it writes them as a segment: fewer segments mean less merging.</summary>
    private const int PendingBytes = 32 << 20;

    /// <summary>How large FTS5 makes the leaves of its segments.</summary>
    private const int LeafBytes = 4050;

    /// <summary>What is wrong with the file, or null when it can be used.</summary>
    public static IndexRecreation? Inspect(string file, IndexSchema schema, TimeSpan lockTimeout)
    {
        if (!File.Exists(file))
            return new IndexRecreation(IndexFault.Missing, "there is no file");
        if (new FileInfo(file).Length == 0)
            return new IndexRecreation(IndexFault.Damaged, "the file is empty");
        try
        {
            using var database = Database.Open(file, create: false, lockTimeout);
            FtsExtension.Register(database);
            return Inspect(database, schema);
        }
        catch (SearchIndexException e) when (e.Fault == IndexFault.Damaged)
        {
            return new IndexRecreation(IndexFault.Damaged, e.Detail);
        }
    }

    /// <summary>Makes an empty index; does nothing where another process has just made it.</summary>
    public static void Create(string file, IndexSchema schema, TimeSpan lockTimeout)
    {
        using var database = Database.Open(file, create: true, lockTimeout);
        FtsExtension.Register(database);
        database.Execute("BEGIN EXCLUSIVE");
        if (database.Scalar("SELECT count(*) FROM sqlite_schema") == "0")
        {
            database.Execute(Tables(schema));
            using var settings = database.Prepare("INSERT INTO schema(fingerprint) VALUES (?1)");
            settings.Bind(1, schema.Fingerprint()).Run();
        }

        database.Execute("COMMIT");
    }

    /// <summary>Removes the file and its journal.</summary>
    /// <exception cref="SearchIndexException">It cannot be removed.</exception>
    public static void Delete(string file)
    {
        try
        {
            File.Delete(file);
            File.Delete(file + "-journal");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SearchIndexException(file, IndexFault.Storage, $"the file cannot be removed: {e.Message}", e);
        }
    }

    /// <summary>Puts a closed index in the place of another, whose users keep what they have open.</summary>
    /// <exception cref="SearchIndexException">It cannot be moved; the other index is still there.</exception>
    public static void Replace(string file, string by)
    {
        try
        {
            File.Move(by, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SearchIndexException(file, IndexFault.Storage, $"the new file cannot be put in its place: {e.Message}", e);
        }

        Delete(by);
    }

    private static IndexRecreation? Inspect(Database database, IndexSchema schema)
    {
        if (database.Scalar("PRAGMA application_id") != ApplicationId.ToString(CultureInfo.InvariantCulture))
            return new IndexRecreation(IndexFault.Damaged, "the file is no search index");
        if (database.Scalar("PRAGMA user_version") is var format && format != Format.ToString(CultureInfo.InvariantCulture))
            return new IndexRecreation(IndexFault.OtherVersion, $"the file has format {format}, this program writes format {Format}");
        if (database.Scalar("SELECT fingerprint FROM schema") is var found && found != schema.Fingerprint())
            return new IndexRecreation(IndexFault.OtherVersion, $"the file was made for the schema {found}, not {schema.Fingerprint()}");
        return CheckTables(database);
    }

    /// <summary>
    /// Checks the structure of every ordinary table but the one of the posting lists, which is nearly the whole file: damage there is met when a list is
    /// read, and found by <see cref="IndexVerification"/>.
    /// </summary>
    private static IndexRecreation? CheckTables(Database database)
    {
        using var tables = database.Prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'postings_data'");
        while (tables.Step())
        {
            if (database.Scalar($"PRAGMA quick_check(\"{tables.Text(0)}\")") is var check && check != "ok")
                return new IndexRecreation(IndexFault.Damaged, $"table {tables.Text(0)}: {check}");
        }

        return null;
    }

    private static string Tables(IndexSchema schema)
    {
        var first = new GenerationRow(0, Random.Shared.NextInt64(), 0, 0, 0, 0);
        var columns = string.Join(", ", Enumerable.Range(0, schema.TextFields.Count).Select(MatchExpression.Column));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            PRAGMA application_id = {ApplicationId};
            PRAGMA user_version = {Format};
            CREATE TABLE schema(fingerprint TEXT NOT NULL);
            CREATE TABLE generation(
                number INTEGER NOT NULL, stamp INTEGER NOT NULL, sequence INTEGER NOT NULL, documents INTEGER NOT NULL,
                next_row INTEGER NOT NULL, facet_values INTEGER NOT NULL, crc INTEGER NOT NULL);
            INSERT INTO generation VALUES ({first.Number}, {first.Stamp}, {first.Sequence}, {first.Documents}, {first.NextRow}, {first.FacetValues}, {first.Crc});
            CREATE TABLE documents(row INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record BLOB NOT NULL);
            CREATE TABLE forms(form TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY(form, term)) WITHOUT ROWID;
            CREATE TABLE facet_values(ordinal INTEGER PRIMARY KEY, facet INTEGER NOT NULL, value TEXT NOT NULL);
            CREATE VIRTUAL TABLE postings USING fts5({columns}, content='', contentless_delete=1, detail=full, tokenize='ready');
            INSERT INTO postings(postings, rank) VALUES ('hashsize', {PendingBytes}), ('pgsz', {LeafBytes});
            """);
    }
}
