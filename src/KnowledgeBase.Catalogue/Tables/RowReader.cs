using KnowledgeBase.Documents.Tables;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>Works out what a row changes, and what is wrong with it.</summary>
internal sealed class RowReader(string kind, TableHeaders header, EntityCatalogue catalogue, HashSet<string> slugsOfFile)
{
    private readonly CellReader cells = new(kind, catalogue, slugsOfFile);

    public RowPlan Read(TableFileRow row, string slug, Source source)
    {
        if (!SlugText.IsSlug(slug))
        {
            var wanted = slug.Length == 0 ? "id: it is empty; it says which entity the row is about" : $"id: '{slug}' is no identifier; lower-case letters a-z, digits, '.' and '-' only";
            return new RowPlan(row.Number, null, RowOutcome.Refused, [], [wanted], null);
        }
        var id = new EntityId(kind, slug);
        var known = catalogue.Find(id);
        var blank = known ?? new Entity { Id = id, Name = LocalizedText.None };
        var reasons = new List<string>();
        var changes = new List<CellChange>();
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var column in header.Columns.Where(column => column is not SlugColumn))
        {
            if (header.Cell(row, column.Key) is not { Length: > 0 } written || cells.Read(column, written, reasons) is not { } read)
                continue;
            var (before, after) = (column.Values(blank), read);
            if (Same(before, after))
                continue;
            changes.Add(new CellChange(column.Key, string.Join(EntityColumn.ValueSeparator, before), string.Join(EntityColumn.ValueSeparator, after)));
            values[column.Key] = after;
        }
        if (known is null)
            reasons.AddRange(Missing(row));
        if (reasons.Count > 0)
            return new RowPlan(row.Number, id, RowOutcome.Refused, changes, reasons, null);
        if (changes.Count == 0 && known is not null)
            return new RowPlan(row.Number, id, RowOutcome.Unchanged, [], [], null);
        var contribution = new RowContribution(blank, header.Columns, values, source).Make();
        return new RowPlan(row.Number, id, known is null ? RowOutcome.Added : RowOutcome.Changed, changes, [], contribution);
    }

    /// <summary>What a new entity needs and the row does not have.</summary>
    private IEnumerable<string> Missing(TableFileRow row)
    {
        if (header.Cell(row, "name_zh").Length == 0 && header.Cell(row, "name_en").Length == 0)
            yield return "name_zh, name_en: a new entity needs a name in one language at least";
        foreach (var column in header.Columns.Where(column => column.IsRequired && header.Cell(row, column.Key).Length == 0))
            yield return $"{column.Key}: a new {kind} needs it";
    }

    /// <summary>The same values, whatever blanks and line ends a spreadsheet made of them.</summary>
    private static bool Same(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.Select(Plain).SequenceEqual(after.Select(Plain), StringComparer.Ordinal);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
