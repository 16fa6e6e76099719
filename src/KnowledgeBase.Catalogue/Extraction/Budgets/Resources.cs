using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Budgets;

/// <summary>
/// Tables of budget figures. 版权和创意产业：按成果开列的资源 gives what a sector spends on each expected result, and its total; a table of offices or
/// units gives what each has. The unit of the figures is what the paragraph above the table says.
/// </summary>
internal static class Resources
{
    private const string Thousands = "thousand Swiss francs";

    private static readonly string[] ResourceWords = ["资源", "resources"];
    private static readonly string[] BudgetWords = ["预算", "budget"];
    private static readonly string[] TotalLabels = ["总计", "合计", "total", "grandtotal"];
    private static readonly string[] UnitEndings = ["办事处", "协调处", "联络处", "司", "处", "office", "division"];
    private static readonly (string Chinese, string English)[] Columns =
    [
        ("调剂使用后预算", "budget after transfers"), ("拟议预算", "proposed budget"), ("计划和预算", "program and budget"),
        ("非人事费", "non-personnel"), ("人事费", "personnel"), ("共计", "total"), ("临时员额", "temporary posts"), ("员额", "posts"), ("总计", "total"),
    ];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        foreach (var row in source.Passages.Where(passage => passage.Kind == PassageKind.TableRow && passage.Cells.Count >= 3))
        {
            if (!row.Cells.Skip(1).Any(cell => Mentions(cell.Header, BudgetWords)))
                continue;
            var contribution = SectorOf(row) is { } sector ? OfSector(source, row, sector) : OfUnit(source, row);
            if (contribution is not null)
                yield return contribution;
        }
    }

    /// <summary>A row of a sector's table: what it spends on a result, or in all.</summary>
    private static EntityContribution? OfSector(DocumentSource source, Passage row, string sector)
    {
        var first = row.Cells[0].Text;
        var template = Figures(row) is { Length: > 0 } figures ? new LocalizedText("{name}：" + figures, "{name}: " + English(row)) : null;
        if (template is null)
            return null;
        if (ResultHeading.Matches(row.Cells[0].Header) && ResultCode.ReadAt(first, 0) is { } code)
        {
            return new EntityContribution
            {
                Kind = EntityKinds.ExpectedResult,
                Slug = code.Code,
                NamedFacts = [new NamedFact("resources", EntityKinds.Sector, sector, template, source.At(row, row.Cells[1].Text))],
            };
        }
        if (!TotalLabels.Contains(NameKey.Of(first)))
            return null;
        return new EntityContribution
        {
            Kind = EntityKinds.Sector,
            KnownAs = sector,
            Facts = [new Fact("resources", new LocalizedText(Figures(row), English(row)), source.At(row, row.Cells[1].Text))],
        };
    }

    private static EntityContribution? OfUnit(DocumentSource source, Passage row)
    {
        var name = row.Cells[0].Text.Trim();
        if (!Array.Exists(UnitEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || Figures(row).Length == 0)
            return null;
        var total = row.Cells.FirstOrDefault(cell => cell.Header is { } header && LastOf(header) is "共计" or "total")
            ?? row.Cells.Last(cell => cell.Header is { } header && LastOf(header) is "总计" or "total");
        return new EntityContribution
        {
            Kind = EntityKinds.Contact,
            Texts = [new StatedText(TextField.Name, source.LanguageOf(row), name, source.At(row, name))],
            Facts =
            [
                new Fact("budget", new LocalizedText($"{Biennium(row)}：{total.Text}千瑞郎", $"{Biennium(row)}: {total.Text} {Thousands}"), source.At(row, total.Text)),
                new Fact("resources", new LocalizedText(Figures(row), English(row)), source.At(row, row.Text)),
            ],
        };
    }

    /// <summary>The sector whose resources the heading above lists, by the words before its colon; null where it lists none.</summary>
    private static string? SectorOf(Passage row)
    {
        var heading = row.HeadingPath.Count > 0 ? row.HeadingPath[^1] : "";
        var colon = heading.AsSpan().IndexOfAny('：', ':');
        return colon > 0 && Mentions(heading[colon..], ResourceWords) ? HeadingTitle.Of(heading[..colon]) : null;
    }

    private static string Figures(Passage row) => string.Join("；", Filled(row).Select(cell => $"{Compact(cell.Header!)} {cell.Text.Trim()}")) is { Length: > 0 } figures
        ? figures + "（千瑞郎）" : "";

    private static string English(Passage row) =>
        string.Join("; ", Filled(row).Select(cell => $"{EnglishHeader(cell.Header!, row)} {cell.Text.Trim()}")) + $" ({Thousands})";

    /// <summary>The cells with an amount in them; differences from one budget to another can be worked out and are left out.</summary>
    private static IEnumerable<TableCell> Filled(Passage row) =>
        row.Cells.Skip(1).Where(cell => cell.Text.Any(char.IsAsciiDigit) && cell.Header is { } header && !header.Contains("相比", StringComparison.Ordinal) && !header.Contains("compared", StringComparison.OrdinalIgnoreCase));

    private static string EnglishHeader(string header, Passage row)
    {
        // Where a table counts posts beside money, the money's total is 共计 and that of the posts 总计.
        if (LastOf(header) == "总计" && row.Cells.Any(cell => cell.Header is { } other && LastOf(other) == "共计"))
            return Period(Compact(header)) + "posts in all";
        var compact = Compact(header);
        var (chinese, english) = Array.Find(Columns, column => compact.EndsWith(column.Chinese, StringComparison.Ordinal));
        return chinese is null ? compact : $"{Period(compact)}{english}";
    }

    private static string Period(string header)
    {
        var end = header.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(header[start - 1]) || header[start - 1] is '/' or '-'))
            start--;
        return end > start ? header[start..end] + " " : "";
    }

    private static string Biennium(Passage row) => Period(Compact(row.Cells.First(cell => Mentions(cell.Header, BudgetWords)).Header!)).TrimEnd();

    private static string LastOf(string header) => header[(header.LastIndexOf('/') + 1)..].Trim().ToLowerInvariant();

    private static string Compact(string header) => header.Replace(" ", header.Any(c => c > '\u2E80') ? "" : " ", StringComparison.Ordinal);

    private static bool Mentions(string? text, string[] words) =>
        text is not null && Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
