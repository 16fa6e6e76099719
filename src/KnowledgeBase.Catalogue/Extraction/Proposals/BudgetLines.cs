using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>A line of the budget by output.</summary>
/// <param name="Row">The row.</param>
/// <param name="Output">The output or activity.</param>
/// <param name="Total">What it costs in all, as printed.</param>
internal sealed record BudgetLine(Passage Row, string Output, string Total)
{
    /// <summary>The line that adds the others up.</summary>
    public bool IsTotal => BudgetLines.IsTotal(Output);
}

/// <summary>Reads the table of the budget by output: the first column names the output, the last gives its total.</summary>
internal static class BudgetLines
{
    private static readonly string[] TotalWords = ["总计", "合计", "共计", "total", "grandtotal"];

    /// <summary>The lines, the total left out.</summary>
    public static IEnumerable<BudgetLine> Of(ProposalSections sections) => All(sections).Where(line => !line.IsTotal);

    /// <summary>The lines with the total.</summary>
    public static IEnumerable<BudgetLine> All(ProposalSections sections)
    {
        foreach (var (row, _) in sections[ProposalSection.BudgetByOutput])
        {
            if (row.Kind != PassageKind.TableRow || row.Cells.Count < 2)
                continue;
            var output = row.Cells[0].Text.Replace('\n', ' ').Trim();
            var total = row.Cells[^1].Text.Trim();
            if (output.Length > 0 && total.Any(char.IsAsciiDigit))
                yield return new BudgetLine(row, output, total);
        }
    }

    public static bool IsTotal(string text) => TotalWords.Contains(NameKey.Of(text));
}
