using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Generations;

/// <summary>Reads a generation from a file, inside the caller's transaction.</summary>
internal static class GenerationLoader
{
    public const string RowQuery = "SELECT number, stamp, sequence, documents, next_row, facet_values, crc FROM generation";

    public static GenerationRow ReadRow(Database database, Statement statement)
    {
        try
        {
            if (!statement.Step())
                throw new SearchIndexException(database.File, IndexFault.Damaged, "the generation is missing");
            var row = new GenerationRow(
                statement.Number(0), statement.Number(1), statement.Number(2), (int)statement.Number(3), (int)statement.Number(4), statement.Number(5));
            return row.Crc == statement.Number(6)
                ? row
                : throw new SearchIndexException(database.File, IndexFault.Damaged, "the generation has another checksum");
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <exception cref="SearchIndexException">The content contradicts itself.</exception>
    public static Generation Load(Database database, IndexSchema schema, GenerationRow row, long cacheBytes)
    {
        try
        {
            var columns = new DocumentColumns(schema, Expected(row.Documents), Expected(row.NextRow));
            var totals = new long[schema.TextFields.Count];
            if (LoadFacetValues(database, schema, columns) != row.FacetValues)
                throw new InvalidDataException("the facet values have another checksum");
            LoadDocuments(database, columns, totals);
            if (columns.Count != row.Documents)
                throw new InvalidDataException($"it holds {columns.Count} documents instead of {row.Documents}");
            return Generation.Loaded(schema, row, columns, totals, new ListCache(cacheBytes));
        }
        catch (InvalidDataException e)
        {
            throw new SearchIndexException(database.File, IndexFault.Damaged, e.Message, e);
        }
    }

    /// <summary>Room for as many as the file says there are, and for some that may be added.</summary>
    private static int Expected(int count) => (int)Math.Min(count + (count / 64L) + 16, Array.MaxLength - 1);

    private static long LoadFacetValues(Database database, IndexSchema schema, DocumentColumns columns)
    {
        using var statement = database.Prepare("SELECT ordinal, facet, value FROM facet_values ORDER BY ordinal");
        var expected = schema.FacetFields.Count;
        var checksum = 0L;
        while (statement.Step())
        {
            var facet = statement.Number(1);
            if (facet < 0 || facet >= schema.FacetFields.Count || statement.Number(0) != expected++)
                throw new InvalidDataException("the facet values are not numbered one after the other");
            var value = statement.Text(2);
            checksum = GenerationRow.WithFacetValue(checksum, (int)facet, value);
            columns.AddFacetValue((int)facet, value);
        }

        return checksum;
    }

    private static void LoadDocuments(Database database, DocumentColumns columns, long[] totals)
    {
        using var statement = database.Prepare("SELECT row, key, record FROM documents ORDER BY row");
        while (statement.Step())
        {
            var row = statement.Number(0);
            if (row is < 0 or >= int.MaxValue)
                throw new InvalidDataException($"the row number {row} is impossible");
            columns.Add((int)row, statement.Utf8(1), statement.Blob(2), totals);
        }
    }
}
