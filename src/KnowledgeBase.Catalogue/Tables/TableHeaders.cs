using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents.Tables;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>Which column of a file is which of the kind.</summary>
internal sealed class TableHeaders
{
    /// <summary>Columns that exports add for people and that say nothing of their own.</summary>
    private static readonly string[] OfExports = ["kind", "url", "address_of_page", "sources", "source"];

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> errors = [];
    private readonly List<string> remarks = [];

    private TableHeaders(IReadOnlyList<EntityColumn> columns) => Columns = columns;

    /// <summary>The kind's columns.</summary>
    public IReadOnlyList<EntityColumn> Columns { get; }

    public IReadOnlyList<string> Errors => errors;

    public IReadOnlyList<string> Remarks => remarks;

    public static TableHeaders Read(string kind, TableFileRow header)
    {
        var headers = new TableHeaders(EntityColumns.Of(kind));
        for (var place = 0; place < header.Cells.Count; place++)
        {
            if (header.Cells[place].Length > 0)
                headers.Add(header.Cells[place], place);
        }
        if (headers.places.Count == 0)
            headers.errors.Add($"row {header.Number} heads no known column; known: {string.Join(", ", headers.Columns.Select(column => column.Key))}");
        else if (!headers.places.ContainsKey("id") && !EntityKinds.Registers.Contains(kind))
            headers.errors.Add("the column 'id' is missing; it says which entity each row is about");
        return headers;
    }

    /// <summary>What stands in a row under a column; empty where the file has no such column.</summary>
    public string Cell(TableFileRow row, string key) =>
        places.TryGetValue(key, out var place) && place < row.Cells.Count ? Plain(row.Cells[place]) : "";

    private void Add(string printed, int place)
    {
        var key = NameKey.Of(printed);
        var column = Columns.FirstOrDefault(column => NameKey.Of(column.Key) == key || NameKey.Of(column.Header.Zh!) == key || NameKey.Of(column.Header.En!) == key);
        if (column is null)
        {
            if (!OfExports.Contains(printed.ToLowerInvariant()))
                remarks.Add($"the column '{printed}' is not known and was passed over; known: {string.Join(", ", Columns.Select(known => known.Key))}");
        }
        else if (!places.TryAdd(column.Key, place))
        {
            errors.Add($"two columns are headed '{column.Key}'");
        }
    }

    /// <summary>The text without the apostrophe with which exports keep spreadsheets from taking it for a formula.</summary>
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? cell[1..] : cell;
}
