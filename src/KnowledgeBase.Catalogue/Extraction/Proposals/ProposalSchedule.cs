using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>The timeline of a proposal: a row an activity, a column a quarter, a mark where the activity runs.</summary>
internal static class ProposalSchedule
{
    private static readonly string[] Marks = ["x", "×", "✓", "√", "■", "●", "✔", "*"];

    public static IEnumerable<Fact> Read(DocumentSource source, ProposalSections sections)
    {
        var rows = sections[ProposalSection.Schedule].Select(part => part.Passage).Where(row => row.Kind == PassageKind.TableRow && row.Cells.Count > 1).ToList();
        // A table so short that its header was not told from its rows has it as its first row.
        var header = rows.FirstOrDefault() is { } first && first.Cells.All(cell => cell.Header is null && !IsMark(cell)) ? first : null;
        foreach (var row in rows.Where(row => row != header))
        {
            var activity = row.Cells[0].Text.Replace('\n', ' ').Trim();
            var quarters = row.Cells
                .Select((cell, column) => (Cell: cell, Header: cell.Header ?? header?.Cells.ElementAtOrDefault(column)?.Text))
                .Skip(1)
                .Where(column => column.Header is not null && IsMark(column.Cell))
                .Select(column => Compact(column.Header!))
                .ToList();
            if (activity.Length == 0 || quarters.Count == 0)
                continue;
            var chinese = source.LanguageOf(row) == "zh";
            yield return new Fact("schedule", source.Text(row, activity + (chinese ? "：" : ": ") + string.Join(chinese ? "、" : ", ", quarters)), source.At(row, row.Text));
        }
    }

    private static bool IsMark(TableCell cell) => Marks.Contains(cell.Text.Trim().ToLowerInvariant());

    private static string Compact(string header) =>
        header.Any(c => c > '\u2E80') ? header.Replace(" / ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) : header.Replace(" / ", " ", StringComparison.Ordinal);
}
