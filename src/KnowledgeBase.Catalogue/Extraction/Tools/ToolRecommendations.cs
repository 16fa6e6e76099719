using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Extraction.Tools;

/// <summary>
/// Sentences that name a tool together with recommendations of the Development Agenda: 根据发展议程建议19、30和31…专利态势报告. The recommendations are related to
/// the first tool that the sentence names.
/// </summary>
internal static class ToolRecommendations
{
    private static readonly string[] Words = ["发展议程建议", "development agenda recommendations", "development agenda recommendation"];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        foreach (var passage in source.Passages.Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.ListItem))
        {
            foreach (var sentence in passage.Text.Split('。', '\n'))
            {
                var numbers = Numbers(sentence);
                if (numbers.Count > 0)
                    yield return Contribution(source, passage, sentence.Trim(), numbers);
            }
        }
    }

    private static EntityContribution Contribution(DocumentSource source, Passage passage, string sentence, List<string> numbers) => new()
    {
        Kind = EntityKinds.Tool,
        FoundIn = passage with { Text = sentence },
        Relations = [.. numbers.Select(number => new Relation("recommendation", new EntityId(EntityKinds.Recommendation, number), source.At(passage, sentence)))],
    };

    private static List<string> Numbers(string sentence)
    {
        var folded = Normaliser.Normalise(sentence).ToString();
        var numbers = new List<string>();
        foreach (var word in Words)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
                numbers.AddRange(NumberList.ReadAt(folded, at + word.Length, decimals: false).Select(number => number.Text));
        }
        return [.. numbers.Distinct()];
    }
}
