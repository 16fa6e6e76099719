using KnowledgeBase.Documents.Tables;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>
/// Reads tables of entities with the columns of <see cref="EntityColumns"/>, in any order, headed by the columns' keys or by what people read above them.
/// An empty cell leaves what is known as it is. Works out what each row would change and changes nothing itself.
/// </summary>
public static class EntityImport
{
    /// <summary>Works out what a table would do.</summary>
    /// <param name="kind">One of <see cref="EntityColumns.ImportedKinds"/>.</param>
    /// <param name="rows">The table, its header first.</param>
    /// <param name="catalogue">What is known.</param>
    /// <param name="source">The source of a row, by its number.</param>
    public static ImportPlan Plan(string kind, IReadOnlyList<TableFileRow> rows, EntityCatalogue catalogue, Func<int, Source> source)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(source);
        if (!EntityColumns.ImportedKinds.Contains(kind))
            return new ImportPlan(kind, [$"'{kind}' cannot be imported; what can: {string.Join(", ", EntityColumns.ImportedKinds)}"], [], []);
        if (rows.Count == 0)
            return new ImportPlan(kind, ["the file has no rows"], [], []);
        var header = TableHeaders.Read(kind, rows[0]);
        if (header.Errors.Count > 0)
            return new ImportPlan(kind, header.Errors, header.Remarks, []);
        var slugs = Slugs(kind, rows, header);
        var reader = new RowReader(kind, header, catalogue, [.. slugs.Values]);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var plans = new List<RowPlan>();
        foreach (var row in rows.Skip(1))
        {
            var slug = slugs[row.Number];
            if (slug.Length > 0 && seen.TryGetValue(slug, out var first))
                plans.Add(new RowPlan(row.Number, new EntityId(kind, slug), RowOutcome.Refused, [], [$"id: '{slug}' is that of row {first} too"], null));
            else
                plans.Add(reader.Read(row, slug, source(row.Number)));
            if (slug.Length > 0)
                seen.TryAdd(slug, row.Number);
        }
        return new ImportPlan(kind, [], header.Remarks, plans);
    }

    /// <summary>The slug of each row by its number: that of its identifier; where it has none and the kind is a register, one made of what it says.</summary>
    private static Dictionary<int, string> Slugs(string kind, IReadOnlyList<TableFileRow> rows, TableHeaders header)
    {
        var isRegister = EntityKinds.Registers.Contains(kind);
        return rows.Skip(1).ToDictionary(row => row.Number, row =>
        {
            var written = header.Cell(row, "id");
            if (written.StartsWith(kind + "/", StringComparison.Ordinal))
                written = written[(kind.Length + 1)..];
            return written.Length > 0 || !isRegister ? written : SlugText.Of([header.Cell(row, "name_en"), header.Cell(row, "name_zh"), header.Cell(row, "start"), header.Cell(row, "country")]);
        });
    }
}
