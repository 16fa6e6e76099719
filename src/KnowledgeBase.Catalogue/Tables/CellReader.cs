using System.Globalization;
using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>Reads the cells of a column and says what is wrong with them.</summary>
internal sealed class CellReader(string kind, EntityCatalogue catalogue, HashSet<string> slugsOfFile)
{
    /// <summary>No value is longer; a longer one is a mistake.</summary>
    private const int LongestValue = 20_000;

    private static readonly string[] DateForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
    private static readonly char[] SlugSeparators = ['\n', ';', ',', '；', '，', '、'];

    private readonly Dictionary<string, NameDirectory> directories = [];

    /// <summary>The values of a cell; null where one is wrong, and the reasons say which.</summary>
    public IReadOnlyList<string>? Read(EntityColumn column, string cell, List<string> reasons)
    {
        if (cell.Length > LongestValue)
        {
            reasons.Add($"{column.Key}: more than {LongestValue:N0} characters");
            return null;
        }
        var values = Divided(column, cell);
        if (!column.IsMultiple && values.Count > 1)
        {
            reasons.Add($"{column.Key}: it takes one value, and {values.Count} stand here");
            return null;
        }
        var before = reasons.Count;
        IReadOnlyList<string> read = [.. values.Select(value => One(column, value, reasons) ?? "")];
        return reasons.Count == before ? read : null;
    }

    private static IReadOnlyList<string> Divided(EntityColumn column, string cell) => column.Content switch
    {
        CellContent.Slug => cell.Split(SlugSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        CellContent.Choice or CellContent.Year or CellContent.Language when column.IsMultiple => cell.Split([.. SlugSeparators, ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        CellContent.Address when column.IsMultiple => cell.Split(['\n', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ when column.IsMultiple => cell.Split(EntityColumn.ValueSeparator, StringSplitOptions.TrimEntries),
        _ => [cell],
    };

    private string? One(EntityColumn column, string value, List<string> reasons)
    {
        var read = column.Content switch
        {
            CellContent.Choice => column.Choices.FirstOrDefault(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase)),
            CellContent.Date => Date(value),
            CellContent.Year => value.Length == 4 && value[0] is '1' or '2' && value.All(char.IsAsciiDigit) ? value : null,
            CellContent.Language => value.Length is 2 or 3 && value.All(char.IsAsciiLetter) ? value.ToLowerInvariant() : null,
            CellContent.Address => IsAddress(value) ? value : null,
            CellContent.Slug => Slug((RelationColumn)column, value),
            _ => value,
        };
        if (read is null)
            reasons.Add($"{column.Key}: '{value}' {Wanted(column)}");
        return read;
    }

    private static string Wanted(EntityColumn column) => column.Content switch
    {
        CellContent.Choice => "is none of " + string.Join(", ", column.Choices),
        CellContent.Date => "is no date; write 2024-03-05, 2024-03 or 2024",
        CellContent.Year => "is no year of four digits",
        CellContent.Language => "is no code of a language; write zh, en, fr …",
        CellContent.Address => "is no address of a web page; it must begin with http://, https:// or www.",
        _ => $"is neither the identifier nor a name of any {((RelationColumn)column).TargetKind}",
    };

    private static string? Date(string value)
    {
        // Spreadsheets show dates in many ways; only those that cannot be mistaken are taken.
        var written = value.Replace('/', '-').Replace('.', '-');
        foreach (var form in DateForms)
        {
            if (DateOnly.TryParseExact(written, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                return written;
        }
        return DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static bool IsAddress(string value) =>
        (value.StartsWith("www", StringComparison.OrdinalIgnoreCase) && value.Contains('.', StringComparison.Ordinal))
        || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    /// <summary>The slug of the entity that a value names by its identifier, its slug or a name.</summary>
    private string? Slug(RelationColumn column, string value)
    {
        var slug = value.StartsWith(column.TargetKind + "/", StringComparison.Ordinal) ? value[(column.TargetKind.Length + 1)..] : value;
        var lower = slug.ToLowerInvariant();
        if (catalogue.Contains(new EntityId(column.TargetKind, lower)) || (column.TargetKind == kind && slugsOfFile.Contains(lower)))
            return lower;
        if (!directories.TryGetValue(column.TargetKind, out var directory))
            directories[column.TargetKind] = directory = NameDirectory.Of(catalogue.OfKind(column.TargetKind));
        return directory.Find(column.TargetKind, slug);
    }
}
