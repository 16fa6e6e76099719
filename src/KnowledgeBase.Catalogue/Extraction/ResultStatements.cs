using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>The statements of expected results in tables whose column is headed 预期成果 or expected result.</summary>
internal static class ResultStatements
{
    /// <summary>The foundation's results are numbered 5.x, though it is no numbered pillar.</summary>
    private const char FoundationDigit = '5';

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        foreach (var row in source.Passages.Where(passage => passage.Kind == PassageKind.TableRow && RecommendationLabel.Read(passage.Label) is null))
        {
            foreach (var cell in row.Cells.Where(cell => !cell.Inherited && ResultHeading.Matches(cell.Header)))
            {
                foreach (var (code, statement) in ResultLines.Of(cell.Text))
                    yield return Contribution(source, row, code, statement);
            }
        }
    }

    /// <summary>What a row says of one expected result: its statement, and by its code its pillar.</summary>
    public static EntityContribution Contribution(DocumentSource source, Passage row, string code, string statement)
    {
        var language = source.LanguageOf(row);
        var at = source.At(row, $"{code} {statement}");
        return new EntityContribution
        {
            Kind = EntityKinds.ExpectedResult,
            Slug = code,
            Texts =
            [
                new StatedText(TextField.Name, language, language == "en" ? $"Expected result {code}" : $"预期成果{code}", source.At(row, code)),
                new StatedText(TextField.Description, language, statement.TrimEnd('。', '.', ' '), at),
            ],
            Relations = [new Relation("pillar", PillarOf(code), source.At(row, code))],
        };
    }

    /// <summary>The pillar to which a result belongs by its code.</summary>
    public static EntityId PillarOf(string code) =>
        new(EntityKinds.Pillar, code[0] == FoundationDigit ? "foundation" : code[..1]);
}
