using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>
/// Reports on projects, item by item, under a heading of projects (正在实施的发展议程项目) in the chapter of a sector: the sector in charge of each, and
/// the beneficiary countries that the item or its notes list. Which project an item reports on is known by the title in its first sentence.
/// </summary>
internal static class ReportedProjects
{
    private const int LongestHeading = 60;

    private static readonly string[] ProjectHeadings = ["发展议程项目", "development agenda projects", "da projects"];
    private static readonly string[] BeneficiaryWords = ["受益国", "试点国", "参与国", "beneficiary countries", "pilot countries", "participating countries"];
    private static readonly string[] Is = ["为", "是", "包括", "即", "：", ":", "are", "include", "namely"];
    private static readonly char[] SentenceEnds = ['。', '；', ';', '\n'];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        foreach (var passage in source.Passages.Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.ListItem))
        {
            if (passage.HeadingPath.Count < 2 || !IsOfProjects(passage.HeadingPath[^1]))
                continue;
            var sector = HeadingTitle.Of(passage.HeadingPath[0]);
            yield return new EntityContribution
            {
                Kind = EntityKinds.Project,
                FoundIn = passage,
                NamedRelations =
                [
                    new NamedRelation("sector", EntityKinds.Sector, sector, source.At(passage, passage.HeadingPath[0]), IsOptional: true),
                    .. Beneficiaries(source, passage),
                ],
                Facts = [new Fact("reported-in", new LocalizedText($"{source.Id}#{passage.Locator}", $"{source.Id}#{passage.Locator}"), source.At(passage))],
            };
        }
    }

    private static bool IsOfProjects(string heading) =>
        heading.Length <= LongestHeading && Array.Exists(ProjectHeadings, word => heading.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<NamedRelation> Beneficiaries(DocumentSource source, Passage passage)
    {
        var notes = passage.Notes.Select(note => note.Locator).ToHashSet();
        foreach (var place in source.Passages.Where(other => other == passage || (other.Kind == PassageKind.Note && notes.Contains(other.Locator))))
        {
            foreach (var name in CountryList(place.Text))
                yield return new NamedRelation("beneficiary", EntityKinds.Country, name, source.At(place, name), IsOptional: true);
        }
    }

    /// <summary>The names in lists that follow the word for beneficiary countries and a verb or colon, up to the end of the sentence.</summary>
    private static IEnumerable<string> CountryList(string text)
    {
        foreach (var word in BeneficiaryWords)
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var behind = text[(at + word.Length)..];
                var stop = behind.IndexOfAny(SentenceEnds);
                var sentence = (stop < 0 ? behind : behind[..stop]).TrimStart();
                if (Array.Find(Is, verb => sentence.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) is not { } opening)
                    continue;
                foreach (var name in NameList.Of(sentence[opening.Length..]))
                    yield return name.TrimEnd('.', ' ');
            }
        }
    }
}
