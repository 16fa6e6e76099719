using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Linking;

public sealed class LabelledPassages(SeedCorpus corpus, ITestOutputHelper output)
{
    private static readonly string LabelsFile =
        Path.Combine(Repository.Root, "tests", "KnowledgeBase.Catalogue.Tests", "Linking", "labelled-passages.txt");

    [Fact]
    public void Are_linked_with_precision_and_recall_of_at_least_95_in_100()
    {
        var (found, wanted, both) = (0, 0, 0);
        var links = new Dictionary<string, ILookup<string, string>>();
        foreach (var line in File.ReadLines(LabelsFile).Where(line => !line.StartsWith('#')))
        {
            var (place, labels) = (line.Split('|')[0].Trim().Split(' '), line.Split('|')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (!links.TryGetValue(place[0], out var byLocator))
                links[place[0]] = byLocator = DirectLinks(place[0]);
            Assert.Contains(corpus[place[0]].Passages, passage => passage.Locator == place[1]);
            var entities = byLocator[place[1]].ToHashSet();
            (found, wanted, both) = (found + entities.Count, wanted + labels.Length, both + labels.Count(entities.Contains));
            foreach (var label in labels.Except(entities))
                output.WriteLine($"missed  {line.Split('|')[0]} {label}");
            foreach (var entity in entities.Except(labels))
                output.WriteLine($"wrong   {line.Split('|')[0]} {entity}");
        }
        var (precision, recall) = ((double)both / found, (double)both / wanted);
        output.WriteLine($"precision {precision:F3}, recall {recall:F3} over {wanted} labels");
        Assert.True(precision >= 0.95, $"precision {precision:F3}");
        Assert.True(recall >= 0.95, $"recall {recall:F3}");
    }

    private ILookup<string, string> DirectLinks(string document) =>
        corpus.Linker.Link(corpus[document])
            .Where(link => !link.Inherited && link.Rule != LinkRules.RegionOfCountry)
            .ToLookup(link => link.Locator, link => link.Entity.ToString());
}
