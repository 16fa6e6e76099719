using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction.Tools;

/// <summary>Databases described under headings of their own, below a heading that speaks of databases: 与发展相关的数据库, then (i) IP-TAD, (ii) ROC ...</summary>
internal static class DatabaseSections
{
    private static readonly string[] Words = ["数据库", "databases"];

    public static IEnumerable<EntityContribution> Read(DocumentSource source)
    {
        var headings = source.Passages.Where(passage => passage.Kind == PassageKind.Heading).ToDictionary(passage => passage.Locator);
        foreach (var heading in headings.Values.Where(heading => heading.Parent is { } parent && headings.TryGetValue(parent, out var above) && IsList(above, heading)))
        {
            var below = source.Passages.Where(passage => passage.Kind != PassageKind.Heading && IsBelow(passage, heading, source)).ToList();
            var description = below.Find(passage => HanText.Count(passage.Text) >= 20 || passage.Text.Length >= 60) ?? below.FirstOrDefault();
            if (description is null || ToolName.Read(HeadingTitle.Of(heading.Text)) is not { } name)
                continue;
            var links = below.SelectMany(passage => ContactCell.AddressesIn(passage.Text), (passage, link) => (Passage: passage, Link: link)).DistinctBy(found => found.Link).ToList();
            if (links.Count > 0)
                yield return Contribution(source, heading, description, name, links);
        }
    }

    private static EntityContribution Contribution(DocumentSource source, Passage heading, Passage description, ToolName name, List<(Passage Passage, string Link)> links)
    {
        var language = source.LanguageOf(description);
        return new EntityContribution
        {
            Kind = EntityKinds.Tool,
            Texts =
            [
                new StatedText(TextField.Name, language, name.Name, source.At(heading, name.Printed)),
                new StatedText(TextField.Description, language, description.Text, source.At(description)),
            ],
            Aliases = name.Acronym is null ? [] : [new EntityAlias(name.Acronym, "und")],
            Facts =
            [
                new Fact("topic", new LocalizedText(Topics.Databases, Topics.Databases), source.At(heading, heading.Text)),
                .. links.Select(found => new Fact("link", new LocalizedText(found.Link, found.Link), source.At(found.Passage, found.Link))),
            ],
        };
    }

    /// <summary>The heading above speaks of databases, and this one is numbered below it.</summary>
    private static bool IsList(Passage above, Passage heading) =>
        heading.Label is not null && Array.Exists(Words, word => HeadingTitle.Of(above.Text).EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsBelow(Passage passage, Passage heading, DocumentSource source)
    {
        var parent = passage.Parent;
        while (parent is not null && parent != heading.Locator)
        {
            var at = parent;
            var next = source.Passages.FirstOrDefault(candidate => candidate.Locator == at);
            parent = next is null || next.Kind == PassageKind.Heading ? null : next.Parent;
        }
        return parent is not null;
    }
}
