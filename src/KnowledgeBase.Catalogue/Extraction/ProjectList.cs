using System.Globalization;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>
/// Numbered lists of projects, in tables or not, under headings that tell their status: 已完成且已经审评的发展议程项目（40个）.
/// </summary>
internal static class ProjectList
{
    private const int LongestHeading = 100;

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        var (heading, left) = ("", 0);
        foreach (var passage in source.Passages)
        {
            if (passage.Kind == PassageKind.TableRow)
            {
                if (HeadingOf(passage) is not { } above)
                    continue;
                // The first row of a table without a header has been taken for one: it stands above every row, and is read above the first.
                if (passage.Locator.EndsWith(".r1", StringComparison.Ordinal) && passage.Cells is [{ Header: { } first }, { Header: { Length: > 0 } second }] && NumberIn(first) is { } firstNumber)
                    yield return Contribution(source, passage, firstNumber, second, above);
                if (Numbered(passage) is var (number, title))
                    yield return Contribution(source, passage, number, title, above);
            }
            else if (CountIn(passage.Text) is { } count && ProjectStatus.Of(passage.Text) is not null)
            {
                (heading, left) = (passage.Text, count);
            }
            else if (left > 0 && NumberIn(passage.Label) is { } number && passage.Kind != PassageKind.Note)
            {
                left--;
                yield return Contribution(source, passage, number, passage.Text, heading);
            }
        }
    }

    private static EntityContribution Contribution(DocumentSource source, Passage row, string number, string title, string heading)
    {
        var status = ProjectStatus.Of(heading)!;
        return new EntityContribution
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

    /// <summary>The number and title of a row that has nothing else; null for any other row.</summary>
    private static (string Number, string Title)? Numbered(Passage row)
    {
        var cells = row.Cells.Select(cell => cell.Text.Trim()).Where(text => text.Length > 0).ToList();
        if (cells.Count == 1 && row.Label is not null)
            cells.Insert(0, row.Label);
        return cells.Count == 2 && NumberIn(cells[0]) is { } number ? (number, cells[1]) : null;
    }

    private static string? NumberIn(string? label)
    {
        var number = label?.Trim().TrimEnd('.', '．', '、', ')', '）') ?? "";
        return number.Length is > 0 and < 4 && number.All(char.IsAsciiDigit) ? number : null;
    }

    /// <summary>How many projects a heading announces, in brackets at its end: （40个）, (8).</summary>
    private static int? CountIn(string text)
    {
        if (text.Length > LongestHeading || text.TrimEnd() is not [.., ')' or '）'])
            return null;
        var inside = text[(text.AsSpan().LastIndexOfAny('(', '（') + 1)..].TrimEnd(' ', ')', '）', '个');
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <summary>The nearest text above the row that tells a status: the column's header, else the row's label, else a heading.</summary>
    private static string? HeadingOf(Passage row) =>
        row.Cells.Select(cell => cell.Header)
            .Append(row.Label)
            .Concat(row.HeadingPath.Reverse())
            .FirstOrDefault(text => ProjectStatus.Of(text) is not null);
}
