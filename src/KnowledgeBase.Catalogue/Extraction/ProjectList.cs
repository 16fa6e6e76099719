using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>A numbered list of projects in a table, under headings that tell their status: 已完成且已经审评的发展议程项目（40个）.</summary>
internal static class ProjectList
{
    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        foreach (var row in source.Passages.Where(passage => passage.Kind == PassageKind.TableRow))
        {
            if (Numbered(row) is not var (number, title) || HeadingOf(row) is not { } heading)
                continue;
            var status = ProjectStatus.Of(heading)!;
            yield return new EntityContribution
            {
                Kind = EntityKinds.Project,
                Texts = [new StatedText(TextField.Name, source.LanguageOf(row), title, source.At(row, title))],
                Facts =
                [
                    new Fact("status", new LocalizedText(status, status), source.At(row, heading)),
                    new Fact("list-number", new LocalizedText(number, number), source.At(row, heading)),
                ],
            };
        }
    }

    /// <summary>The number and title of a row that has nothing else; null for any other row.</summary>
    private static (string Number, string Title)? Numbered(Passage row)
    {
        var cells = row.Cells.Select(cell => cell.Text.Trim()).Where(text => text.Length > 0).ToList();
        if (cells.Count == 1 && row.Label is not null)
            cells.Insert(0, row.Label.Trim());
        if (cells.Count != 2)
            return null;
        var number = cells[0].TrimEnd('.', '．', '、', ')', '）');
        return number.Length is > 0 and < 4 && number.All(char.IsAsciiDigit) ? (number, cells[1]) : null;
    }

    /// <summary>The nearest text above the row that tells a status: the column's header, else the row's label, else a heading.</summary>
    private static string? HeadingOf(Passage row) =>
        row.Cells.Select(cell => cell.Header)
            .Append(row.Label)
            .Concat(row.HeadingPath.Reverse())
            .FirstOrDefault(text => ProjectStatus.Of(text) is not null);
}
