using System.Globalization;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>
/// The table that sets each recommendation beside its expected results: rows labelled 建议10* or Recommendation 10*, the wording in the first
/// cell, the results in the next, one a line, each beginning with its code.
/// </summary>
internal static class RecommendationTable
{
    public static IEnumerable<EntityContribution> Read(DocumentSource source) =>
        source.Passages.SelectMany(passage => ReadRow(source, passage));

    private static IEnumerable<EntityContribution> ReadRow(DocumentSource source, Passage row)
    {
        if (row.Kind != PassageKind.TableRow || row.Cells.Count < 2)
            yield break;
        var label = row.Label ?? row.Cells[0].Header;
        if (RecommendationLabel.Read(label) is not { } recommendation)
            yield break;
        var results = ResultLines.Of(row.Cells[1].Text);
        if (results.Count == 0 && !ResultHeading.Matches(row.Cells[1].Header))
            yield break;
        yield return Recommendation(source, row, recommendation, results, label!);
        foreach (var (code, statement) in results)
            yield return ResultStatements.Contribution(source, row, code, statement);
    }

    private static EntityContribution Recommendation(
        DocumentSource source, Passage row, RecommendationLabel label, IReadOnlyList<(string Code, string Statement)> results, string printed)
    {
        var language = source.LanguageOf(row);
        var number = label.Number.ToString(CultureInfo.InvariantCulture);
        var wording = row.Cells[0].Text.Trim();
        var starred = label.Starred ? "true" : "false";
        return new EntityContribution
        {
            Kind = EntityKinds.Recommendation,
            Slug = number,
            Texts =
            [
                new StatedText(TextField.Name, language, language == "en" ? $"Recommendation {number}" : $"建议{number}", source.At(row, printed)),
                new StatedText(TextField.Description, language, wording, source.At(row, wording)),
            ],
            Facts = [new Fact("starred", new LocalizedText(starred, starred), source.At(row, printed))],
            Relations =
            [
                .. results.Select(result => new Relation(
                    "expected-result",
                    new EntityId(EntityKinds.ExpectedResult, result.Code),
                    source.At(row, $"{result.Code} {result.Statement}"))),
            ],
        };
    }
}
