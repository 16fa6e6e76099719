using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Proposals;

/// <summary>The timeline of a proposal: a row an activity, a column a quarter, a mark where the activity runs.</summary>
internal static class ProposalSchedule
{
    private static readonly string[] Marks = ["x", "×", "✓", "√", "■", "●", "✔", "*"];

    public static IEnumerable<Fact> Read(DocumentSource source, ProposalSections sections)
    {
        foreach (var (row, _) in sections[ProposalSection.Schedule])
        {
            if (row.Kind != PassageKind.TableRow || row.Cells.Count < 2)
                continue;
            var activity = row.Cells[0].Text.Replace('\n', ' ').Trim();
            var quarters = row.Cells.Skip(1)
                .Where(cell => cell.Header is not null && Marks.Contains(cell.Text.Trim().ToLowerInvariant()))
                .Select(cell => Compact(cell.Header!))
                .ToList();
            if (activity.Length == 0 || quarters.Count == 0)
                continue;
            var chinese = source.LanguageOf(row) == "zh";
            yield return new Fact("schedule", source.Text(row, activity + (chinese ? "：" : ": ") + string.Join(chinese ? "、" : ", ", quarters)), source.At(row, row.Text));
        }
    }

    private static string Compact(string header) =>
        header.Any(c => c > '\u2E80') ? header.Replace(" / ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) : header.Replace(" / ", " ", StringComparison.Ordinal);
}
