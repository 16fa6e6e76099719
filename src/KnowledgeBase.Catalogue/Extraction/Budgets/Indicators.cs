using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Budgets;

/// <summary>
/// Tables that set performance indicators beside their expected results: the framework names each with the sectors responsible, the tables of
/// the sectors give baselines and targets. An indicator is one wherever it stands, though its wording varies a little from table to table.
/// </summary>
internal static class Indicators
{
    private static readonly string[] IndicatorHeaders = ["绩效指标", "performance indicator"];
    private static readonly string[] BaselineHeaders = ["基准", "baseline"];
    private static readonly string[] TargetHeaders = ["目标", "target"];
    private static readonly string[] SectorHeaders = ["部门", "sector"];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        var rows = Rows(source).ToList();
        var names = new IndicatorNames();
        // The framework has one indicator a cell; tables of sectors may have several, which only blanks divide.
        foreach (var (row, code, text) in rows.Where(row => HasSectors(row.Row)).Concat(rows.Where(row => !row.Text.Contains(' ', StringComparison.Ordinal))))
            names.Note(code, text, TableOf(row));
        foreach (var (row, code, text) in rows)
        {
            foreach (var name in names.In(code, text, TableOf(row)))
                yield return Contribution(source, row, code, name);
        }
    }

    /// <summary>The rows that name an indicator of a result; entries of a list inside a cell's text are none.</summary>
    private static IEnumerable<(Passage Row, string Code, string Text)> Rows(DocumentSource source)
    {
        foreach (var row in source.Passages.Where(passage => passage.Kind == PassageKind.TableRow))
        {
            if (Cell(row, IndicatorHeaders) is { Text.Length: > 0 } cell && ResultOf(row) is { } code && cell.Text[0] is not ('-' or '–'))
                yield return (row, code, Printed(cell.Text));
        }
    }

    private static string TableOf(Passage row) => row.Locator[..Math.Max(0, row.Locator.LastIndexOf('.'))];

    private static EntityContribution Contribution(DocumentSource source, Passage row, string code, string name)
    {
        var language = source.LanguageOf(row);
        return new EntityContribution
        {
            Kind = EntityKinds.Indicator,
            Slug = IndicatorNames.SlugOf(code, name),
            Texts = [new StatedText(TextField.Name, language, name, source.At(row, name))],
            Facts = [.. Fact(source, row, "baseline", BaselineHeaders), .. Fact(source, row, "target", TargetHeaders)],
            Relations = [new Relation("expected-result", new EntityId(EntityKinds.ExpectedResult, code), source.At(row, code))],
            NamedRelations = [.. Sectors(source, row)],
        };
    }

    private static IEnumerable<Fact> Fact(DocumentSource source, Passage row, string name, string[] headers)
    {
        if (Cell(row, headers) is { Inherited: false, Text.Length: > 0 } cell)
            yield return new Fact(name, source.Text(row, Printed(cell.Text)), source.At(row, cell.Text));
    }

    /// <summary>The sectors in short, as the column for them prints them.</summary>
    private static IEnumerable<NamedRelation> Sectors(DocumentSource source, Passage row)
    {
        if (SectorCell(row) is { } cell)
        {
            return cell.Text.Split(['、', ',', '，', '(', ')', '（', '）', '\n', ';', '；', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(sector => new NamedRelation("sector", EntityKinds.Sector, sector, source.At(row, sector), IsOptional: true, AliasContexts.SectorColumn));
        }
        return [];
    }

    private static TableCell? SectorCell(Passage row) =>
        row.Cells.FirstOrDefault(cell => cell.Header is { } header && SectorHeaders.Contains(header.Trim().ToLowerInvariant()));

    private static bool HasSectors(Passage row) => SectorCell(row) is not null;

    /// <summary>The code of the expected result beside which a row stands; null where there is none.</summary>
    public static string? ResultOf(Passage row) =>
        row.Cells.Where(cell => ResultHeading.Matches(cell.Header)).Select(cell => ResultCode.ReadAt(cell.Text, 0)?.Code).FirstOrDefault(code => code is not null);

    /// <summary>Whether a column headed so holds indicators.</summary>
    public static bool IsHeader(string? header) => header is not null && Array.Exists(IndicatorHeaders, word => header.Trim().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static TableCell? Cell(Passage row, string[] headers) =>
        row.Cells.FirstOrDefault(cell => cell.Header is { } header && Array.Exists(headers, word => header.Trim().StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static string Printed(string text) => text.Replace('\n', ' ').Trim().TrimEnd('：', ':');
}
