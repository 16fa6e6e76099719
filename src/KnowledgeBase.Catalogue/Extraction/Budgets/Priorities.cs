using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Budgets;

/// <summary>Tables of priorities with their budgets and sectors. They stand before the expected results of their pillar, which tell which pillar it is.</summary>
internal static class Priorities
{
    private static readonly string[] Headers = ["优先事项", "priorit"];
    private static readonly string[] BudgetHeaders = ["预算", "budget"];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        var waiting = new List<Passage>();
        foreach (var row in source.Passages.Where(passage => passage.Kind == PassageKind.TableRow))
        {
            if (Cell(row, Headers) is { Inherited: false })
            {
                waiting.Add(row);
                continue;
            }
            if (waiting.Count == 0)
                continue;
            if (row.Cells.Where(cell => ResultHeading.Matches(cell.Header)).Select(cell => ResultCode.ReadAt(cell.Text, 0)).FirstOrDefault(code => code is not null) is { } result)
                yield return Contribution(source, waiting, ResultStatements.PillarOf(result.Code));
            waiting.Clear();
        }
    }

    private static EntityContribution Contribution(DocumentSource source, List<Passage> rows, EntityId pillar) => new()
    {
        Kind = pillar.Kind,
        Slug = pillar.Slug,
        Facts = [.. rows.Select(row => Fact(source, row)).OfType<Fact>()],
    };

    private static Fact? Fact(DocumentSource source, Passage row)
    {
        var budget = Cell(row, BudgetHeaders);
        if (budget is not { Text.Length: > 0 })
            return null;
        var priority = Cell(row, Headers)!.Text.Replace("\n", "；", StringComparison.Ordinal);
        return new Fact("priority", source.Text(row, $"{priority}：{budget.Text}（{Unit(budget.Header!)}）"), source.At(row, budget.Text));
    }

    /// <summary>What the header says behind its colon: 单位: 千瑞郎.</summary>
    private static string Unit(string header)
    {
        var colon = header.AsSpan().LastIndexOfAny(':', '：');
        return (colon < 0 ? header : header[(colon + 1)..]).Trim(' ', ')', '）');
    }

    private static TableCell? Cell(Passage row, string[] headers) =>
        row.Cells.FirstOrDefault(cell => cell.Header is { } header && Array.Exists(headers, word => header.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase)));
}
